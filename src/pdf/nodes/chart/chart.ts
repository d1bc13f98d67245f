import type { ChartBlock } from '../../../layout/tree-chart.ts';
import { bound, heldTogether } from '../../flow/hold.ts';
import { type Piece, stackHeight } from '../../flow/piece.ts';
import { childTag } from '../../structure/tag.ts';
import type { Frame, NodeContext } from '../node-context.ts';
import { asArtifact } from '../repeated.ts';
import { barPieces } from './bars.ts';
import { legendPieces } from './legend.ts';

/** No more of a column than this goes to a legend that is printed again. */
const MOST_REPEATED = 1 / 2;

/**
 * A chart as a figure whose words stay text: title, legend, a piece for each name with its bars, remarks. It stays in one
 * column where it fits; else it goes on in the next, under its legend.
 */
export function chartPieces(block: ChartBlock, frame: Frame, context: NodeContext): readonly Piece[] {
  const style = context.styles.chart(block.style);
  const above = context.blocks(block.above, frame, { ...context, parent: childTag(context.parent, 'Caption') });
  const inside = { ...context, parent: childTag(context.parent, 'Figure', { alt: block.alt }) };
  const legend = legendPieces(block.series, style, frame, inside);
  const bars = barPieces(block, style, { frame, context: inside });
  const below = context.blocks(block.below, frame, { ...context, parent: childTag(context.parent, 'Caption') });
  const isTall = stackHeight(legend) > context.columnHeight * MOST_REPEATED;
  const repeated = isTall ? [] : legend.map(asArtifact);
  const pieces = [
    ...[...above, ...legend].map(piece => bound(piece, 'heading')),
    ...heldAtEnds(bars, below.length > 0).map(piece => ({ ...piece, repeated })),
    ...below,
  ];
  const spaced = pieces.map((piece, i) => ({
    ...piece,
    before: i === 0 && above.length === 0 ? style.spaceBefore : piece.before,
    after: i === pieces.length - 1 && below.length === 0 ? style.spaceAfter : piece.after,
  }));
  return heldTogether(spaced, context.columnHeight);
}

/** No name stands alone in a column with its bars; the last keeps what stands under the chart. */
function heldAtEnds(bars: readonly Piece[], hasMore: boolean): Piece[] {
  const last = bars.length - 1;
  return bars.map((piece, i) => {
    const isHeld = i === last ? hasMore : i === 0 || i === last - 1;
    return isHeld ? bound(piece, 'lines') : piece;
  });
}
