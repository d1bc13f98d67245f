import type { FontFace } from './face.ts';
import { SIGNS } from './signs.ts';

const subsets = new WeakMap<FontFace, Promise<Uint8Array>>();

/**
 * A face as an editor's document needs it: all of Latin with every Vietnamese letter, combining marks, punctuation and
 * currency, its kerning and mark positions kept, so that words typed later have their letters too; the rest left out.
 * A function of the face alone, made once a process.
 */
export function editorSubset(face: FontFace): Promise<Uint8Array> {
  const made = subsets.get(face) ?? cutDown(face);
  subsets.set(face, made);
  return made;
}

async function cutDown(face: FontFace): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font'); // loaded here: the package's own faces are cut down beforehand
  return subsetFont(Buffer.from(face.bytes), EDITOR_TEXT, { targetFormat: 'sfnt' });
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
