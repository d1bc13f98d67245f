import type { LayoutInline } from '../../layout/tree.ts';
import type { CaptionNumberInline, ReferenceInline, SectionTitleInline } from '../../layout/tree-inlines.ts';
import { fieldMarkup } from '../fields.ts';
import { element } from '../xml.ts';
import type { DocxContext } from './docx-context.ts';
import { inlineRuns, styledText } from './inlines.ts';

/**
 * A cross reference as a field with its result, which leads to its block (ECMA-376 part 1, 17.16.5.48, 17.16.5.45). The page
 * is the PDF's.
 */
export function referenceMarkup(reference: ReferenceInline, context: DocxContext): string {
  const { target, show, style, inlines } = reference;
  const name = context.bookmarks.nameOf(target, show);
  const page = context.pagesOfTargets.get(target);
  const pageText = styledText(page === undefined ? '' : String(page), style, context);
  const result = show === 'page' ? pageText : inlineRuns(inlines, context);
  if (name === null) return result;
  return fieldMarkup(`${show === 'page' ? 'PAGEREF' : 'REF'} ${name} \\h`, result);
}

/** A caption's number as Word counts it (17.16.5.56): what an editor adds is counted on. */
export function captionNumberMarkup(inline: CaptionNumberInline, context: DocxContext): string {
  const { label, number, style, inlines } = inline;
  const [start, end] = context.bookmarks.ofTarget(context.wordsOf, 'number');
  const result = styledText(String(number), style, context);
  const field = fieldMarkup(`SEQ ${label.replaceAll(' ', '_')} \\* ARABIC`, result);
  return start + inlineRuns(withoutNumber(inlines), context) + field + end;
}

/** The label alone: the number is the last that stands there. */
function withoutNumber(inlines: readonly LayoutInline[]): LayoutInline[] {
  return inlines.map((inline, i) => {
    const isLast = i === inlines.length - 1;
    return inline.kind === 'text' && isLast ? { ...inline, text: inline.text.replace(/\d+$/, '') } : inline;
  });
}

/** The title of the section: Word finds it on each page by the heading's style (17.16.5.62); others show the section's first. */
export function sectionTitleMarkup(inline: SectionTitleInline, context: DocxContext): string {
  const title = context.titleOf(inline);
  if (!title) return '';
  return fieldMarkup(`STYLEREF "${title.style}"`, inlineRuns(title.inlines, context));
}

/** A link inside the document is one hyperlink to a bookmark; one that leads nowhere is plain text. */
export function linkMarkup(href: string, runs: string, context: DocxContext): string {
  if (!href.startsWith('#')) return element('w:hyperlink', { 'r:id': context.linkId(href), 'w:history': 1 }, runs);
  const name = context.bookmarks.nameOf(href.slice(1), 'page');
  return name === null ? runs : element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, runs);
}
