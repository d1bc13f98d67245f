import type { ContentsBlock, ContentsEntry } from '../../layout/tree.ts';
import type { NumberedHeading } from '../../layout/tree-headings.ts';
import { beginField, endField, fieldMarkup } from '../fields.ts';
import { styledParagraph } from '../made-styles.ts';
import { element } from '../xml.ts';
import { type DocxContext, paragraphStyle } from './docx-context.ts';
import { inlineRuns } from './inlines.ts';

/**
 * A table of contents as Word's own field, its entries filled in: nothing has to be updated when the file is opened. The page
 * numbers are those of the PDF (ECMA-376 part 1, 17.16.5.68). Headings are found by their outline level (`\u`), since their
 * styles are the template's.
 */
export function contentsMarkup({ levels, entries }: ContentsBlock, context: DocxContext): string {
  return entries
    .map((entry, i) => {
      const start = i === 0 ? beginField(`TOC \\o "${levels.from}-${levels.to}" \\h \\z \\u`) : '';
      const end = i === entries.length - 1 ? endField() : '';
      return styledParagraph(paragraphStyle(entry.style, context), '', start, entryMarkup(entry, context), end);
    })
    .join('');
}

/** The name of a heading's bookmark for its entry. */
export function contentsBookmark({ number }: Pick<NumberedHeading, 'number'>): string {
  return `_Toc${String(number + 1).padStart(6, '0')}`;
}

function entryMarkup({ heading, inlines }: ContentsEntry, context: DocxContext): string {
  const name = contentsBookmark({ number: heading });
  const page = context.pagesOfHeadings[heading];
  const number = element('w:r', {}, element('w:t', {}, page === undefined ? '' : String(page)));
  return element(
    'w:hyperlink',
    { 'w:anchor': name, 'w:history': 1 },
    inlineRuns(inlines, context),
    element('w:r', {}, element('w:tab')),
    fieldMarkup(`PAGEREF ${name} \\h`, number),
  );
}
