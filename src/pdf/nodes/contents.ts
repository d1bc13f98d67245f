import type { ContentsBlock, ContentsEntry } from '../../layout/tree.ts';
import { destinationOf } from '../../layout/tree-headings.ts';
import { makePiece, type Piece } from '../flow/piece.ts';
import { childTag } from '../structure/tag.ts';
import type { LinePart } from '../text/set-line.ts';
import type { TextStyle } from '../text/text-style.ts';
import { makeWord } from '../text/word.ts';
import type { Frame, NodeContext } from './node-context.ts';
import { endedBySpace, setParagraph } from './paragraph.ts';

/** Room for the page number of an entry where its style keeps none at the right, in parts of its size: four digits and a space. */
const NUMBER_ROOM = 2.8;
/** Between the dots of a leader, in parts of its size. */
const LEADER_GAP = 0.3;

/** An entry for each heading, with room at the right for its leader and page number, which are known when all pages are. */
export function contentsPieces({ entries }: ContentsBlock, frame: Frame, context: NodeContext): Piece[] {
  const parent = childTag(context.parent, 'TOC');
  return entries.flatMap(entry => entryPieces(entry, frame, { ...context, parent }));
}

/** A long title goes on under itself, as its style hangs it, and ends before the page number. */
function entryPieces({ heading, style: name, inlines }: ContentsEntry, frame: Frame, context: NodeContext): Piece[] {
  const href = `#${destinationOf({ number: heading })}`;
  const style = context.styles.paragraph(name);
  const kept = style.indentRight > 0 ? 0 : style.size * NUMBER_ROOM;
  const room = { left: frame.left, width: frame.width - kept };
  const lines = setParagraph(
    [{ kind: 'link', href, inlines: endedBySpace(inlines) }],
    { ...style, align: 'left' },
    room,
    context,
  );
  const tag = childTag(childTag(context.parent, 'TOCI'), 'Reference'); // an entry holds no link itself (ISO 32000-1, table 333)
  const run = context.styles.run(style, { style: null, fallback: null, href });
  return lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    const folio = isLast ? { heading, style: run, right: frame.left + frame.width } : null;
    const content = { kind: 'line', line, tag, marker: null, anchor: null, folio } as const;
    return makePiece(content, line.height, {
      before: i === 0 ? style.spaceBefore : 0,
      after: isLast ? style.spaceAfter : 0,
      bond: isLast ? 'free' : 'block',
    });
  });
}

/** What an entry shows when its page is known. `from`, `right`: where its text ends, and the right edge, in pt. */
export interface EntryEnd {
  readonly from: number;
  readonly right: number;
  readonly page: number;
  /** The style of the page number, a link. */
  readonly style: TextStyle;
}

/** The page number at the right edge, and the dots that lead to it, level with those of other entries. */
export function entryEnd({ from, right, page, style }: EntryEnd): { dots: LinePart; number: LinePart } {
  const number = makeWord(style, String(page), '', { glued: false, ends: false });
  const dot = makeWord({ ...style, href: null, tokens: new Map() }, '.', ' ', { glued: true, ends: false });
  const gap = style.size * LEADER_GAP;
  const stride = dot.width + gap;
  const end = right - style.size * (NUMBER_ROOM - 0.6);
  const count = Math.max(0, Math.floor((end - from - gap) / stride));
  const words = Array.from({ length: count }, () => dot);
  const dots = { words, x: end - count * stride, stretch: gap / dot.spaceWidth };
  return { dots, number: { words: [number], x: right - number.width, stretch: 1 } };
}
