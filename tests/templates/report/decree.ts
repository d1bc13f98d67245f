import type { MeasuredLine, MeasuredPdf, MeasuredRule } from '../../support/measured-pdf.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** What rounding may do, in pt. */
const SLACK = 0.6;
/** Heights of Times New Roman over and under its baseline, and its single line spacing, in parts of the size. */
const ASCENT = 0.891;
const DESCENT = 0.216;
const SINGLE = 1.149;

/** A rule of NĐ 30/2020, PL I: its name, and whether a printed report keeps it. */
export type DecreeRule = readonly [name: string, keeps: (pdf: MeasuredPdf) => boolean];

function lineOf({ lines }: MeasuredPdf, text: RegExp): MeasuredLine {
  const found = lines.find(line => text.test(line.text));
  if (!found) throw new Error(`no line ${text}`);
  return found;
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least - SLACK && value <= most + SLACK;
}

function isSet(line: MeasuredLine, sizes: readonly [number, number], face: string): boolean {
  return isBetween(line.size, ...sizes) && line.faces.join() === `Tinos-${face}`;
}

function middle({ left, right }: { readonly left: number; readonly right: number }): number {
  return (left + right) / 2;
}

/** Set in a size between two, in a face. */
function set(text: RegExp, sizes: readonly [number, number], face: string): DecreeRule[1] {
  return pdf => isSet(lineOf(pdf, text), sizes, face);
}

/** What rounding may do to a part. */
const ROUNDING = 0.01;

/** The rule under a line, as a part of the line's length and in its middle. */
function isRuled(pdf: MeasuredPdf, text: RegExp, [least, most]: readonly [number, number]): boolean {
  const line = lineOf(pdf, text);
  const under = ({ page, y }: MeasuredRule): boolean =>
    page === line.page && y > line.baseline && y < line.baseline + 9;
  const rule = pdf.rules.find(r => under(r) && Math.abs(middle(r) - middle(line)) < SLACK);
  if (!rule) return false;
  const part = (rule.right - rule.left) / (line.right - line.left);
  return part > least - ROUNDING && part < most + ROUNDING;
}

const FOLIO = /^\d$/;
const NATION = /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/;
const MOTTO = /^Độc lập - Tự do - Hạnh phúc$/;
const ISSUER = /^SỞ GIÁO DỤC/;
const BODY = /^Các đơn vị đã phát động/;

function bodyLines({ lines, width }: MeasuredPdf): MeasuredLine[] {
  return lines.filter(
    l => l.text.length > 40 && l.size > 11.5 && l.right - l.left > width / 2 && !/Kèm theo|^Căn cứ/.test(l.text),
  );
}

function folios({ lines, height }: MeasuredPdf): MeasuredLine[] {
  return lines.filter(line => FOLIO.test(line.text) && (line.baseline < 20 * MM || line.baseline > height - 20 * MM));
}

function textOn(pdf: MeasuredPdf): MeasuredLine[] {
  const shown = new Set(folios(pdf));
  return pdf.lines.filter(line => !shown.has(line));
}

/** Distances from one line of a paragraph to the next, and from a paragraph to the next. */
function steps(pdf: MeasuredPdf): { within: number[]; between: number[] } {
  const lines = bodyLines(pdf);
  const indent = Math.max(...lines.map(line => line.left));
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && next.page === line.page ? [{ line, next }] : [];
  });
  const isAt = (line: MeasuredLine, x: number): boolean => Math.abs(line.left - x) < SLACK;
  const within = pairs.filter(({ next }) => !isAt(next, indent)).map(({ line, next }) => next.baseline - line.baseline);
  const texts = pdf.lines.filter(line => line.page === 1);
  const between = pairs
    .filter(({ line, next }) => isAt(next, indent) && textBetween(texts, line, next) === 0)
    .map(({ line, next }) => next.baseline - line.baseline);
  return { within, between };
}

function textBetween(texts: readonly MeasuredLine[], from: MeasuredLine, to: MeasuredLine): number {
  return texts.filter(t => t.page === from.page && t.baseline > from.baseline + 1 && t.baseline < to.baseline - 1)
    .length;
}

/** The decree's figures that concern the page. */
export const DECREE: readonly DecreeRule[] = [
  ['paper is A4', pdf => isBetween(pdf.width, 210 * MM, 210 * MM) && isBetween(pdf.height, 297 * MM, 297 * MM)],
  ['left margin 30–35 mm', pdf => isBetween(Math.min(...textOn(pdf).map(l => l.left)), 30 * MM, 35 * MM)],
  ['right margin 15–20 mm', pdf => isBetween(pdf.width - Math.max(...textOn(pdf).map(l => l.right)), 15 * MM, 20 * MM)],
  [
    'top margin 20–25 mm',
    pdf => isBetween(Math.min(...textOn(pdf).map(l => l.baseline - ASCENT * l.size)), 20 * MM, 25 * MM),
  ],
  [
    'bottom margin 20–25 mm, or less than a line more',
    pdf => {
      const lowest = Math.max(...bodyLines(pdf).map(l => l.baseline + DESCENT * l.size));
      return isBetween(pdf.height - lowest, 20 * MM, 25 * MM + 18);
    },
  ],
  ['Times New Roman throughout', pdf => pdf.lines.every(l => l.faces.every(face => face.startsWith('Tinos-')))],
  ['black throughout', pdf => [...pdf.colors].join() === '#000000'],

  ['no page number on page 1', pdf => folios(pdf).every(({ page }) => page > 1)],
  ['a page number on every other page', pdf => new Set(folios(pdf).map(f => f.page)).size >= pdf.pages - 1],
  [
    'pages of a phụ lục numbered from 1',
    pdf => {
      const first = lineOf(pdf, /^Phụ lục$/).page;
      return folios(pdf).every(({ page, text }) => Number(text) === (page < first ? page : page - first + 1));
    },
  ],
  ['page numbers 13–14 pt, upright', pdf => folios(pdf).every(f => isSet(f, [13, 14], 'Regular'))],
  ['page numbers in the top margin', pdf => folios(pdf).every(f => f.baseline < 20 * MM)],
  [
    'page numbers in the middle of the text',
    pdf => folios(pdf).every(f => Math.abs(middle(f) - (30 * MM + pdf.width - 15 * MM) / 2) < SLACK),
  ],

  ['quốc hiệu 12–13 pt, bold capitals', set(NATION, [12, 13], 'Bold')],
  ['quốc hiệu at the right of the page', pdf => middle(lineOf(pdf, NATION)) > pdf.width / 2],
  ['tiêu ngữ 13–14 pt, bold, hyphens with spaces', set(MOTTO, [13, 14], 'Bold')],
  [
    'tiêu ngữ in the middle under quốc hiệu',
    pdf => Math.abs(middle(lineOf(pdf, MOTTO)) - middle(lineOf(pdf, NATION))) < SLACK,
  ],
  [
    'single spacing between quốc hiệu and tiêu ngữ',
    pdf => isBetween(lineOf(pdf, MOTTO).baseline - lineOf(pdf, NATION).baseline, 13 * 1.1, 14 * 1.25),
  ],
  ['a rule under tiêu ngữ, as long as it', pdf => isRuled(pdf, MOTTO, [1, 1])],

  ['parent body 12–13 pt, upright capitals', set(/^ỦY BAN NHÂN DÂN/, [12, 13], 'Regular')],
  ['issuing body 12–13 pt, bold capitals', set(ISSUER, [12, 13], 'Bold')],
  ['a rule under the issuing body, 1/3 to 1/2 of it', pdf => isRuled(pdf, ISSUER, [1 / 3, 1 / 2])],
  ['issuing body at the left of the page', pdf => middle(lineOf(pdf, ISSUER)) < pdf.width / 2],
  ['number and symbol 13 pt, upright', set(/^Số: 05\/BC-SGDĐT$/, [13, 13], 'Regular')],
  ['place and date 13–14 pt, italic', set(/^Bình Giang, ngày 05 tháng 01 năm 2017$/, [13, 14], 'Italic')],
  [
    'place and date on the line of the number',
    pdf => Math.abs(lineOf(pdf, /^Bình Giang, /).baseline - lineOf(pdf, /^Số: /).baseline) < SLACK,
  ],

  ['kind of document 13–14 pt, bold capitals', set(/^BÁO CÁO$/, [13, 14], 'Bold')],
  ['trích yếu 13–14 pt, bold', set(/^Kết quả phong trào/, [13, 14], 'Bold')],
  [
    'kind of document and trích yếu in the middle',
    pdf =>
      [/^BÁO CÁO$/, /^Kết quả phong trào/].every(
        text => Math.abs(middle(lineOf(pdf, text)) - (30 * MM + pdf.width - 15 * MM) / 2) < SLACK,
      ),
  ],
  ['a rule under trích yếu, 1/3 to 1/2 of it', pdf => isRuled(pdf, /^Kết quả phong trào/, [1 / 3, 1 / 2])],
  ['Kính gửi 13–14 pt', set(/^Kính gửi:/, [13, 14], 'Regular')],

  ['căn cứ 13–14 pt, italic', set(/^Căn cứ Luật/, [13, 14], 'Italic')],
  [
    'căn cứ one below the other, each with a semicolon, the last with a full stop',
    pdf => {
      const [first, last] = [lineOf(pdf, /^Căn cứ Luật/), lineOf(pdf, /^Căn cứ Kế hoạch/)];
      return first.text.endsWith(';') && last.text.endsWith('.') && last.baseline > first.baseline;
    },
  ],
  ['contact 11–12 pt', set(/^Địa chỉ:/, [11, 12], 'Regular')],
  [
    'contact at the foot of page 1, under a rule across the page',
    pdf => {
      const line = lineOf(pdf, /^Địa chỉ:/);
      const over = pdf.rules.find(
        ({ page, y }) => page === line.page && y < line.baseline - 6 && y > line.baseline - 24,
      );
      const text = textOn(pdf).filter(({ page, text: words }) => page === 1 && !/^(Địa chỉ|Điện thoại):/.test(words));
      const isRuled = over && isBetween(over.left, 30 * MM, 30 * MM) && isBetween(over.right, 195 * MM, 195 * MM);
      return line.page === 1 && isRuled === true && text.every(({ baseline }) => baseline < over.y);
    },
  ],

  ['text 13–14 pt', set(BODY, [13, 14], 'Regular')],
  [
    'text justified at both sides',
    pdf =>
      bodyLines(pdf)
        .filter(l => l.page === 1 && l.baseline > 250 && l.size === lineOf(pdf, BODY).size)
        .every(l => isBetween(pdf.width - l.right, 15 * MM, 15 * MM)),
  ],
  [
    'first lines begin 10 or 12.7 mm further in',
    pdf => [10, 12.7].some(mm => isBetween(lineOf(pdf, BODY).left - 30 * MM, mm * MM, mm * MM)),
  ],
  [
    'line spacing single to 1.5',
    pdf =>
      steps(pdf).within.every(step =>
        isBetween(step, lineOf(pdf, BODY).size * SINGLE, lineOf(pdf, BODY).size * SINGLE * 1.5),
      ),
  ],
  [
    'at least 6 pt between paragraphs',
    pdf => {
      const { within, between } = steps(pdf);
      return between.length > 0 && Math.min(...between) - Math.min(...within) >= 6 - SLACK;
    },
  ],

  ['chương 13–14 pt, bold', set(/^Chương I$/, [13, 14], 'Bold')],
  ['title of a chương in bold capitals below', set(/^QUY ĐỊNH CHUNG$/, [13, 14], 'Bold')],
  [
    'chương and mục in the middle',
    pdf =>
      [/^Chương I$/, /^QUY ĐỊNH CHUNG$/, /^Mục 1$/].every(
        text => Math.abs(middle(lineOf(pdf, text)) - (30 * MM + pdf.width - 15 * MM) / 2) < SLACK,
      ),
  ],
  ['mục 13–14 pt, bold', set(/^Mục 1$/, [13, 14], 'Bold')],
  ['điều 13–14 pt, bold', set(/^Điều 1\. Kết quả$/, [13, 14], 'Bold')],
  [
    'điều begins 10 or 12.7 mm further in',
    pdf => [10, 12.7].some(mm => isBetween(lineOf(pdf, /^Điều 1\./).left - 30 * MM, mm * MM, mm * MM)),
  ],
  ['khoản 13–14 pt', pdf => isBetween(lineOf(pdf, /^1\. Thi đua$/).size, 13, 14)],
  ['điểm 13–14 pt', pdf => isBetween(lineOf(pdf, /^a\) Dạy tốt$/).size, 13, 14)],

  ['the signer’s office 13–14 pt, bold capitals', set(/^GIÁM ĐỐC$/, [13, 14], 'Bold')],
  ['in whose name 13–14 pt, bold capitals', set(/^TM\. BAN GIÁM ĐỐC$/, [13, 14], 'Bold')],
  ['the signer’s name 13–14 pt, bold', set(/^Nguyễn Văn An$/, [13, 14], 'Bold')],
  ['Nơi nhận 12 pt, bold italic', set(/^Nơi nhận:$/, [12, 12], 'BoldItalic')],
  ['the list of Nơi nhận 11 pt', set(/^- Lưu: VT, VP\.$/, [11, 11], 'Regular')],
  [
    'Nơi nhận on the line of the signer’s office',
    pdf => Math.abs(lineOf(pdf, /^Nơi nhận:$/).baseline - lineOf(pdf, /^TM\. BAN/).baseline) < 2,
  ],
  ['phụ lục 14 pt, bold', set(/^Phụ lục$/, [14, 14], 'Bold')],
  ['title of a phụ lục 13–14 pt, bold capitals', set(/^TỔNG HỢP/, [13, 14], 'Bold')],
  ['Kèm theo 13–14 pt, italic', set(/^\(Kèm theo Báo cáo số 05/, [13, 14], 'Italic')],
];

/** The names of the rules that a printed report breaks. */
export function brokenRules(pdf: MeasuredPdf): string[] {
  return DECREE.flatMap(([name, keeps]) => (isKept(keeps, pdf) ? [] : [name]));
}

/** A line that is not found where it has to be breaks its rule. */
function isKept(keeps: DecreeRule[1], pdf: MeasuredPdf): boolean {
  try {
    return keeps(pdf);
  } catch {
    return false;
  }
}
