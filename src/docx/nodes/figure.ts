import type { FigureBlock } from '../../layout/tree.ts';
import { styledParagraph } from '../made-styles.ts';
import type { MediaUse } from '../media.ts';
import { emu } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';

/** A picture in a paragraph of its own, with what it shows for those who do not see it, and the lines under it. */
export function figureMarkup(block: FigureBlock, context: DocxContext): string {
  const hasCaption = block.blocks.length > 0;
  const { hold } = context;
  const style = context.figureStyle(block, hold.end);
  const [start, end] = context.bookmarks.ofBlock(block.id);
  const picture = styledParagraph(style, '', start, element('w:r', {}, drawing(block, context)), end);
  const space =
    hasCaption && block.spaceAfter > 0 ? styledParagraph(context.spaceStyle(block.spaceAfter, hold.end)) : '';
  const inside = { ...context, wordsOf: block.id, hold: { inside: true, end: hold.end } };
  return picture + blocksMarkup(block.blocks, inside) + space;
}

/** ECMA-376 part 1, 20.4.2.8. */
function drawing({ picture, alt, width }: FigureBlock, context: DocxContext): string {
  const use = context.picture(picture);
  const [wide, high] = sizeOf(picture.height / picture.width, width, context);
  const shown = { id: use.drawing, name: picture.name, descr: alt ?? undefined };
  const extent = { cx: emu(wide), cy: emu(high) };
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { 'xmlns:wp': `${DRAWING}wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', extent),
      element('wp:docPr', shown),
      element(
        'a:graphic',
        { 'xmlns:a': `${DRAWING}main` },
        element('a:graphicData', { uri: `${DRAWING}picture` }, pictureMarkup(use, shown, extent)),
      ),
    ),
  );
}

function pictureMarkup(
  { id, svg }: MediaUse,
  shown: Readonly<Record<string, string | number | undefined>>,
  extent: Readonly<Record<string, number>>,
): string {
  return element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', shown), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': id }, svg === null ? '' : svgMarkup(svg)),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
}

/** The drawing itself, as Word has it since 2016 ([MS-ODRAWXML], 2.2.6.5). */
function svgMarkup(embed: string): string {
  const blip = element('asvg:svgBlip', { 'xmlns:asvg': SVG_NAMESPACE, 'r:embed': embed });
  return element('a:extLst', {}, element('a:ext', { uri: SVG_EXTENSION }, blip));
}

const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** The tallest picture that leaves a page room for its caption, as a part of the page's text. */
const TALLEST = 0.8;

function sizeOf(ratio: number, width: number | null, { measure, textHeight }: DocxContext): [number, number] {
  const high = Math.min(Math.min(width ?? measure, measure) * ratio, textHeight * TALLEST);
  return [high / ratio, high];
}
