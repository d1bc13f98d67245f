import { isNamed } from './class-names.ts';
import type { PageBlock } from './page-block.ts';
import type { PageMetadata } from './page-metadata.ts';
import { type Scope, scopesAround } from './scope.ts';

/** Less evidence than this is no headline. */
const ENOUGH = 3;
/** From here on the first of two equals is taken; below it, the one nearer to the text. */
const SURE = 5;
/** Names of a headline count down to so many blocks below the article's beginning. */
const HEAD = 5;
const SHORTEST = 8;
const LONGEST = 300;

/** The index of the block that is the article's headline: by the page's own title, by its element and names; -1 where none is. */
export function findHeadline(blocks: readonly PageBlock[], main: Scope, { titles }: PageMetadata): number {
  const keys = titles.map(titleKey);
  let best = -1;
  let bestPoints = ENOUGH - 1;
  for (let i = 0; i < main.end; i++) {
    const block = blocks[i];
    if (block?.kind !== 'text' || block.text.length < SHORTEST || block.text.length > LONGEST) continue;
    const points = pointsOf(block, keys, i <= main.first + HEAD) + (i >= main.first ? 1 : 0);
    const isNearer = points === bestPoints && points < SURE && i <= main.first;
    if (points > bestPoints || isNearer) [best, bestPoints] = [i, points];
  }
  return best >= 0 ? best : firstHeading(blocks, main);
}

function pointsOf({ text, scope }: PageBlock, keys: readonly string[], isHead: boolean): number {
  const key = titleKey(text);
  const [surest = ''] = keys;
  const title =
    key === surest ? 6 : keys.some(other => other === key || (key.length > 15 && other.startsWith(key))) ? 5 : 0;
  const near = [...scopesAround(scope)].slice(0, 3);
  const isH1 = near.some(({ tag }) => tag === 'H1');
  const isHeading = near.some(({ tag }) => /^H[23]$/.test(tag));
  const named = near.some(({ names }) => isNamed(names, 'headline')) && (isHead || title > 0) ? 3 : 0;
  return title + (isH1 ? 4 : isHeading ? 1 : 0) + named - (scope.isAside ? 5 : 0);
}

/** A heading above all text, where nothing says more. */
function firstHeading(blocks: readonly PageBlock[], main: Scope): number {
  const at = blocks.findIndex((block, i) => i >= main.first && block.kind === 'text');
  return /^H[1-3]$/.test(blocks[at]?.scope.tag ?? '') ? at : -1;
}

/** A title for comparing: without marks, spaces and capitals. */
export function titleKey(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
