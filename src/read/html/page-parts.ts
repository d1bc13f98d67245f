import type { PageBlock } from './page-block.ts';
import type { PageMetadata } from './page-metadata.ts';
import { type Scope, scopesAround } from './scope.ts';

/** A page with what was found on it, for judging its blocks one by one. */
export interface PageParts {
  readonly blocks: readonly PageBlock[];
  /** The element that holds the article. */
  readonly main: Scope;
  /** The index of the headline; -1 where none was found. */
  readonly headline: number;
  /** The index of the first block of running text below the headline. */
  readonly bodyStart: number;
  readonly metadata: PageMetadata;
}

/** Names say something of a block this near to it, whatever else they hold. */
const NEAR = 2;
/** Farther out no element is asked. */
const FAR = 40;

/** The elements that say what a block is: the two next to it, and those farther out that hold hardly more than it. */
export function nearScopes({ scope, text }: PageBlock, main: Scope): Scope[] {
  return outTo(scope, main).filter(({ length }, i) => i < NEAR || length <= 1.2 * text.length);
}

/** The elements around a block, from the inside out, to before the article's own where it lies in that. */
export function outTo(scope: Scope, main: Scope): Scope[] {
  const around: Scope[] = [];
  for (const at of scopesAround(scope)) {
    if (at === main || around.length >= FAR) break;
    around.push(at);
  }
  return around;
}

/** Whether most of a block is links. */
export function isLinks({ text, linkLength }: PageBlock, share = 0.8): boolean {
  return text !== '' && linkLength >= share * text.replaceAll(/\s/g, '').length;
}

/** Where the running text begins: the first block of some length below the headline that is no list of links. */
export function findBodyStart(blocks: readonly PageBlock[], main: Scope, headline: number): number {
  const from = Math.max(main.first, headline + 1);
  const at = blocks.findIndex(
    (block, i) =>
      i >= from &&
      i < main.end &&
      block.kind !== 'image' &&
      block.text.length >= 60 &&
      !isLinks(block, 0.5) &&
      !isTurnedAside(block, main),
  );
  return at < 0 ? from : at;
}

/** Whether an element between a block and the article is no part of the article by its own names, and too small to be it. */
export function isTurnedAside({ scope }: PageBlock, main: Scope): boolean {
  return outTo(scope, main).some(around => around.aside !== null && around.length * 2 < main.length);
}
