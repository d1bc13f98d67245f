import type { LayoutBlock, LayoutInline, LayoutTree } from '../../layout/tree.ts';
import { plainText } from '../../layout/tree-headings.ts';
import type { SectionTitleInline } from '../../layout/tree-inlines.ts';
import { furnitureOn } from '../flow/page-sides.ts';
import { type Piece, stackHeight } from '../flow/piece.ts';
import { type TextArea, textArea } from '../flow/text-area.ts';
import { FOOTER, HEADER } from '../structure/tag.ts';
import { blockPieces } from './blocks.ts';
import type { Folio, NodeContext } from './node-context.ts';

/** The pieces of a page's header and footer. */
export interface Furniture {
  readonly header: readonly Piece[];
  readonly footer: readonly Piece[];
}

/** Makes the pieces of a page's header and footer. `page`: from 0. */
export function furnitureOf(
  { header, footer }: LayoutTree,
  page: number,
  folio: Folio,
  context: NodeContext,
): Furniture {
  const pieces = (blocks: readonly LayoutBlock[], parent: NodeContext['parent']): Piece[] =>
    blockPieces(blocks, context.column, { ...context, folio, parent });
  return { footer: pieces(furnitureOn(footer, page), FOOTER), header: pieces(furnitureOn(header, page), HEADER) };
}

/** Where the text of pages stands between their headers and footers. Titles are not known yet: each is measured by its longest. */
export function measureTextArea({ page, header, footer }: LayoutTree, context: NodeContext): TextArea {
  const folio: Folio = { page: 1, pages: 1, titleOf: longestTitle };
  const heightOf = (blocks: readonly LayoutBlock[] | null): number =>
    blocks && blocks.length > 0
      ? stackHeight(blockPieces(blocks, context.column, { ...context, folio, parent: HEADER }))
      : 0;
  const rest = (side: LayoutTree['header']): number => Math.max(heightOf(side.rest), heightOf(side.left));
  return textArea(
    page,
    { header: heightOf(header.first), footer: heightOf(footer.first) },
    { header: rest(header), footer: rest(footer) },
  );
}

function longestTitle({ titles }: SectionTitleInline): readonly LayoutInline[] {
  return titles.reduce<readonly LayoutInline[]>(
    (longest, { inlines }) => (plainText(inlines).length > plainText(longest).length ? inlines : longest),
    [],
  );
}
