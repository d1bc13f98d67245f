import type { LayoutBlock, ListBlock } from '../../layout/tree.ts';
import { blocksInside } from '../../layout/tree-blocks.ts';
import { heldTogether } from '../flow/hold.ts';
import { makePiece, type Piece, type TextLine } from '../flow/piece.ts';
import { childTag } from '../structure/tag.ts';
import { makeWord, type Word } from '../text/word.ts';
import { listLabels } from './list-labels.ts';
import { type Frame, type NodeContext, SHORT } from './node-context.ts';
import { baselineOf } from './paragraph.ts';

/** Text of an item stands this many times its size to the right of its marker. */
const MARKER_ROOM = 1.4;

/** Items with a hanging marker on their first line; each stays in one column where it is short. */
export function listPieces(block: ListBlock, frame: Frame, context: NodeContext): Piece[] {
  const { numbering, labels } = listLabels(block.items.length, block.ordered, context.depth);
  const list = childTag(context.parent, 'L', { numbering });
  const widest = labels.reduce((a, b) => (b.length > a.length ? b : a), '');
  return block.items.flatMap((item, i) => {
    const inside = { ...context, depth: context.depth + 1, parent: childTag(list, 'LI') };
    const pieces = itemPieces(item, { label: labels[i] ?? '', widest }, frame, inside);
    return heldTogether(pieces, context.columnHeight * SHORT);
  });
}

interface Marking {
  readonly label: string;
  /** The widest label of the list: all items begin at the same place. */
  readonly widest: string;
}

function itemPieces(
  item: readonly LayoutBlock[],
  { label, widest }: Marking,
  frame: Frame,
  context: NodeContext,
): readonly Piece[] {
  const tag = childTag(context.parent, 'Lbl');
  const inside = { ...context, parent: childTag(context.parent, 'LBody') };
  const name = firstStyle(item);
  if (name === null) return context.blocks(item, frame, inside);
  const style = context.styles.paragraph(name);
  const wordOf = (text: string): Word => makeWord(run, text, ' ', { glued: true, ends: false });
  const run = context.styles.run(style, { style: null, fallback: null, href: null });
  const [word, wide] = [wordOf(label), wordOf(widest)];
  const room = Math.max(style.size * MARKER_ROOM, wide.width + wide.spaceWidth);
  const pieces = context.blocks(item, { left: frame.left + room, width: frame.width - room }, inside);
  const marker = { part: { words: [word], x: frame.left, stretch: 1 }, tag };
  const line = { parts: [], height: style.leading, baseline: baselineOf(style, context) };
  return withMarker(pieces, { kind: 'line', line, tag, marker, anchor: null, folio: null });
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
