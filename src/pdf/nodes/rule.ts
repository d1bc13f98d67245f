import type { RuleBlock } from '../../layout/tree.ts';
import { makePiece, type Piece } from '../flow/piece.ts';
import type { Frame } from './node-context.ts';

/** A rule as wide as the measure. */
export function rulePieces({ stroke, spaceBefore, spaceAfter }: RuleBlock, { left, width }: Frame): Piece[] {
  const content = { kind: 'rule', stroke, x: left, width, y: stroke.width / 2 } as const;
  return [makePiece(content, stroke.width, { before: spaceBefore, after: spaceAfter })];
}
