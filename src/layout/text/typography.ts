import type { LayoutInline, LayoutTree } from '../tree.ts';
import { type InlineHome, mapTexts, mapTree } from './map-tree.ts';

const NBSP = '\u00a0';

/** A count and the noun that it counts: no line ends between them. */
const COUNTED =
  /(?<![\p{L}\p{N}])(\d{1,3}(?:\.\d{3})+|\d+) (?=(?:tập thể|cá nhân|đồng chí|hộ|gia đình|đơn vị|người|năm|tháng|triệu|tỷ|nghìn|lượt|học sinh|giáo viên|cán bộ)(?![\p{L}]))/gu;
/** A word that a number belongs to: `Điều 5`, `ngày 5`, `tháng 1`, `năm 2016`. */
const NUMBERED =
  /(?<![\p{L}])(Điều|điều|khoản|Nghị định|Nghị quyết|số|ngày|tháng|năm|quý|Quý|TP\.|Trang|trang) (?=\d|Hồ Chí Minh)/gu;

/** Sets the tree's texts as Vietnamese print does: NFC, no line end where a reader would stumble. The article is untouched. */
export function setTypography(tree: LayoutTree): LayoutTree {
  return mapTree(tree, (inlines, _, home) => {
    const set = mapTexts(inlines, inline => [{ ...inline, text: keepNumbers(inline.text.normalize('NFC')) }]);
    return keepLastWords(set, LONGEST_HELD[home]);
  });
}

function keepNumbers(text: string): string {
  return text.replace(COUNTED, `$1${NBSP}`).replace(NUMBERED, `$1${NBSP}`);
}

/** A last word of more characters makes a line of its own that looks meant. */
const SHORT_WORD = 9;
/** Nothing of more characters is held together: a line could not be filled without it; a cell has little room. */
const LONGEST_HELD: Readonly<Record<InlineHome, number>> = { text: 24, cell: 12 };

/**
 * No paragraph ends with a line of one syllable: the last space becomes a no-break space where the last word is short, and
 * a line remains before it. Word and the PDF break alike by that.
 */
function keepLastWords(inlines: readonly LayoutInline[], longest: number): readonly LayoutInline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return inlines;
  const at = last.text.lastIndexOf(' ');
  const before = last.text.slice(0, at).split(' ', 3);
  const held = last.text.slice(last.text.lastIndexOf(' ', at - 1) + 1);
  const isShort = last.text.length - at - 1 <= SHORT_WORD && held.length <= longest;
  if (at < 0 || before.length < 3 || !isShort) return inlines;
  const text = `${last.text.slice(0, at)}${NBSP}${last.text.slice(at + 1)}`;
  return [...inlines.slice(0, -1), { ...last, text }];
}
