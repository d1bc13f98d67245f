import type { DrawnText } from '../../images/svg/drawing.ts';
import type { FigureBlock } from '../../layout/tree.ts';
import { bound } from '../flow/hold.ts';
import { makePiece, type Piece, stackHeight } from '../flow/piece.ts';
import { childTag } from '../structure/tag.ts';
import { makeWord, type Word } from '../text/word.ts';
import type { Frame, NodeContext } from './node-context.ts';

/** How far to the right a picture stands, of the room beside it. */
const SHIFT = { left: 0, center: 1 / 2, right: 1 } as const;
/** However long the captions are, a picture may have this part of a column. */
const LEAST_ROOM = 1 / 2;

/** A picture and the lines under it, which stay with it. */
export function figurePieces(block: FigureBlock, frame: Frame, context: NodeContext): Piece[] {
  const tag = childTag(context.parent, 'Figure', block.alt === null ? {} : { alt: block.alt });
  const captions = context.blocks(block.blocks, frame, { ...context, parent: childTag(context.parent, 'Caption') });
  const { width, height } = sizeOf(block, frame, roomAbove(captions, context.columnHeight));
  const x = frame.left + (frame.width - width) * SHIFT[block.align];
  const picture = makePiece(
    { kind: 'picture', picture: block.picture, words: wordsIn(block, context), tag, x, width },
    height,
  );
  return around([picture, ...captions], block);
}

/** The texts of a drawing, set in the document's fonts. */
function wordsIn({ picture }: FigureBlock, { styles }: NodeContext): ReadonlyMap<DrawnText, Word> {
  const texts = (picture.drawing?.items ?? []).filter(item => item.kind === 'text');
  return new Map(
    texts.map(text => [text, makeWord(styles.drawn(text), text.text, '', { glued: true, ends: false })] as const),
  );
}

/** What a column has left for the picture, in pt. */
function roomAbove(captions: readonly Piece[], columnHeight: number): number {
  const taken = stackHeight(captions) + (captions[0]?.before ?? 0);
  return Math.max(columnHeight - taken, columnHeight * LEAST_ROOM);
}

/** As wide as it asks for, no wider than the measure, no taller than a column: the picture keeps its proportions. */
function sizeOf({ picture, width }: FigureBlock, frame: Frame, most: number): { width: number; height: number } {
  const ratio = picture.height / picture.width;
  const wide = Math.min(width ?? frame.width, frame.width);
  const height = Math.min(wide * ratio, most);
  return { width: height / ratio, height };
}

function around(pieces: readonly Piece[], { spaceBefore, spaceAfter }: FigureBlock): Piece[] {
  return pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1;
    const held = isLast ? piece : bound(piece, 'lines');
    const before = i === 0 ? spaceBefore : piece.before;
    return { ...held, before, after: isLast ? piece.after + spaceAfter : piece.after };
  });
}
