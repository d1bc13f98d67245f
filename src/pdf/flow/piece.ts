import type { Picture } from '../../images/picture.ts';
import type { DrawnText } from '../../images/svg/drawing.ts';
import type { RuleStroke } from '../../layout/tree.ts';
import type { BoxStyle } from '../../layout/tree-box.ts';
import type { Tag } from '../structure/tag.ts';
import type { LinePart, SetLine } from '../text/set-line.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Word } from '../text/word.ts';
import type { Bond } from './bond.ts';

/** The least thing that a column or page holds whole: a line, a rule, a table row. Lengths in pt. */
export interface Piece {
  readonly height: number;
  /** Space above, dropped at the head of a column. */
  readonly before: number;
  /** Space below, dropped at its foot. */
  readonly after: number;
  /** How it holds on to the next. */
  readonly bond: Bond;
  /** Stands on the lines of the text: the columns beside it are level with it. */
  readonly onGrid: boolean;
  /** What stands above it again where it begins a column: a table's head. */
  readonly repeated: readonly Piece[];
  /** The lines of the notes that it refers to: they stand at the foot of its column. */
  readonly notes: readonly (readonly Piece[])[];
  /** The ids of blocks that begin with it and that something leads to. */
  readonly names: readonly string[];
  /** The boxes that it stands in, from the outermost. */
  readonly boxes: readonly Box[];
  /** What must be left under it where its column ends with it: the padding of its boxes. */
  readonly foot: number;
  readonly content: PieceContent;
}

/** A box around pieces: the same object for all of them. In pt from the column's left edge. */
export interface Box {
  readonly style: BoxStyle;
  readonly x: number;
  readonly width: number;
}

/** What is painted, at offsets from the piece's top and the column's left edge. */
export type PieceContent =
  | TextLine
  | {
      readonly kind: 'rule';
      readonly stroke: RuleStroke;
      readonly x: number;
      readonly width: number;
      readonly y: number;
    }
  | { readonly kind: 'row'; readonly row: Row }
  | PlacedPicture
  | Drawing
  | { readonly kind: 'pageBreak'; readonly restarts: boolean }
  | { readonly kind: 'nothing' };

/** A picture at its size in pt; as tall as its piece. `words`: the texts of a drawing. */
export interface PlacedPicture {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly words: ReadonlyMap<DrawnText, Word>;
  readonly tag: Tag;
  readonly x: number;
  readonly width: number;
}

/** A part of a chart: filled boxes, and lines of text over them. All of it belongs to one figure. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly tag: Tag;
  /** Its left edge and width: what is drawn lies inside. */
  readonly x: number;
  readonly width: number;
  readonly boxes: readonly FilledBox[];
  readonly lines: readonly { readonly line: SetLine; readonly y: number }[];
}

/** A filled box; `color` is `#RRGGBB`. */
export interface FilledBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** A line of text, and what it belongs to. */
export interface TextLine {
  readonly kind: 'line';
  readonly line: SetLine;
  readonly tag: Tag;
  /** What stands before the first line of a list's item; null elsewhere. */
  readonly marker: { readonly part: LinePart; readonly tag: Tag } | null;
  /** What can be found here: a heading begins with this line; null elsewhere. */
  readonly anchor: Anchor | null;
  /** The page number that stands at its right edge when it is known; null: none. */
  readonly folio: LateFolio | null;
}

/** The page of a heading, by the heading's number, printed up to a right edge, in pt. */
export interface LateFolio {
  readonly heading: number;
  readonly style: TextStyle;
  readonly right: number;
}

/** A heading as a bookmark and the target of links. */
export interface Anchor {
  readonly title: string;
  readonly level: number;
  /** The heading's number from 0 in reading order. */
  readonly number: number;
  /** The names of its destination. */
  readonly names: readonly string[];
}

/** A table row: its cells' pieces, and the rules above and below it. */
export interface Row {
  readonly cells: readonly RowCell[];
  readonly x: number;
  readonly width: number;
  readonly above: RuleStroke | null;
  readonly below: RuleStroke | null;
  /** Where cells go on in the row below: the rule stops there. */
  readonly gaps: readonly Gap[];
  readonly padding: { readonly top: number; readonly bottom: number };
}

/** A part of a rule that is not drawn: from its column's left edge, in pt. */
export interface Gap {
  readonly x: number;
  readonly width: number;
}

/** A cell of a row; `x` is its text's left edge. */
export interface RowCell {
  readonly x: number;
  readonly pieces: readonly Piece[];
  /** Counted towards the row's height; a cell that spans rows is not. */
  readonly spansRows: boolean;
}

/** A piece that stands alone: no space around it, breaks allowed on both sides. */
export function makePiece(content: PieceContent, height: number, extra: PieceExtra = {}): Piece {
  const { before = 0, after = 0, bond = 'free', onGrid = false, notes = NONE, boxes = NONE } = extra;
  return { height, before, after, bond, onGrid, repeated: NONE, notes, names: NONE, boxes, foot: 0, content };
}

/** What a piece has beside its content, where it does not stand alone. */
type PieceExtra = Partial<Pick<Piece, 'before' | 'after' | 'bond' | 'onGrid' | 'notes' | 'boxes'>>;

const NONE: readonly never[] = [];

/** Height of pieces under each other, the space above the first and below the last left out, but for its foot. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { before, height, after, foot }, i) => {
    return sum + (i > 0 ? before : 0) + height + (i < pieces.length - 1 ? after : foot);
  }, 0);
}
