import type { LayoutTree } from '../tree.ts';
import { mapTexts, mapTree } from './map-tree.ts';

const NBSP = '\u00a0';

/** A count and the noun that it counts: no line ends between them. */
const COUNTED =
  /(?<![\p{L}\p{N}])(\d{1,3}(?:\.\d{3})+|\d+) (?=(?:tập thể|cá nhân|đồng chí|hộ|gia đình|đơn vị|người|năm|tháng|triệu|tỷ|nghìn|lượt|học sinh|giáo viên|cán bộ)(?![\p{L}]))/gu;
/** A word that a number belongs to: `Điều 5`, `ngày 5`, `tháng 1`, `năm 2016`. */
const NUMBERED =
  /(?<![\p{L}])(Điều|điều|khoản|Nghị định|Nghị quyết|số|ngày|tháng|năm|quý|Quý|TP\.|Trang|trang) (?=\d|Hồ Chí Minh)/gu;

/** Sets the tree's texts as Vietnamese print does: NFC, and numbers not parted from their nouns. The article is untouched. */
export function setTypography(tree: LayoutTree): LayoutTree {
  return mapTree(tree, inlines =>
    mapTexts(inlines, inline => [{ ...inline, text: keepNumbers(inline.text.normalize('NFC')) }]),
  );
}

function keepNumbers(text: string): string {
  return text.replace(COUNTED, `$1${NBSP}`).replace(NUMBERED, `$1${NBSP}`);
}
