import type { StackedPiece } from './level-lines.ts';
import type { Box } from './piece.ts';

/** The part of a box in one column: from its top to its foot, in pt. */
export interface BoxPart {
  readonly box: Box;
  readonly y: number;
  readonly height: number;
}

/** The boxes around pieces under each other, the outer before the inner: each reaches round all its pieces and its padding. */
export function boxParts(stack: readonly StackedPiece[]): BoxPart[] {
  const parts = new Map<Box, { y: number; bottom: number }>();
  for (const { piece, y } of stack)
    piece.boxes.forEach((box, depth) => {
      const below = piece.boxes.slice(depth).reduce((sum, { style }) => sum + style.padding.bottom, 0);
      const bottom = y + piece.height + below;
      const part = parts.get(box);
      if (part) part.bottom = bottom;
      else parts.set(box, { y, bottom });
    });
  return [...parts].map(([box, { y, bottom }]) => ({ box, y, height: bottom - y }));
}
