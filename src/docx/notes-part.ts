import type { FootnoteInline } from '../layout/tree.ts';
import { EMPTY, styledParagraph } from './made-styles.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { inlineRuns, styledRun } from './nodes/inlines.ts';
import { element, NAMESPACES } from './xml.ts';

/** The numbers of what separates notes from the text: Word looks for these two (ECMA-376 part 1, 17.11.23, 17.11.1). */
const SEPARATORS = [
  [-1, 'separator'],
  [0, 'continuationSeparator'],
] as const;

/** The part of the settings that names the separators. */
export const NOTE_SETTINGS = element(
  'w:footnotePr',
  {},
  ...SEPARATORS.map(([id]) => element('w:footnote', { 'w:id': id })),
);

/** A note by its number: Word numbers it itself, in the same order. */
export function noteMarkup({ number, style, paragraph, inlines }: FootnoteInline, context: DocxContext): string {
  const mark = styledRun(element('w:footnoteRef'), context.ids.character(style));
  const space = element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, ' '));
  const text = styledParagraph(context.ids.paragraph(paragraph), '', mark, space, inlineRuns(inlines, context));
  return element('w:footnote', { 'w:id': number }, text);
}

/** `word/footnotes.xml` (17.11). */
export function notesPart(notes: readonly string[]): string {
  const separators = SEPARATORS.map(([id, type]) =>
    element(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      styledParagraph(EMPTY, '', element('w:r', {}, element(`w:${type}`))),
    ),
  );
  return element('w:footnotes', NAMESPACES, ...separators, ...notes);
}
