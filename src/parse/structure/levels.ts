import { readEnumerator } from './enumerator.ts';
import { isUpperLine } from './title-line.ts';

/** A heading as its level is found: its words, what the source said of its level, and whether text parts it from the one above. */
export interface HeadingMark {
  readonly text: string;
  readonly level: number | null;
  readonly isBehindHeading: boolean;
}

const DEEPEST = 4;

/** The levels of headings in their order: numbers of one style stand on one level, a new style opens one below. */
export function levelsOf(headings: readonly HeadingMark[]): number[] {
  const open: number[] = [];
  const firstIsPlain = headings[0] !== undefined && readEnumerator(headings[0].text) === null;
  const hasBoth = headings.some(isPlainUpper) && headings.some(heading => isPlain(heading) && !isPlainUpper(heading));
  return headings.map(heading => {
    if (heading.level !== null) {
      open.length = 0;
      return Math.min(DEEPEST, Math.max(1, heading.level));
    }
    const rank = rankOf(heading, { open, firstIsPlain, hasBoth });
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return Math.min(DEEPEST, open.length);
  });
}

function isPlain({ text, level }: HeadingMark): boolean {
  return level === null && readEnumerator(text) === null;
}

function isPlainUpper(heading: HeadingMark): boolean {
  return isPlain(heading) && isUpperLine(heading.text);
}

/** Where a heading's style stands: numbered ones by their style, others at the top, or below the numbered ones they follow. */
function rankOf(
  heading: HeadingMark,
  { open, firstIsPlain, hasBoth }: { open: readonly number[]; firstIsPlain: boolean; hasBoth: boolean },
): number {
  const enumerator = readEnumerator(heading.text);
  if (enumerator) return enumerator.rank;
  if (isUpperLine(heading.text)) return open.includes(9) || !firstIsPlain ? (open.length === 0 ? 1.5 : 1.5) : 1.5;
  if (firstIsPlain) return hasBoth ? 1.6 : 1.5;
  return heading.isBehindHeading ? 9 : Math.max(9, 1.5);
}
