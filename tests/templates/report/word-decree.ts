import { elementsOf } from '../../support/docx-parts.ts';
import type { WordFile, WordLook, WordParagraph } from '../../support/docx-styles.ts';

/** Twips in a millimetre. */
const MM = 1440 / 25.4;
/** What rounding may do, in twips. */
const SLACK = 2;

type WordRule = readonly [name: string, keeps: (word: WordFile) => boolean];

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least - SLACK && value <= most + SLACK;
}

function paragraph({ body }: WordFile, text: RegExp): WordParagraph {
  const found = body.find(p => text.test(p.text));
  if (!found) throw new Error(`no paragraph ${text}`);
  return found;
}

function isSet({ size, bold, italic }: WordLook, [least, most]: readonly [number, number], face: string): boolean {
  return size >= 2 * least && size <= 2 * most && bold === face.includes('Bold') && italic === face.includes('Italic');
}

/** Set in a size in points between two, in a face. */
function set(text: RegExp, sizes: readonly [number, number], face: string): WordRule[1] {
  return word => isSet(paragraph(word, text).look, sizes, face);
}

/** The rule under a paragraph in its cell, as a part of what `longest` says its line is long, in twips. */
function isRuled(word: WordFile, text: RegExp, [least, most]: readonly [number, number]): boolean {
  const above = paragraph(word, text);
  const rule = word.body[word.body.indexOf(above) + 1];
  if (!rule?.look.ruled || rule.text !== '' || rule.look.left !== rule.look.right) return false;
  const width = (above.width || sectionOf(word).text) - 2 * rule.look.left;
  const line = LINES.find(([start]) => above.text.startsWith(start))?.[1] ?? 0;
  return width / line > least - 0.02 && width / line < most + 0.02;
}

/** How long these lines are in Times New Roman, in twips, at the size of the template: measured on the PDF. */
const LINES: readonly (readonly [start: string, width: number])[] = [
  ['Độc lập', 159.1 * 20],
  ['SỞ GIÁO DỤC', 172.2 * 20],
  ['Kết quả phong trào', 288.6 * 20],
];

function sectionOf({ parts }: WordFile): { page: Record<string, number>; text: number; hasFirst: boolean } {
  const elements = elementsOf(parts['word/document.xml'] ?? '');
  const values = (name: string): Record<string, string> => elements.find(e => e.name === name)?.attributes ?? {};
  const page = Object.fromEntries(
    Object.entries({ ...values('w:pgSz'), ...values('w:pgMar') }).map(([key, value]) => [key.slice(2), Number(value)]),
  );
  const text = (page.w ?? 0) - (page.left ?? 0) - (page.right ?? 0);
  return { page, text, hasFirst: elements.some(({ name }) => name === 'w:titlePg') };
}

/** The parts of headers or footers that hold a page number. */
function numbered({ parts }: WordFile, kind: 'header' | 'footer', page: 'first' | 'default'): boolean {
  const references = elementsOf(parts['word/document.xml'] ?? '').filter(
    ({ name, attributes }) => name === `w:${kind}Reference` && attributes['w:type'] === page,
  );
  const relations = elementsOf(parts['word/_rels/document.xml.rels'] ?? '');
  return references.some(({ attributes }) => {
    const target = relations.find(({ attributes: a }) => a.Id === attributes['r:id'])?.attributes.Target ?? '';
    return (parts[`word/${target}`] ?? '').includes(' PAGE ');
  });
}

function folio({ parts, look }: WordFile): WordLook {
  const style = Object.entries(parts)
    .filter(([path]) => /^word\/(header|footer)\d*/.test(path))
    .map(([, part]) => /<w:pStyle w:val="([^"]+)"\/>(?=.* PAGE )/.exec(part)?.[1])
    .find(Boolean);
  return look(style ?? '');
}

const BODY = /^Các đơn vị đã phát động/;

/** What the decree says of the page, as Word is told it; the names are those of the rules on paper. */
export const WORD_DECREE: readonly WordRule[] = [
  [
    'paper is A4',
    word =>
      isBetween(sectionOf(word).page.w ?? 0, 210 * MM, 210 * MM) &&
      isBetween(sectionOf(word).page.h ?? 0, 297 * MM, 297 * MM),
  ],
  ['left margin 30–35 mm', word => isBetween(sectionOf(word).page.left ?? 0, 30 * MM, 35 * MM)],
  ['right margin 15–20 mm', word => isBetween(sectionOf(word).page.right ?? 0, 15 * MM, 20 * MM)],
  ['top margin 20–25 mm', word => isBetween(sectionOf(word).page.top ?? 0, 20 * MM, 25 * MM)],
  [
    'bottom margin 20–25 mm, or less than a line more',
    word => isBetween(sectionOf(word).page.bottom ?? 0, 20 * MM, 25 * MM),
  ],
  [
    'Times New Roman throughout',
    word => word.body.every(p => p.text.trim() === '' || p.look.font === 'Times New Roman'),
  ],
  ['black throughout', word => word.body.every(p => p.text.trim() === '' || p.look.color === '000000')],
  [
    'no page number on page 1',
    word => sectionOf(word).hasFirst && !numbered(word, 'header', 'first') && !numbered(word, 'footer', 'first'),
  ],
  [
    'a page number on every other page',
    word => numbered(word, 'header', 'default') || numbered(word, 'footer', 'default'),
  ],
  [
    'page numbers in the top margin',
    word => numbered(word, 'header', 'default') && (sectionOf(word).page.header ?? 0) < 20 * MM,
  ],
  ['page numbers 13–14 pt, upright', word => isSet(folio(word), [13, 14], 'Regular')],
  ['page numbers in the middle of the text', word => folio(word).align === 'center'],
  ['quốc hiệu 12–13 pt, bold capitals', set(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, [12, 13], 'Bold')],
  ['tiêu ngữ 13–14 pt, bold, hyphens with spaces', set(/^Độc lập - Tự do - Hạnh phúc$/, [13, 14], 'Bold')],
  ['a rule under tiêu ngữ, as long as it', word => isRuled(word, /^Độc lập/, [1, 1])],
  ['parent body 12–13 pt, upright capitals', set(/^ỦY BAN NHÂN DÂN TỈNH/, [12, 13], 'Regular')],
  ['issuing body 12–13 pt, bold capitals', set(/^SỞ GIÁO DỤC/, [12, 13], 'Bold')],
  ['a rule under the issuing body, 1/3 to 1/2 of it', word => isRuled(word, /^SỞ GIÁO DỤC/, [1 / 3, 1 / 2])],
  ['number and symbol 13 pt, upright', set(/^Số: 05\/BC-SGDĐT$/, [13, 13], 'Regular')],
  ['place and date 13–14 pt, italic', set(/^Bình Giang, ngày 05 tháng 01 năm 2017$/, [13, 14], 'Italic')],
  ['kind of document 13–14 pt, bold capitals', set(/^BÁO CÁO$/, [13, 14], 'Bold')],
  ['trích yếu 13–14 pt, bold', set(/^Kết quả phong trào/, [13, 14], 'Bold')],
  [
    'kind of document and trích yếu in the middle',
    word => [/^BÁO CÁO$/, /^Kết quả/].every(t => paragraph(word, t).look.align === 'center'),
  ],
  ['a rule under trích yếu, 1/3 to 1/2 of it', word => isRuled(word, /^Kết quả phong trào/, [1 / 3, 1 / 2])],
  ['Kính gửi 13–14 pt', set(/^Kính gửi:/, [13, 14], 'Regular')],
  ['text 13–14 pt', set(BODY, [13, 14], 'Regular')],
  ['text justified at both sides', word => paragraph(word, BODY).look.align === 'both'],
  [
    'first lines begin 10 or 12.7 mm further in',
    word => [10, 12.7].some(mm => isBetween(paragraph(word, BODY).look.firstLine, mm * MM, mm * MM)),
  ],
  [
    'line spacing single to 1.5',
    word =>
      isBetween(
        paragraph(word, BODY).look.line,
        paragraph(word, BODY).look.size * 10 * 1.149,
        paragraph(word, BODY).look.size * 10 * 1.149 * 1.5,
      ),
  ],
  ['at least 6 pt between paragraphs', word => paragraph(word, BODY).look.after >= 120],
  ['chương 13–14 pt, bold', set(/^Chương I\n/, [13, 14], 'Bold')],
  ['title of a chương in bold capitals below', set(/\nQUY ĐỊNH CHUNG$/, [13, 14], 'Bold')],
  [
    'chương and mục in the middle',
    word => [/^Chương I\n/, /^Mục 1\n/].every(t => paragraph(word, t).look.align === 'center'),
  ],
  ['mục 13–14 pt, bold', set(/^Mục 1\n/, [13, 14], 'Bold')],
  ['điều 13–14 pt, bold', set(/^Điều 1\. /, [13, 14], 'Bold')],
  [
    'điều begins 10 or 12.7 mm further in',
    word => [10, 12.7].some(mm => isBetween(paragraph(word, /^Điều 1\. /).look.firstLine, mm * MM, mm * MM)),
  ],
  ['khoản 13–14 pt', set(/^1\. Thi đua$/, [13, 14], 'Bold')],
  ['điểm 13–14 pt', set(/^a\) Dạy tốt$/, [13, 14], 'Regular')],
  ['the signer’s office 13–14 pt, bold capitals', set(/^GIÁM ĐỐC$/, [13, 14], 'Bold')],
  ['in whose name 13–14 pt, bold capitals', set(/^TM\. BAN GIÁM ĐỐC$/, [13, 14], 'Bold')],
  ['the signer’s name 13–14 pt, bold', set(/^Nguyễn Văn An$/, [13, 14], 'Bold')],
  ['Nơi nhận 12 pt, bold italic', set(/^Nơi nhận:$/, [12, 12], 'BoldItalic')],
  ['the list of Nơi nhận 11 pt', set(/^- Lưu: VT, VP\.$/, [11, 11], 'Regular')],
  ['phụ lục 14 pt, bold', set(/^Phụ lục$/, [14, 14], 'Bold')],
  ['title of a phụ lục 13–14 pt, bold capitals', set(/^TỔNG HỢP/, [13, 14], 'Bold')],
  ['Kèm theo 13–14 pt, italic', set(/^\(Kèm theo Báo cáo số 05/, [13, 14], 'Italic')],
];

/** The names of the rules that a DOCX breaks. */
export function brokenWordRules(word: WordFile): string[] {
  return WORD_DECREE.flatMap(([name, keeps]) => (isKept(keeps, word) ? [] : [name]));
}

/** A paragraph that is not found where it has to be breaks its rule. */
function isKept(keeps: WordRule[1], word: WordFile): boolean {
  try {
    return keeps(word);
  } catch {
    return false;
  }
}
