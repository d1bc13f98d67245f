import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, isElement } from './dom.ts';
import type { PageBlock } from './page-block.ts';
import { isWithin, type Scope, scopesAround } from './scope.ts';
import { type PageWalk, STAMP } from './walk-page.ts';

/** The finder calls itself for every level of a page: pages that nest deeper are judged by our own measure alone. */
const DEEPEST = 400;
/** The part of the kept text that the article's element must hold; the rest may be a stray box. */
const MOST = 0.85;

/** The innermost element that holds the article's body, and marks the blocks that the content finder kept. */
export function findMainContent(page: DomDocument, walk: PageWalk): Scope {
  if (walk.depth <= DEEPEST) markKept(page, walk.blocks);
  const kept = walk.blocks.filter(block => block.kept);
  for (const { scope, text } of kept) for (const around of scopesAround(scope)) around.keptLength += text.length;
  const dense = densest(walk);
  if (walk.root.keptLength < 80) return dense;
  const holding = kept
    .flatMap(({ scope }) => [...scopesAround(scope)])
    .filter(scope => scope.keptLength >= MOST * walk.root.keptLength);
  return fuller(innermost(holding, walk.root), dense);
}

/** The finder's element, unless it holds far less running text than the densest one does. */
function fuller(found: Scope, dense: Scope): Scope {
  const running = ({ length, linkLength }: Scope): number => length - linkLength;
  const share = isWithin(found, dense) ? 0.75 : 0.5;
  return running(found) < share * running(dense) ? dense : found;
}

/** Lets Readability find the content; it takes the page apart, which is done with it by now. */
function markKept(page: DomDocument, blocks: readonly PageBlock[]): void {
  const options = { charThreshold: 200, keepClasses: true, serializer: (node: unknown) => node };
  const found = new Readability(page as never, options).parse(); // its types want the browser's document, which linkedom's is not
  const content = found?.content as unknown as DomElement | null | undefined; // the serializer hands the element itself over
  if (!content || !isElement(content)) return;
  const stamps = new Set(
    [...content.querySelectorAll(`[${STAMP}]`)].map(element => Number(element.getAttribute(STAMP))),
  );
  for (const block of blocks) block.kept = stamps.has(block.stamp);
}

/** Where the finder gave nothing: the element with the most running text of its own, or of its children. */
function densest({ root, blocks }: PageWalk): Scope {
  const points = new Map<Scope, number>();
  for (const { scope, text, linkLength, kind } of blocks) {
    if (kind === 'image' || linkLength * 2 > text.length || scope.isAside) continue;
    const weight = text.length > 60 ? text.length : text.length / 4;
    let share = 1;
    for (const around of scopesAround(scope.parent ?? scope)) {
      points.set(around, (points.get(around) ?? 0) + weight * share);
      share /= 2;
      if (share < 0.1) break;
    }
  }
  let best = root;
  for (const [scope, value] of points) if (value > (points.get(best) ?? 0)) best = scope;
  return best;
}

function innermost(scopes: readonly Scope[], root: Scope): Scope {
  return scopes.reduce((deepest, scope) => (scope.depth > deepest.depth ? scope : deepest), root);
}
