import type { Manuscript, RawBlock } from '../../model/manuscript.ts';
import { countWords, type Piece, stretchAt } from './piece.ts';

/** How a line's length was counted by what wrapped it: in letters, in letters and marks apart, in bytes. */
type Measure = (line: string) => number;

const MEASURES: readonly Measure[] = [
  line => line.length,
  line => line.normalize('NFD').length,
  line => new TextEncoder().encode(line).length,
];

/** A text is taken for wrapped where this share of its line ends, or more, lies inside sentences. */
const WRAPPED_SHARE = 0.25;
const LEAST_ENDS = 2;
const WIDEST = 500;

/** How a text was wrapped: whether a line was full, so that the next one goes on. */
type Fullness = (line: RawBlock, next: RawBlock) => boolean;

/** The pieces of a manuscript: lines of a hard-wrapped text are joined where the next word would not have fitted; a line that `standsApart` is not. */
export function unwrapLines({ text, blocks }: Manuscript, standsApart: (line: string) => boolean): Piece[] {
  const gaps = blocks.map((block, i) => lineEndsBefore(text, blocks[i - 1], block));
  const isFull = fullnessOf(blocks, gaps);
  const apart = blocks.map(block => block.text.length < 200 && standsApart(block.text));
  const joined: { start: number; end: number; hint: RawBlock['hint'] }[] = [];
  blocks.forEach((block, i) => {
    const above = blocks[i - 1];
    const last = joined.at(-1);
    const isPlain = block.hint.kind === 'none' && above?.hint.kind === 'none';
    const next = blocks[i + 1];
    const after = next && gaps[i + 1] === 1 ? next : null;
    if (
      above &&
      last &&
      isPlain &&
      !apart[i] &&
      !apart[i - 1] &&
      goesOn(above, block, { gap: gaps[i] ?? 2, isFull, after })
    )
      last.end = block.span.end;
    else joined.push({ ...block.span, hint: block.hint });
  });
  return joined.map(({ start, end, hint }) => ({ ...stretchAt(text, { start, end }), hint }));
}

function lineEndsBefore(text: string, above: RawBlock | undefined, { span }: RawBlock): number {
  let count = 0;
  for (let at = above?.span.end ?? span.start; at < span.start; at++) if (text[at] === '\n') count++;
  return count;
}

function goesOn(
  above: RawBlock,
  block: RawBlock,
  { gap, isFull, after }: { gap: number; isFull: Fullness | null; after: RawBlock | null },
): boolean {
  if (isFull && gap === 1) {
    if (!isFull(above, block)) return false;
    return !/[.!?…:;]["”’)]*$/.test(above.text) || !standsAlone(block, after, isFull);
  }
  return isBroken(above.text, block.text);
}

/** Behind a finished sentence: the marker of a list, or a short line that the next one does not go on with. */
function standsAlone({ text, span, hint }: RawBlock, after: RawBlock | null, isFull: Fullness): boolean {
  if (/^(?:[-+*•–●▪]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}\.\s)/u.test(text)) return true;
  return after !== null && !isFull({ text, span, hint }, after) && !/[.!?…:;,]["”’)]*$/.test(text);
}

/** A line that breaks off inside a sentence, in a text that is not wrapped as a whole. */
function isBroken(above: string, below: string): boolean {
  if (above.length < 40 || !/[\p{L}\p{N},”]$/u.test(above)) return false;
  return (
    /^\p{Ll}/u.test(below) && !/^(?:[a-zđ][.)]|\S*[@.]\S*\.\S)/u.test(below) && countWords(below.slice(0, 200)) >= 3
  );
}

/** How full lines are told in a wrapped text; null where the text is not wrapped. */
function fullnessOf(blocks: readonly RawBlock[], gaps: readonly number[]): Fullness | null {
  const ends = blocks.flatMap((block, i) => {
    const above = blocks[i - 1];
    const isPlain = block.hint.kind === 'none' && above?.hint.kind === 'none' && gaps[i] === 1;
    return isPlain && above.text.length <= WIDEST ? [{ above, block }] : [];
  });
  const inside = ends.filter(({ above, block }) => /[\p{L}\p{N},”"]$/u.test(above.text) && isContinued(block.text));
  if (inside.length < LEAST_ENDS || inside.length < ends.length * WRAPPED_SHARE) return null;
  for (const measure of MEASURES) {
    const width = quantile(
      inside.map(({ above }) => measure(above.text)),
      0.99,
    );
    const isFull: Fullness = (line, next) => measure(line.text) + 1 + measure(firstWord(next.text)) > width;
    const full = inside.filter(({ above, block }) => isFull(above, block)).length;
    if (full >= inside.length * 0.95) return isFull;
  }
  const usual = quantile(
    inside.map(({ above }) => above.text.length),
    0.5,
  );
  return line => line.text.length >= usual * 0.8;
}

function isContinued(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^[a-zđ][.)]\s/u.test(text);
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? '';
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
