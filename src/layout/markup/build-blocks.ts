import { type Pt, parseLength, pt } from '../../base/length.ts';
import type { ReadPicture } from '../../images/picture.ts';
import type { Wording } from '../labels.ts';
import type { WrittenChart } from '../template/chart-schema.ts';
import type { TemplateSettings } from '../template/template-schema.ts';
import type { ColumnsBlock, ContentsBlock, LayoutBlock, LayoutTree, PageFurniture, ParagraphBlock } from '../tree.ts';
import { buildChart } from './build-chart.ts';
import { buildFigure } from './build-figure.ts';
import { buildInlines } from './build-inlines.ts';
import { buildTable, childrenOf } from './build-table.ts';
import { DEFAULT_BOX_STYLE, elements, TEXT_STYLE } from './elements.ts';
import type { MarkupElement, MarkupNode } from './parse-markup.ts';

/** What the builders of blocks share. */
export interface BuildContext {
  readonly colors: Readonly<Record<string, string>>;
  readonly pictures: ReadonlyMap<string, ReadPicture>;
  /** What columns are like that do not say it. */
  readonly columns: TemplateSettings['columns'];
  readonly charts: Readonly<Record<string, WrittenChart>>;
  readonly wording: Wording;
  /** What parts the whole of a number from its fraction, in the bulletin's language. */
  readonly decimalSign: ',' | '.';
  /** The style of text that names none. */
  readonly textStyle: string;
}

type Body = Pick<LayoutTree, 'header' | 'footer' | 'body'>;

/** The tree's body and furniture from merged markup that was checked (`checkMarkup`). */
export function buildBody(nodes: readonly MarkupNode[], context: BuildContext): Body {
  const furniture = nodes.filter((n): n is MarkupElement => n.kind === 'element' && isFurniture(n.name));
  const rest = nodes.filter(n => n.kind === 'text' || !isFurniture(n.name));
  return {
    header: furnitureOf(furniture, 'header', context),
    footer: furnitureOf(furniture, 'footer', context),
    body: buildBlocks(rest, context),
  };
}

function isFurniture(name: string): boolean {
  return elements[name]?.is === 'furniture';
}

function furnitureOf(all: readonly MarkupElement[], name: string, context: BuildContext): PageFurniture {
  const on = (...pages: readonly string[]): LayoutBlock[] =>
    all
      .filter(e => e.name === name && ['all', ...pages].includes(e.attributes.on ?? 'all'))
      .flatMap(e => buildBlocks(e.children, context));
  const hasSides = all.some(e => e.name === name && ['left', 'right'].includes(e.attributes.on ?? ''));
  return { first: on('first'), rest: on('rest', 'right'), left: hasSides ? on('rest', 'left') : null };
}

/** Blocks from markup; text and marks that stand outside of a paragraph become one, up to the next block. */
export function buildBlocks(nodes: readonly MarkupNode[], context: BuildContext): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let loose: MarkupNode[] = [];
  const close = (): void => {
    const inlines = buildInlines(loose);
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', id: null, style: context.textStyle, inlines });
    loose = [];
  };
  for (const node of nodes) {
    const isBlock = node.kind === 'element' && elements[node.name]?.is === 'block';
    if (!isBlock) loose.push(node);
    else {
      close();
      blocks.push(...buildBlock(node, context));
    }
  }
  close();
  return blocks;
}

type Builder = (node: MarkupElement, context: BuildContext) => LayoutBlock[];

/** Who builds a block element: those that are not here are headings. */
const builders: Readonly<Record<string, Builder>> = {
  p: (node, context) => [paragraphOf(node, node.attributes.style ?? context.textStyle)],
  ul: (node, context) => [buildList(node, context)],
  ol: (node, context) => [buildList(node, context)],
  table: (node, context) => [buildTable(node, context)],
  hr: (node, context) => [buildRule(node, context)],
  columns: buildColumns,
  across: (node, context) => buildBlocks(node.children, context),
  keep: (node, context) => [{ kind: 'keep', id: idOf(node), blocks: buildBlocks(node.children, context) }],
  blockquote: (node, context) => [buildQuote(node, context)],
  'pull-quote': node => [buildPullQuote(node)],
  aside: (node, context) => [buildAside(node, context)],
  figure: (node, context) => [buildFigure(node, context)],
  chart: buildChart,
  section: (node, context) => [{ kind: 'section', id: idOf(node), blocks: buildBlocks(node.children, context) }],
  toc: node => [{ kind: 'contents', id: null, levels: levelsOf(node), style: styleOf(node), entries: [] }],
  'page-break': node => [{ kind: 'pageBreak', id: idOf(node), restarts: node.attributes.numbering === 'restart' }],
};

function buildBlock(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const build = builders[node.name];
  if (build) return build(node, context);
  const level = Number(node.name.slice(1)) as 1 | 2 | 3 | 4; // h1 to h4 are what is left
  return [{ kind: 'heading', id: idOf(node), level, style: styleOf(node), inlines: buildInlines(node.children) }];
}

function idOf(node: MarkupElement): string | null {
  return node.attributes.id ?? null;
}

function buildList(node: MarkupElement, context: BuildContext): LayoutBlock {
  const items = childrenOf(node, 'li').map(item => flowOf(item, context));
  return { kind: 'list', id: idOf(node), ordered: node.name === 'ol', items };
}

/** The style that an element names, or else has. */
export function styleOf(node: MarkupElement): string {
  return node.attributes.style ?? elements[node.name]?.defaultStyle ?? TEXT_STYLE;
}

/** Blocks where there are some; else its text as one paragraph in this style, by default the element's own. */
export function flowOf(node: MarkupElement, context: BuildContext, style = styleOf(node)): LayoutBlock[] {
  const hasBlocks = node.children.some(child => child.kind === 'element' && elements[child.name]?.is === 'block');
  if (hasBlocks) return buildBlocks(node.children, { ...context, textStyle: style });
  return [{ ...paragraphOf(node, style), id: null }];
}

/** An element's text as a paragraph. */
export function paragraphOf(node: MarkupElement, style: string): ParagraphBlock {
  return { kind: 'paragraph', id: idOf(node), style, inlines: buildInlines(node.children) };
}

/** Its paragraphs have the quote's style where they name none. */
function buildQuote(node: MarkupElement, context: BuildContext): LayoutBlock {
  return { kind: 'quote', id: idOf(node), decorative: false, blocks: flowOf(node, context) };
}

function buildPullQuote(node: MarkupElement): LayoutBlock {
  const decorative = node.attributes.decorative === 'true';
  return { kind: 'quote', id: idOf(node), decorative, blocks: [{ ...paragraphOf(node, styleOf(node)), id: null }] };
}

/** Its own style is that of the box; its text has the element's. */
function buildAside(node: MarkupElement, context: BuildContext): LayoutBlock {
  const style = node.attributes.style ?? DEFAULT_BOX_STYLE;
  return { kind: 'aside', id: idOf(node), style, blocks: flowOf(node, context, elements.aside?.defaultStyle) };
}

/** `2`: down to this level; `2-3`: these. Its entries come when the tree is whole (`fillContents`). */
function levelsOf({ attributes: { levels = '1' } }: MarkupElement): ContentsBlock['levels'] {
  const [first = 1, last] = levels.split('-').map(level => Number(level) as 1 | 2 | 3 | 4); // the attribute's form is checked
  return last === undefined ? { from: 1, to: first } : { from: first, to: last };
}

/** A length of an element, else this many points. */
export function lengthOf(node: MarkupElement, name: string, otherwise: number): Pt {
  return parseLength(node.attributes[name] ?? '') ?? pt(otherwise);
}

/** The value of a colour that an element names, else that of text. */
export function colorOf(node: MarkupElement, context: BuildContext): string {
  return context.colors[node.attributes.color ?? 'text'] ?? '#000000';
}

function buildRule(node: MarkupElement, context: BuildContext): LayoutBlock {
  const stroke = { width: lengthOf(node, 'width', 0.5), color: colorOf(node, context) };
  return {
    kind: 'rule',
    id: null,
    stroke,
    spaceBefore: lengthOf(node, 'before', 0),
    spaceAfter: lengthOf(node, 'after', 0),
  };
}

/** Columns are closed before what stands across them, and open again after it. */
function buildColumns(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const columns = columnsOf(node, context);
  const blocks: LayoutBlock[] = [];
  let inside: MarkupNode[] = [];
  const close = (): void => {
    const content = buildBlocks(inside, context);
    if (content.length > 0) blocks.push({ ...columns, blocks: content });
    inside = [];
  };
  for (const child of node.children) {
    if (child.kind === 'element' && child.name === 'across') {
      close();
      blocks.push(...buildBlocks(child.children, context));
    } else inside.push(child);
  }
  close();
  return blocks;
}

function columnsOf({ attributes }: MarkupElement, context: BuildContext): Omit<ColumnsBlock, 'blocks'> {
  const { columns, colors } = context;
  const count = Math.min(3, Math.max(1, Number(attributes.count) || columns.count)) as 1 | 2 | 3; // the range above
  const width = attributes.rule === undefined ? columns.rule : parseLength(attributes.rule);
  const color = colors[attributes.color ?? columns.color] ?? attributes.color ?? columns.color;
  const gutter = parseLength(attributes.gutter ?? '') ?? columns.gutter;
  return { kind: 'columns', id: null, count, gutter, rule: width ? { width, color } : null };
}
