import { pt } from '../../base/length.ts';
import type { ParagraphBlock, ParagraphStyle } from '../../layout/tree.ts';
import type { ChartBlock, ChartStyle } from '../../layout/tree-chart.ts';
import { chartData } from '../chart/chart-data.ts';
import type { ChartPart } from '../chart/chart-part.ts';
import { chartRange } from '../chart/chart-range.ts';
import { type ChartNeeds, chartNeeds, chartSize, namesIn } from '../chart/chart-size.ts';
import { numberFormat } from '../chart/number-format.ts';
import { styledParagraph } from '../made-styles.ts';
import { emu } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';
/** The tallest chart that leaves a page room for its title and remarks, as a part of the page's text. */
const TALLEST = 0.8;

/** Word's own chart, which an editor can change with its data; one that is too tall for a page is divided into several. */
export function chartMarkup(block: ChartBlock, context: DocxContext): string {
  const style = context.charts[block.style];
  if (!style) throw new Error(`the tree names no chart style "${block.style}"`);
  const needs = chartNeeds(block, { ...context, style });
  const parts = partsOf(block.bars, namesIn(context.textHeight * TALLEST, needs));
  const drawings = parts.map((bars, i) => {
    const place = { isFirst: i === 0, isLast: i === parts.length - 1 };
    const [start, end] = i === 0 ? context.bookmarks.ofBlock(block.id) : ['', ''];
    const alt = parts.length > 1 ? `${block.alt} (${i + 1}/${parts.length})` : block.alt;
    const shape = drawing(partOf(block, bars, needs, context), alt, context);
    return styledParagraph(paragraphStyle(block, style, place, context), '', start, element('w:r', {}, shape), end);
  });
  const words = { ...context, wordsOf: block.id };
  return blocksMarkup(block.above, words) + drawings.join('') + blocksMarkup(block.below, words);
}

/** The space around the chart is that of its words, where it has some. */
function paragraphStyle(
  { above, below }: ChartBlock,
  { spaceBefore, spaceAfter }: ChartStyle,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  { figureStyle, hold }: DocxContext,
): string {
  const before = isFirst && above.length === 0 ? spaceBefore : pt(0);
  const after = isLast && below.length === 0 ? spaceAfter : pt(0);
  return figureStyle({ align: 'left', spaceBefore: before, spaceAfter: after, blocks: isLast ? below : [] }, hold.end);
}

/** As few parts as the most that one holds allows, of about equal size. */
function partsOf(bars: ChartBlock['bars'], most: number): ChartBlock['bars'][] {
  const count = Math.ceil(bars.length / Math.ceil(bars.length / most));
  return Array.from({ length: Math.ceil(bars.length / count) }, (_, i) => bars.slice(i * count, (i + 1) * count));
}

function partOf(block: ChartBlock, bars: ChartBlock['bars'], needs: ChartNeeds, context: DocxContext): ChartPart {
  const { decimals } = block;
  const { language, paragraphs } = context;
  const size = chartSize(bars.length, needs);
  const numbers = block.bars.flatMap(({ values }) => values.map(({ number }) => number));
  return {
    data: chartData(block, bars),
    size,
    style: needs.style,
    words: {
      legend: styleOf(block.series[0]?.name, paragraphs),
      names: styleOf(block.bars[0]?.name, paragraphs),
      values: styleOf(block.bars[0]?.values[0]?.printed, paragraphs),
    },
    decimals,
    format: numberFormat({ numbers, decimals, language }),
    range: chartRange(block, needs, size, bars.length < block.bars.length),
    language,
  };
}

function styleOf(words: ParagraphBlock | undefined, paragraphs: DocxContext['paragraphs']): ParagraphStyle {
  const style = paragraphs[words?.style ?? ''];
  if (!style) throw new Error(`the tree names no paragraph style "${words?.style}"`);
  return style;
}

/** ECMA-376 part 1, 20.4.2.8 and 21.2.2.26. */
function drawing(part: ChartPart, alt: string, context: DocxContext): string {
  const { id, drawing: number } = context.chart(part);
  const { width, height } = part.size;
  const chart = element('c:chart', { 'xmlns:c': `${DRAWING}chart`, 'r:id': id });
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { 'xmlns:wp': `${DRAWING}wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', { cx: emu(width), cy: emu(height) }),
      element('wp:docPr', { id: number, name: `chart${number}`, descr: alt }),
      element('wp:cNvGraphicFramePr'),
      element(
        'a:graphic',
        { 'xmlns:a': `${DRAWING}main` },
        element('a:graphicData', { uri: `${DRAWING}chart` }, chart),
      ),
    ),
  );
}
