import { withoutJoiners } from '../base/break-control.ts';
import type { ColumnNeed } from '../base/column-widths.ts';
import type { FontFace } from '../fonts/face.ts';
import { type FontLibrary, findFace } from '../fonts/library.ts';
import { outlineText } from '../fonts/outline-text.ts';
import type { OutlineText } from '../images/raster/rasterize.ts';
import type { LayoutBlock, LayoutInline, StyleSheet } from '../layout/tree.ts';
import type { MeasureText } from '../layout/tree-decimals.ts';

/** Measures the text of blocks, for what Word does not work out by itself: the widths of a table's columns. */
export type MeasureBlocks = (blocks: readonly LayoutBlock[]) => ColumnNeed;

/** A measure of texts in these styles and fonts. Lengths in pt. */
export function blockMeasure(styles: StyleSheet, fonts: FontLibrary): MeasureBlocks {
  const measure = (blocks: readonly LayoutBlock[]): ColumnNeed => widest(blocks.map(blockNeed));
  const blockNeed = (block: LayoutBlock): ColumnNeed => {
    if ('inlines' in block) return inlinesNeed(block.inlines, block.style);
    if (block.kind === 'list') return widest(block.items.map(measure));
    return 'blocks' in block ? measure(block.blocks) : { least: 0, most: 0 };
  };
  const inlinesNeed = (inlines: readonly LayoutInline[], name: string): ColumnNeed => {
    const words = inlines.flatMap(inline => wordsOf(inline, name, { styles, fonts }));
    const most = words.reduce((sum, word) => sum + word.width + word.space, 0);
    return { least: Math.max(0, ...words.map(word => word.width)), most };
  };
  return measure;
}

/** A measure of a text in a paragraph style, in pt. */
export function textMeasure({ paragraph }: StyleSheet, fonts: FontLibrary): MeasureText {
  return (text, name) => {
    const style = paragraph[name];
    return style ? widthOf(findFace(fonts, style.font, style.bold, style.italic), text, style.size) : 0;
  };
}

/** The outlines of the texts of drawings, in the faces that the PDF sets them in. */
export function textOutliner({ paragraph }: StyleSheet, fonts: FontLibrary): OutlineText {
  const [first] = Object.values(paragraph);
  return ({ text, families, bold, italic, size }) => {
    const family = families.find(name => fonts.families.has(name)) ?? first?.font ?? '';
    return outlineText(findFace(fonts, family, bold, italic), text, size);
  };
}

function widest(needs: readonly ColumnNeed[]): ColumnNeed {
  return { least: Math.max(0, ...needs.map(need => need.least)), most: Math.max(0, ...needs.map(need => need.most)) };
}

interface MeasuredWord {
  readonly width: number;
  readonly space: number;
}

interface Look {
  readonly styles: StyleSheet;
  readonly fonts: FontLibrary;
}

/** Room for the number of a page that is not known. */
const LIKELY_PAGE = '00';

function wordsOf(inline: LayoutInline, name: string, look: Look): MeasuredWord[] {
  if (inline.kind === 'reference' && inline.show === 'page')
    return wordsOf({ kind: 'text', text: LIKELY_PAGE, style: inline.style, fallback: null }, name, look);
  if (inline.kind !== 'footnote' && 'inlines' in inline)
    return inline.inlines.flatMap(inner => wordsOf(inner, name, look));
  if (inline.kind !== 'text') return [];
  const paragraph = look.styles.paragraph[name];
  const mark = inline.style === null ? undefined : look.styles.character[inline.style];
  const size = mark?.size ?? paragraph?.size ?? 0;
  const family = inline.fallback ?? mark?.font ?? paragraph?.font ?? '';
  const bold = mark?.bold ?? paragraph?.bold ?? false;
  const face = findFace(look.fonts, family, bold, mark?.italic ?? paragraph?.italic ?? false);
  const words = withoutJoiners(inline.text).split(' ');
  return words.map((word, i) => ({
    width: widthOf(face, word, size),
    space: i < words.length - 1 ? widthOf(face, ' ', size) : 0,
  }));
}

function widthOf(face: FontFace, text: string, size: number): number {
  return (face.shape(text, []).width * size) / 1000;
}
