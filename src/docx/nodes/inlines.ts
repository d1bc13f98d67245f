import { assertNever } from '../../base/assert-never.ts';
import type { LayoutInline, TextInline } from '../../layout/tree.ts';
import { element, escapeXml } from '../xml.ts';
import type { DocxContext } from './docx-context.ts';
import { captionNumberMarkup, linkMarkup, referenceMarkup, sectionTitleMarkup } from './references.ts';

/** Runs of a paragraph: text has no formatting of its own, only the name of a character style. */
export function inlineRuns(inlines: readonly LayoutInline[], context: DocxContext): string {
  return inlines.map(inline => inlineRun(inline, context)).join('');
}

function inlineRun(inline: LayoutInline, context: DocxContext): string {
  switch (inline.kind) {
    case 'text':
      return textRun(inline, context);
    case 'lineBreak':
      return run(element('w:br'), null, context);
    case 'flushRight':
      return run(element('w:tab'), null, context);
    case 'pageNumber':
      return field('PAGE', '1', inline.style, context);
    case 'pageCount':
      return field('NUMPAGES', '1', inline.style, context);
    case 'footnote':
      context.addNote(inline);
      return run(element('w:footnoteReference', { 'w:id': inline.number }), inline.style, context);
    case 'reference':
      return referenceMarkup(inline, context);
    case 'captionNumber':
      return captionNumberMarkup(inline, context);
    case 'sectionTitle':
      return sectionTitleMarkup(inline, context);
    case 'link':
      return linkMarkup(inline.href, inlineRuns(inline.inlines, context), context);
    default:
      return assertNever(inline);
  }
}

function textRun({ text, style, fallback }: TextInline, context: DocxContext): string {
  const content = element('w:t', { 'xml:space': 'preserve' }, escapeXml(text));
  if (fallback === null) return run(content, style, context);
  return styledRun(content, context.fallbackStyle(style === null ? null : context.ids.character(style), fallback));
}

/** A run of text in a character style, or in none. */
export function styledText(text: string, style: string | null, context: DocxContext): string {
  return run(element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)), style, context);
}

function run(content: string, style: string | null, { ids }: DocxContext): string {
  return style === null ? element('w:r', {}, content) : styledRun(content, ids.character(style));
}

/** A run in a character style, by its id. */
export function styledRun(content: string, styleId: string): string {
  return element('w:r', {}, element('w:rPr', {}, element('w:rStyle', { 'w:val': styleId })), content);
}

/** A field with a first result, which Word replaces when it opens the file (ECMA-376 part 1, 17.16.19). */
function field(name: string, result: string, style: string | null, context: DocxContext): string {
  return element('w:fldSimple', { 'w:instr': ` ${name} ` }, run(element('w:t', {}, result), style, context));
}
