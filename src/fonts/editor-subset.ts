import type { FontFace } from './face.ts';
import { SIGNS } from './signs.ts';

const subsets = new WeakMap<FontFace, Map<string, Promise<Uint8Array>>>();

/**
 * A face as an editor's document needs it: all of Latin with every Vietnamese letter, combining marks, punctuation and
 * currency, its kerning and mark positions kept, so that words typed later have their letters too; the rest left out.
 * `more`: other characters of the document, sorted. A function of the two alone, made once a process.
 */
export function editorSubset(face: FontFace, more = ''): Promise<Uint8Array> {
  const known = subsets.get(face) ?? new Map<string, Promise<Uint8Array>>();
  const made = known.get(more) ?? cutDown(face, more);
  subsets.set(face, known.set(more, made));
  return made;
}

/** The characters of a text that an editor's font does not have anyway, each once and sorted. */
export function charactersBeyond(text: string): string {
  return [...new Set(text.match(BEYOND))].sort().join('');
}

async function cutDown(face: FontFace, more: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font'); // loaded here: the package's own faces are cut down beforehand
  return subsetFont(Buffer.from(face.bytes), EDITOR_TEXT + more, { targetFormat: 'sfnt' });
}

const EDITOR_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B: Đ ă ơ ư
  [0x300, 0x323], // combining marks
  [0x1ea0, 0x1ef9], // Vietnamese
  ...SIGNS,
];

const EDITOR_TEXT = EDITOR_RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
).join('');

/** Control characters are no text. */
const BEYOND = new RegExp(
  `[^\\0-\\x1f${EDITOR_RANGES.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'gu',
);
