import { type Pt, parseLength, pt } from '../../base/length.ts';
import type {
  ColumnsBlock,
  LayoutBlock,
  LayoutTree,
  PageFurniture,
  TableBlock,
  TableCell,
  TableColumn,
} from '../tree.ts';
import { buildInlines } from './build-inlines.ts';
import { DEFAULT_TABLE_STYLE, elements, TEXT_STYLE } from './elements.ts';
import type { MarkupElement, MarkupNode } from './parse-markup.ts';

/** What the builders of blocks share. */
export interface BuildContext {
  readonly colors: Readonly<Record<string, string>>;
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
  const on = (page: string): LayoutBlock[] =>
    all
      .filter(e => e.name === name && ['all', page].includes(e.attributes.on ?? 'all'))
      .flatMap(e => buildBlocks(e.children, context));
  return { first: on('first'), rest: on('rest') };
}

/** Blocks from markup; text and marks that stand outside of a paragraph become one, up to the next block. */
export function buildBlocks(nodes: readonly MarkupNode[], context: BuildContext): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let loose: MarkupNode[] = [];
  const close = (): void => {
    const inlines = buildInlines(loose);
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', id: null, style: TEXT_STYLE, inlines });
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

function buildBlock(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const id = node.attributes.id ?? null;
  switch (node.name) {
    case 'p':
      return [{ kind: 'paragraph', id, style: styleOf(node), inlines: buildInlines(node.children) }];
    case 'ul':
    case 'ol':
      return [
        {
          kind: 'list',
          id,
          ordered: node.name === 'ol',
          items: childrenOf(node, 'li').map(item => flowOf(item, context)),
        },
      ];
    case 'table':
      return [buildTable(node, context)];
    case 'hr':
      return [buildRule(node, context)];
    case 'columns':
      return buildColumns(node, context);
    case 'across':
      return buildBlocks(node.children, context);
    case 'keep':
      return [{ kind: 'keep', id, blocks: buildBlocks(node.children, context) }];
    case 'page-break':
      return [{ kind: 'pageBreak', id }];
    default:
      return [
        {
          kind: 'heading',
          id,
          level: Number(node.name.slice(1)) as 1 | 2 | 3 | 4,
          style: styleOf(node),
          inlines: buildInlines(node.children),
        },
      ]; // h1 to h4 are what is left
  }
}

function styleOf(node: MarkupElement): string {
  return node.attributes.style ?? elements[node.name]?.defaultStyle ?? TEXT_STYLE;
}

function childrenOf(node: MarkupElement, name: string): MarkupElement[] {
  return node.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name);
}

/** Blocks where there are some; else its text as one paragraph in the element's own style. */
function flowOf(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const hasBlocks = node.children.some(child => child.kind === 'element' && elements[child.name]?.is === 'block');
  if (hasBlocks) return buildBlocks(node.children, context);
  return [{ kind: 'paragraph', id: null, style: styleOf(node), inlines: buildInlines(node.children) }];
}

function buildTable(node: MarkupElement, context: BuildContext): TableBlock {
  const head = childrenOf(node, 'thead').flatMap(part => childrenOf(part, 'tr'));
  const body = childrenOf(node, 'tbody').flatMap(part => childrenOf(part, 'tr'));
  const rows = [...head, ...body].map(row => ({ id: row.attributes.id ?? null, cells: cellsOf(row, context) }));
  const widths = (node.attributes.columns ?? '').split(/\s+/).filter(Boolean);
  const count = Math.max(widths.length, ...rows.map(row => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const columns = Array.from({ length: count }, (_, i) => columnOf(widths[i] ?? 'auto'));
  return {
    kind: 'table',
    id: node.attributes.id ?? null,
    style: node.attributes.style ?? DEFAULT_TABLE_STYLE,
    columns,
    headRows: head.length,
    rows,
  };
}

function cellsOf(row: MarkupElement, context: BuildContext): TableCell[] {
  return row.children.flatMap(child => {
    if (child.kind !== 'element') return [];
    const { colspan = '1', rowspan = '1' } = child.attributes;
    return [
      {
        header: child.name === 'th',
        colSpan: Number(colspan) || 1,
        rowSpan: Number(rowspan) || 1,
        blocks: flowOf(child, context),
      },
    ];
  });
}

/** `auto`, a length, or a share such as `2*`. */
function columnOf(text: string): TableColumn {
  const share = /^(\d+)?\*$/.exec(text);
  if (share) return { width: { kind: 'share', value: Number(share[1] ?? 1) } };
  const value = parseLength(text);
  return { width: value === null ? { kind: 'auto' } : { kind: 'fixed', value } };
}

function lengthOf(node: MarkupElement, name: string, otherwise: number): Pt {
  return parseLength(node.attributes[name] ?? '') ?? pt(otherwise);
}

function colorOf(node: MarkupElement, context: BuildContext): string {
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

function columnsOf(node: MarkupElement, context: BuildContext): Omit<ColumnsBlock, 'blocks'> {
  const count = Math.min(3, Math.max(1, Number(node.attributes.count) || 2)) as 1 | 2 | 3; // the range above
  const width = parseLength(node.attributes.rule ?? '');
  const rule = width ? { width, color: colorOf(node, context) } : null;
  return { kind: 'columns', id: null, count, gutter: lengthOf(node, 'gutter', 17), rule };
}
