import type { LayoutBlock, ListBlock } from '../../layout/tree.ts';
import type { Piece } from '../flow/piece.ts';
import { childTag, type Tag } from '../structure/tag.ts';
import type { PlacedWord } from '../text/set-line.ts';
import { makeWord } from '../text/word.ts';
import type { Frame, NodeContext } from './node-context.ts';

/** Text of an item stands this many times its size to the right of its marker. */
const MARKER_ROOM = 1.4;

/** Items with a hanging marker on their first line: a number, or an en dash as Vietnamese lists have it. */
export function listPieces(block: ListBlock, frame: Frame, context: NodeContext): Piece[] {
  const list = childTag(context.parent, 'L', { numbering: block.ordered ? 'Decimal' : 'None' });
  return block.items.flatMap((item, i) => {
    const parent = childTag(list, 'LI');
    return itemPieces(item, block.ordered ? `${i + 1}.` : '–', frame, { ...context, parent });
  });
}

function itemPieces(item: readonly LayoutBlock[], marker: string, frame: Frame, context: NodeContext): Piece[] {
  const first = item[0];
  const label = childTag(context.parent, 'Lbl');
  const inside = { ...context, parent: childTag(context.parent, 'LBody') };
  if (first?.kind !== 'paragraph') return context.blocks(item, frame, inside);
  const style = context.styles.paragraph(first.style);
  const room = style.size * MARKER_ROOM;
  const pieces = context.blocks(item, { left: frame.left + room, width: frame.width - room }, inside);
  const text = context.styles.run(style, { style: null, fallback: null, href: null });
  const word = makeWord(text, marker, ' ', { glued: true, ends: false });
  return pieces.map((piece, i) =>
    i === 0 ? withMarker(piece, { word, x: frame.left, space: word.spaceWidth }, label) : piece,
  );
}

function withMarker(piece: Piece, word: PlacedWord, tag: Tag): Piece {
  if (piece.content.kind !== 'line') return piece;
  return { ...piece, content: { ...piece.content, marker: { word, tag } } };
}
