import { makePiece, type Piece } from '../flow/piece.ts';
import { lowered } from '../flow/split-piece.ts';
import { childTag } from '../structure/tag.ts';
import type { NoteMark } from '../text/text-style.ts';
import { makeWord } from '../text/word.ts';
import type { NodeContext } from './node-context.ts';
import { baselineOf, setParagraph } from './paragraph.ts';

/** Between a note's number and its text, in parts of its size. */
const GAP = 0.2;
/** No line of a note takes more than this part of a column, so that it always finds room. */
const TALLEST = 1 / 2;

/** The lines of a note as wide as its column, its number before the first. */
export function notePieces({ inline, tag }: NoteMark, context: NodeContext): Piece[] {
  const style = context.styles.paragraph(inline.paragraph);
  const run = context.styles.run(style, { style: inline.style, fallback: null, href: null });
  const word = makeWord(run, String(inline.number), '', { glued: true, ends: false });
  const indentFirst = style.indentFirst + word.width + style.size * GAP;
  const set = setParagraph(inline.inlines, { ...style, indentFirst } as typeof style, context.column, context); // a sum of lengths is one
  const alone = { parts: [], height: style.leading, baseline: baselineOf(style, context) };
  const lines = set.length > 0 ? set : [alone];
  const part = { words: [word], x: context.column.left + style.indentLeft + style.indentFirst, stretch: 1 };
  const number = { part, tag: childTag(tag, 'Lbl') };
  return lines.map((line, i) => {
    const marker = i === 0 ? number : null;
    const content = { kind: 'line', line, tag, marker, anchor: null, folio: null } as const;
    const isHeld = i < lines.length - 1 && (i === 0 || i === lines.length - 2);
    const [before, after] = [i === 0 ? style.spaceBefore : 0, i === lines.length - 1 ? style.spaceAfter : 0];
    const piece = makePiece(content, line.height, { bond: isHeld ? 'lines' : 'free', before, after });
    return lowered(piece, context.columnHeight * TALLEST);
  });
}
