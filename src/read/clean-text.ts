import type { ChangeCounter, ChangeKind } from './changes.ts';
import { changeText, type OffsetMap } from './offset-map.ts';

/** Everything that `cleanText` looks at: one class each for line ends, controls, invisibles, spaces and D with stroke. */
const ODD = new RegExp(
  [
    '\\r\\n?|[\\u2028\\u2029\\u0085\\v\\f]',
    '[\\u0000-\\u0009\\u000e-\\u001f\\u007f-\\u009f]',
    '[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]',
    '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    '[\\u00d0\\u0189\\u00f0]',
  ].join('|'),
  'g',
);
const LINE_END = /^[\r\u2028\u2029\u0085\v\f]/;
const SPACE = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;
const STROKED = /^[\u00d0\u0189\u00f0]$/;
const INVISIBLE =
  /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]$/u;

/** Makes line ends LF and spaces plain, removes what cannot be seen, and corrects look-alikes of Đ. Linear. */
export function cleanText(old: string, changes: ChangeCounter): { readonly text: string; readonly map: OffsetMap } {
  const changer = changeText(old);
  for (const { 0: odd, index } of old.matchAll(ODD)) {
    const change = changeFor(odd, old, index);
    if (!change) continue;
    changes.add(change.kind, index);
    changer.replace(index, index + odd.length, change.by);
  }
  return changer.finish();
}

function changeFor(
  odd: string,
  text: string,
  index: number,
): { readonly kind: ChangeKind; readonly by: string } | null {
  if (STROKED.test(odd)) return strokeFor(odd, text, index);
  if (odd === '\t') return { kind: 'tabs', by: ' ' };
  if (LINE_END.test(odd)) return { kind: 'line-ends', by: '\n' };
  if (SPACE.test(odd)) return { kind: 'odd-spaces', by: ' ' };
  if (INVISIBLE.test(odd)) return { kind: 'invisible-characters', by: '' };
  return { kind: 'control-characters', by: '' };
}

const LETTER = /[\p{L}\p{M}]/u;
const VIETNAMESE_VOWEL = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const CAPITAL = /[\p{Lu}\p{M}]/u;

/** A look-alike stands for Đ where Vietnamese can have one: before a vowel at a word's start, or among capitals (QĐ, HĐND). */
function strokeFor(odd: string, text: string, index: number): { kind: ChangeKind; by: string } | null {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  const starts = !LETTER.test(before) && VIETNAMESE_VOWEL.test(after);
  const capital = odd !== '\u00f0';
  const inCapitals = capital && isCapitalOrNone(before) && isCapitalOrNone(after);
  if (!starts && !inCapitals) return null;
  return { kind: 'd-with-stroke', by: capital ? 'Đ' : 'đ' };
}

function isCapitalOrNone(character: string): boolean {
  return CAPITAL.test(character) || /[\u00d0\u0189]/.test(character) || !LETTER.test(character);
}
