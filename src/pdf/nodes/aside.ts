import type { AsideBlock } from '../../layout/tree.ts';
import { heldTogether } from '../flow/hold.ts';
import { type Box, makePiece, type Piece } from '../flow/piece.ts';
import { childTag } from '../structure/tag.ts';
import { type Frame, type NodeContext, SHORT } from './node-context.ts';

/**
 * The pieces of a box, each of which knows it: what is painted around them is decided when the columns are filled. Where it
 * goes on in another column, its padding stands at the foot and at the head, so that each part is a whole box.
 */
export function asidePieces(block: AsideBlock, frame: Frame, context: NodeContext): readonly Piece[] {
  const style = context.styles.box(block.style);
  const { padding, spaceBefore, spaceAfter } = style;
  const box: Box = { style, x: frame.left, width: frame.width };
  const inner = { left: frame.left + padding.left, width: frame.width - padding.left - padding.right };
  const inside = { ...context, grid: null, parent: childTag(context.parent, 'Div') };
  const pieces = context.blocks(block.blocks, inner, inside).map(piece => within(box, piece));
  const pad = makePiece({ kind: 'nothing' }, padding.top, { boxes: [box], bond: 'span' });
  const boxed = pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1;
    const [before, after] = [i === 0 ? 0 : piece.before, isLast ? padding.bottom + spaceAfter : piece.after];
    return { ...piece, before, after, repeated: [pad, ...piece.repeated] };
  });
  const held = heldTogether([{ ...pad, before: spaceBefore }, ...boxed], context.columnHeight * SHORT);
  return pieces.length === 0 ? [] : held;
}

function within(box: Box, piece: Piece): Piece {
  const repeated = piece.repeated.map(head => ({ ...within(box, head), foot: 0 })); // never the last in its column
  return { ...piece, repeated, boxes: [box, ...piece.boxes], foot: piece.foot + box.style.padding.bottom };
}
