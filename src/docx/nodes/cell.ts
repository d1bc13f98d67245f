import type { LayoutBlock } from '../../layout/tree.ts';
import { EMPTY, styledParagraph } from '../made-styles.ts';
import { twips } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

/** What a cell is beside its content. */
export interface CellShape {
  /** In pt. */
  readonly width: number;
  /** How many columns it fills. */
  readonly columns: number;
  /** Whether it begins or goes on with cells below. */
  readonly merge: 'restart' | 'continue' | null;
  /** Rules that no table style can give, as markup; empty: none. */
  readonly borders: string;
}

/** A cell ends with a paragraph, if need be an empty one (ECMA-376 part 1, 17.4.65). */
export function cellMarkup(blocks: readonly LayoutBlock[], shape: CellShape, context: DocxContext): string {
  const { width, columns, merge, borders } = shape;
  const content = blocksMarkup(blocks, context);
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '',
      merge ? element('w:vMerge', { 'w:val': merge }) : '',
      borders === '' ? '' : element('w:tcBorders', {}, borders),
    ),
    content,
    content.endsWith('</w:p>') ? '' : styledParagraph(EMPTY),
  );
}
