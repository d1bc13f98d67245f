import type { ContentsBlock } from '../../layout/tree.ts';
import type { NumberedHeading } from '../../layout/tree-headings.ts';
import { styledParagraph } from '../made-styles.ts';
import { element, escapeXml } from '../xml.ts';
import type { DocxContext } from './docx-context.ts';

/**
 * A table of contents as Word's own field, its entries filled in: nothing has to be updated when the file is opened. The page
 * numbers are those of the PDF (ECMA-376 part 1, 17.16.5.68).
 */
export function contentsMarkup({ levels, style }: ContentsBlock, context: DocxContext): string {
  const entries = [...context.headings.values()].filter(({ block }) => block.level <= levels);
  return entries
    .map((heading, i) => {
      const start = i === 0 ? beginField(`TOC \\o "1-${levels}" \\h \\z`) : '';
      const end = i === entries.length - 1 ? fieldMark('end') : '';
      return styledParagraph(context.ids.paragraph(style), '', start, entryMarkup(heading, context), end);
    })
    .join('');
}

/** The name of a heading's bookmark for its entry. */
export function contentsBookmark({ number }: NumberedHeading): string {
  return `_Toc${String(number + 1).padStart(6, '0')}`;
}

function entryMarkup(heading: NumberedHeading, context: DocxContext): string {
  const name = contentsBookmark(heading);
  const page = context.pagesOfHeadings[heading.number];
  return element(
    'w:hyperlink',
    { 'w:anchor': name, 'w:history': 1 },
    run(element('w:t', { 'xml:space': 'preserve' }, escapeXml(heading.title))),
    run(element('w:tab')),
    beginField(`PAGEREF ${name} \\h`),
    run(element('w:t', {}, page === undefined ? '' : String(page + 1))),
    fieldMark('end'),
  );
}

function beginField(instruction: string): string {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(` ${instruction} `));
  return fieldMark('begin') + run(code) + fieldMark('separate');
}

function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return run(element('w:fldChar', { 'w:fldCharType': type }));
}

function run(content: string): string {
  return element('w:r', {}, content);
}
