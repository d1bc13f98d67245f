import type { ShapedText } from '../../fonts/shape.ts';
import { shapeSpace, type TextStyle } from './text-style.ts';

/** A piece of text that no line break divides, with the space behind it. Lengths in pt. */
export interface Word {
  readonly style: TextStyle;
  readonly shape: ShapedText;
  /** The white space behind it, as text: it stands in the line as a glyph and may be stretched. */
  readonly space: string;
  /** Without the space. */
  readonly width: number;
  /** Natural width of the space; 0 where none follows. */
  readonly spaceWidth: number;
  /** No line may end after it. */
  readonly glued: boolean;
  /** A line must end after it. */
  readonly ends: boolean;
}

/** Shapes a piece of text in a style. */
export function makeWord(
  style: TextStyle,
  text: string,
  space: string,
  { glued, ends }: { glued: boolean; ends: boolean },
): Word {
  const shape = style.face.shape(text, style.features);
  return { style, shape, space, width: widthOf(style, shape), spaceWidth: spaceWidth(style, space), glued, ends };
}

/** Width of a shaped text in a style. */
export function widthOf(style: TextStyle, shape: ShapedText): number {
  return (shape.width * style.size) / 1000 + style.tracking * shape.ids.length;
}

function spaceWidth(style: TextStyle, space: string): number {
  return space === '' ? 0 : widthOf(style, shapeSpace(style, space));
}

/** The widths of words, and of those that are held together, with the spaces between them. */
export function heldWidths(words: readonly Pick<Word, 'width' | 'spaceWidth' | 'glued'>[]): number[] {
  const widths: number[] = [];
  let held = 0;
  for (const { width, spaceWidth, glued } of words) {
    held += width;
    if (glued) held += spaceWidth;
    else {
      widths.push(held);
      held = 0;
    }
  }
  return held > 0 ? [...widths, held] : widths;
}
