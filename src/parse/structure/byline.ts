import type { Span } from '../../base/span.ts';

/** Who wrote an article, and where that stands with its label and separators. */
export interface Byline {
  readonly names: readonly string[];
  readonly span: Span;
}

const INITIALS = String.raw`\p{Lu}{1,3}(?:\.\s?\p{Lu}{1,10})*\.?`;
const SYLLABLE = String.raw`\p{Lu}\p{Ll}+`;
const LABEL = String.raw`(?:(?:Bài và ảnh|Bài, ảnh|Tin, ảnh|Tin, bài|Tin và ảnh|Bài|Tin|Thực hiện|Nhóm PV)\s*:\s*)?`;
/** A line that is names and nothing else. */
const LINE = new RegExp(
  `^${LABEL}((?:${SYLLABLE}(?: ${SYLLABLE}){1,3}|${INITIALS})(?:\\s*[-–,]\\s*(?:${SYLLABLE}(?: ${SYLLABLE}){1,3}|${INITIALS}))*)$`,
  'u',
);
/** Two names joined by a dash at the end of a text without a full stop before them. */
const TAIL = new RegExp(
  `(?<=[\\p{L}.!?…”] )(${SYLLABLE} ${SYLLABLE}|${INITIALS})\\s+[-–]\\s+(${SYLLABLE} ${SYLLABLE}(?: ${SYLLABLE})?|${INITIALS})$`,
  'u',
);

/** Reads a whole line as a byline. */
export function readBylineLine(text: string, span: Span): Byline | null {
  const names = LINE.exec(text)?.[1];
  return names ? { names: names.split(/\s*[-–,]\s*/), span } : null;
}

/** Finds a byline glued to the end of the last paragraph. */
export function findGluedByline(text: string, start: number): Byline | null {
  const found = TAIL.exec(text);
  if (!found?.[1] || !found[2]) return null;
  return { names: [found[1], found[2]], span: { start: start + found.index, end: start + text.length } };
}
