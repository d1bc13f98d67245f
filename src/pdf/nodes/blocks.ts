import type { LayoutBlock } from '../../layout/tree.ts';
import { bound, heldTogether } from '../flow/hold.ts';
import { makePiece, type Piece } from '../flow/piece.ts';
import { childTag, LAYOUT } from '../structure/tag.ts';
import { asidePieces } from './aside.ts';
import { chartPieces } from './chart/chart.ts';
import { contentsPieces } from './contents.ts';
import { figurePieces } from './figure.ts';
import { listPieces } from './list.ts';
import type { Frame, NodeContext } from './node-context.ts';
import { paragraphPieces } from './paragraph.ts';
import { rulePieces } from './rule.ts';
import { tablePieces } from './table.ts';

type Makers = {
  readonly [K in LayoutBlock['kind']]: (
    block: Extract<LayoutBlock, { kind: K }>,
    frame: Frame,
    context: NodeContext,
  ) => readonly Piece[];
};

/** Who makes the pieces of a kind of block. A new kind does not compile until it stands here. */
const makers: Makers = {
  heading: paragraphPieces,
  paragraph: paragraphPieces,
  list: listPieces,
  table: tablePieces,
  rule: rulePieces,
  contents: contentsPieces,
  figure: figurePieces,
  chart: chartPieces,
  quote: (block, frame, context) =>
    blockPieces(block.blocks, frame, {
      ...context,
      parent: block.decorative ? LAYOUT : childTag(context.parent, 'BlockQuote'),
    }),
  aside: asidePieces,
  // A section of the body is opened by its flow; one inside another block is no part of the document on its own.
  section: (block, frame, context) => blockPieces(block.blocks, frame, context),
  keep: (block, frame, context) => heldTogether(blockPieces(block.blocks, frame, context), context.columnHeight),
  // Columns inside another block (a cell, an item) have no room to be columns: their text follows in one.
  columns: (block, frame, context) => blockPieces(block.blocks, frame, context),
  pageBreak: ({ restarts }) => [makePiece({ kind: 'pageBreak', restarts }, 0)],
};

/** The pieces of blocks in reading order. */
export function blockPieces(blocks: readonly LayoutBlock[], frame: Frame, context: NodeContext): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const make = makers[block.kind] as (b: LayoutBlock, f: Frame, c: NodeContext) => readonly Piece[]; // the table's key is the block's own kind
    if (keepsWithPrevious(block, context)) keepLast(pieces);
    const first = pieces.length;
    for (const piece of make(block, frame, context)) pieces.push(piece);
    if (block.id !== null && context.references.targets.has(block.id)) nameFirst(pieces, first, block.id);
  }
  return pieces;
}

/** A block that something leads to is found where its first piece stands. */
function nameFirst(pieces: Piece[], at: number, name: string): void {
  const first = pieces[at];
  if (first) pieces[at] = { ...first, names: [name, ...first.names] };
}

function keepsWithPrevious(block: LayoutBlock, { styles }: NodeContext): boolean {
  if (block.kind === 'table') return styles.table(block.style).keepWithPrevious;
  return block.kind === 'paragraph' && styles.paragraph(block.style).keepWithPrevious;
}

function keepLast(pieces: Piece[]): void {
  const last = pieces.pop();
  if (last) pieces.push(bound(last, 'lines'));
}
