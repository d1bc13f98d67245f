import type { TemplateChange } from '../../support/official-report.ts';

/** What is wrong in a broken copy of the template: the rule that must be found broken, and the change. */
export type BrokenCopy = readonly [rule: string, from: string, to: string, file?: TemplateChange['file']];

/** A style's line with other words in it: the first that follow its name. */
function style(name: string, from: string, to: string): readonly [string, string] {
  return [`${name}\n${from}`, to];
}

/** How the page begins. */
const HEADER = '<header on="rest"><p style="folio"><page-number/></p></header>';

/** One copy for each rule of the decree, and more where a rule has several sides. `STYLE\nFROM`: inside the line of a style. */
export const BROKEN_COPIES: readonly BrokenCopy[] = [
  ['paper is A4', 'size: A4', 'size: Letter'],
  ['left margin 30–35 mm', 'left: 30mm', 'left: 25mm'],
  ['left margin 30–35 mm', 'left: 30mm', 'left: 37mm'],
  ['right margin 15–20 mm', 'right: 15mm', 'right: 12mm'],
  ['top margin 20–25 mm', 'top: 20mm', 'top: 16mm'],
  ['top margin 20–25 mm', 'top: 20mm', 'top: 28mm'],
  ['bottom margin 20–25 mm, or less than a line more', 'bottom: 20mm', 'bottom: 8mm'],
  ['bottom margin 20–25 mm, or less than a line more', 'bottom: 20mm', 'bottom: 40mm'],
  ['Times New Roman throughout', ...style('text', 'font: Tinos', 'font: Source Serif 4')],
  ['black throughout', "'#000000'", "'#1a1a1a'"],
  ['no page number on page 1', 'on="rest"', 'on="all"', 'page.hbs'],
  ['a page number on every other page', '<page-number/>', '–', 'page.hbs'],
  ['pages of a phụ lục numbered from 1', ' numbering="restart"', '', 'page.hbs'],
  ['page numbers 13–14 pt, upright', ...style('folio', 'size: 14pt', 'size: 11pt')],
  ['page numbers 13–14 pt, upright', ...style('folio', 'font: Tinos', 'font: Tinos, italic: true')],
  ['page numbers in the top margin', HEADER, HEADER.replaceAll('header', 'footer'), 'page.hbs'],
  ['page numbers in the middle of the text', ...style('folio', 'align: center', 'align: right')],
  ['quốc hiệu 12–13 pt, bold capitals', ...style('nation', 'size: 12pt', 'size: 11pt')],
  ['quốc hiệu 12–13 pt, bold capitals', ...style('nation', 'bold: true', 'bold: false')],
  ['quốc hiệu 12–13 pt, bold capitals', 'CỘNG HÒA XÃ HỘI', 'Cộng hòa xã hội', 'page.hbs'],
  ['quốc hiệu at the right of the page', 'columns="66mm 1*"', 'columns="1* 2mm"', 'page.hbs'],
  ['tiêu ngữ 13–14 pt, bold, hyphens with spaces', ...style('motto', 'size: 13pt', 'size: 12pt')],
  ['tiêu ngữ 13–14 pt, bold, hyphens with spaces', ...style('motto', 'bold: true', 'bold: false')],
  ['tiêu ngữ 13–14 pt, bold, hyphens with spaces', 'dashes: false', 'dashes: true'],
  ['tiêu ngữ in the middle under quốc hiệu', ...style('motto', 'align: center', 'align: left')],
  ['single spacing between quốc hiệu and tiêu ngữ', ...style('nation', 'leading: 16pt', 'leading: 28pt')],
  ['a rule under tiêu ngữ, as long as it', ...style('motto', 'length: 100%', 'length: 50%')],
  ['parent body 12–13 pt, upright capitals', ...style('parent', 'size: 13pt', 'size: 14pt')],
  ['parent body 12–13 pt, upright capitals', ...style('parent', 'font: Tinos', 'font: Tinos, bold: true')],
  ['parent body 12–13 pt, upright capitals', ...style('parent', 'caps: all', 'caps: none')],
  ['issuing body 12–13 pt, bold capitals', ...style('issuer', 'bold: true', 'bold: false')],
  ['a rule under the issuing body, 1/3 to 1/2 of it', ...style('issuer', 'length: 40%', 'length: 80%')],
  ['a rule under the issuing body, 1/3 to 1/2 of it', ...style('issuer', 'length: 40%', 'length: 20%')],
  ['issuing body at the left of the page', 'columns="66mm 1*"', 'columns="1* 2mm"', 'page.hbs'],
  ['number and symbol 13 pt, upright', ...style('symbol', 'size: 13pt', 'size: 12pt')],
  ['number and symbol 13 pt, upright', 'Số: {{number}}/{{symbol}}', 'Số {{number}} {{symbol}}', 'page.hbs'],
  ['place and date 13–14 pt, italic', ...style('place-date', 'italic: true', 'italic: false')],
  ['place and date on the line of the number', ...style('place-date', 'leading: 22pt', 'leading: 32pt')],
  ['kind of document 13–14 pt, bold capitals', ...style('type', 'caps: all', 'caps: none')],
  ['kind of document 13–14 pt, bold capitals', ...style('type', 'size: 14pt', 'size: 16pt')],
  ['trích yếu 13–14 pt, bold', ...style('subject', 'bold: true', 'bold: false')],
  ['kind of document and trích yếu in the middle', ...style('subject', 'align: center', 'align: left')],
  ['a rule under trích yếu, 1/3 to 1/2 of it', ...style('subject', 'length: 40%', 'length: 100%')],
  ['Kính gửi 13–14 pt', ...style('to', 'size: 14pt', 'size: 12pt')],
  ['căn cứ 13–14 pt, italic', ...style('ground', 'italic: true', 'italic: false')],
  [
    'căn cứ one below the other, each with a semicolon, the last with a full stop',
    '{{#each grounds}}<p style="ground">{{this}}</p>{{/each}}',
    '<p style="ground">{{#each grounds}}{{this}} {{/each}}Căn cứ Kế hoạch</p>',
    'page.hbs',
  ],
  ['contact 11–12 pt', ...style('contact', 'size: 11pt', 'size: 10pt')],
  [
    'contact at the foot of page 1, under a rule across the page',
    ...style('contact', ', ruleAbove: { width: 0.5pt, gap: 3pt }', ''),
  ],
  [
    'contact at the foot of page 1, under a rule across the page',
    '<footer on="first"><p style="contact">',
    '<footer on="rest"><p style="contact">',
    'page.hbs',
  ],
  ['text 13–14 pt', ...style('text', 'size: 14pt', 'size: 12pt')],
  ['text justified at both sides', ...style('text', 'align: justify', 'align: left')],
  ['first lines begin 10 or 12.7 mm further in', ...style('text', 'indentFirst: 12.7mm', 'indentFirst: 7mm')],
  ['line spacing single to 1.5', ...style('text', 'leading: 18pt', 'leading: 15pt')],
  ['line spacing single to 1.5', ...style('text', 'leading: 18pt', 'leading: 26pt')],
  ['at least 6 pt between paragraphs', ...style('text', 'spaceAfter: 6pt', 'spaceAfter: 3pt')],
  ['chương 13–14 pt, bold', ...style('chapter', 'size: 14pt', 'size: 12pt')],
  ['title of a chương in bold capitals below', ...style('chapter', 'bold: true', 'bold: false')],
  ['chương and mục in the middle', ...style('chapter', 'align: center', 'align: left')],
  ['mục 13–14 pt, bold', ...style('division', 'basedOn: chapter', 'basedOn: chapter, bold: false')],
  ['điều 13–14 pt, bold', ...style('article', 'bold: true', 'bold: false')],
  ['điều begins 10 or 12.7 mm further in', ...style('article', 'indentFirst: 12.7mm', 'indentFirst: 0')],
  ['khoản 13–14 pt', ...style('clause', 'basedOn: article', 'basedOn: article, size: 12pt')],
  ['điểm 13–14 pt', ...style('point', 'basedOn: article', 'basedOn: article, size: 15pt')],
  ['the signer’s office 13–14 pt, bold capitals', ...style('office', 'caps: all', 'caps: none')],
  ['in whose name 13–14 pt, bold capitals', ...style('office', 'bold: true', 'bold: false')],
  ['the signer’s name 13–14 pt, bold', ...style('signer', 'bold: true', 'bold: false')],
  ['Nơi nhận 12 pt, bold italic', ...style('copies-label', 'italic: true', 'italic: false')],
  ['Nơi nhận 12 pt, bold italic', ...style('copies-label', 'size: 12pt', 'size: 13pt')],
  ['the list of Nơi nhận 11 pt', ...style('copies', 'size: 11pt', 'size: 12pt')],
  ['Nơi nhận on the line of the signer’s office', ...style('copies-label', 'leading: 18pt', 'leading: 30pt')],
  ['phụ lục 14 pt, bold', ...style('annex', 'size: 14pt', 'size: 13pt')],
  ['title of a phụ lục 13–14 pt, bold capitals', ...style('annex-title', 'caps: all', 'caps: none')],
  ['Kèm theo 13–14 pt, italic', ...style('annex-note', 'italic: true', 'italic: false')],
];

/** The change of a broken copy, given the template's settings. */
export function changeOf([, from, to, file = 'template.yaml']: BrokenCopy, settings: string): TemplateChange {
  const [name, inner] = from.split('\n');
  if (inner === undefined) return { file, from, to };
  const line = settings.split('\n').find(text => text.startsWith(`  ${name}: { label`));
  if (!line?.includes(inner)) throw new Error(`the style ${name} has no ${inner}`);
  return { file, from: line, to: line.replace(inner, to) };
}
