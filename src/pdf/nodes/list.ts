import { blocksInside, type LayoutBlock, type ListBlock } from '../../layout/tree.ts';
import { heldTogether } from '../flow/hold.ts';
import { makePiece, type Piece, type TextLine } from '../flow/piece.ts';
import { childTag } from '../structure/tag.ts';
import { makeWord } from '../text/word.ts';
import { type Frame, type NodeContext, SHORT } from './node-context.ts';
import { baselineOf } from './paragraph.ts';

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

function itemPieces(item: readonly LayoutBlock[], label: string, frame: Frame, context: NodeContext): readonly Piece[] {
  const tag = childTag(context.parent, 'Lbl');
  const inside = { ...context, parent: childTag(context.parent, 'LBody') };
  const height = context.columnHeight * SHORT;
  const name = firstStyle(item);
  if (name === null) return heldTogether(context.blocks(item, frame, inside), height);
  const style = context.styles.paragraph(name);
  const room = style.size * MARKER_ROOM;
  const pieces = context.blocks(item, { left: frame.left + room, width: frame.width - room }, inside);
  const text = context.styles.run(style, { style: null, fallback: null, href: null });
  const word = makeWord(text, label, ' ', { glued: true, ends: false });
  const marker = { word: { word, x: frame.left, space: word.spaceWidth }, tag };
  const line = { words: [], height: style.leading, baseline: baselineOf(style, context) };
  return heldTogether(withMarker(pieces, { kind: 'line', line, tag, marker, anchor: null, folio: null }), height);
}

/** The style of an item's first text, which its marker has too; null where it has none. */
function firstStyle(blocks: readonly LayoutBlock[]): string | null {
  for (const block of blocks) {
    const style = 'inlines' in block ? block.style : firstStyle(blocksInside(block));
    if (style !== null) return style;
  }
  return null;
}

/** The marker stands before the item's first line; where that begins with no text, or has a marker already, on one of its own. */
function withMarker(pieces: readonly Piece[], alone: TextLine): Piece[] {
  const [first, ...others] = pieces;
  if (first?.content.kind === 'line' && first.content.marker === null) {
    return [{ ...first, content: { ...first.content, marker: alone.marker } }, ...others];
  }
  return [makePiece(alone, alone.line.height, { bond: first ? 'heading' : 'free' }), ...pieces];
}
