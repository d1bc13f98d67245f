import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Pt, parseLength, pt } from '../../base/length.ts';
import type {
  LayoutBlock,
  LayoutTree,
  PageFurniture,
  StyleSheet,
  TableBlock,
  TableCell,
  TableColumn,
} from '../tree.ts';
import { nearestName } from '../yaml/nearest-name.ts';
import { buildInlines } from './build-inlines.ts';
import { elements } from './elements.ts';
import type { MarkupElement, MarkupNode, TemplatePoint } from './parse-markup.ts';

/** What the builders of blocks share. */
export interface BuildContext {
  readonly sheet: StyleSheet;
  readonly colors: Readonly<Record<string, string>>;
  readonly place: (at: TemplatePoint | null) => Place | null;
  readonly diagnostics: Diagnostic[];
}

type Body = Pick<LayoutTree, 'header' | 'footer' | 'body'>;

/** The tree's body and furniture from merged markup. */
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

/** Blocks from markup; text that stands outside of a paragraph becomes one. */
export function buildBlocks(nodes: readonly MarkupNode[], context: BuildContext): LayoutBlock[] {
  return nodes.flatMap((node): LayoutBlock[] => {
    if (node.kind === 'element' && elements[node.name]?.is === 'block') return buildBlock(node, context);
    const inlines = buildInlines([node]);
    return inlines.length > 0 ? [{ kind: 'paragraph', id: null, style: known('text', null, context), inlines }] : [];
  });
}

/** The style that an element has where it names none. */
const DEFAULT_STYLES: Readonly<Record<string, string>> = {
  h1: 'headline',
  h2: 'crosshead',
  h3: 'crosshead-2',
  h4: 'crosshead-3',
  p: 'text',
  li: 'list',
  td: 'table-text',
  th: 'table-head',
};

function buildBlock(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const id = node.attributes.id ?? null;
  switch (node.name) {
    case 'p':
      return [{ kind: 'paragraph', id, style: styleOf(node, context), inlines: buildInlines(node.children) }];
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
      return [buildColumns(node, context)];
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
          style: styleOf(node, context),
          inlines: buildInlines(node.children),
        },
      ]; // h1 to h4 are what is left
  }
}

function styleOf(node: MarkupElement, context: BuildContext): string {
  return known(node.attributes.style ?? DEFAULT_STYLES[node.name] ?? 'text', node.at, context);
}

function known(style: string, at: TemplatePoint | null, context: BuildContext): string {
  if (context.sheet.paragraph[style]) return style;
  const names = Object.keys(context.sheet.paragraph);
  const near = nearestName(style, names) ?? names.join(', ');
  context.diagnostics.push(
    diagnostic('template-style', 'fatal', {
      say: { en: `there is no style "${style}"`, vi: `không có kiểu chữ "${style}"` },
      hint: { en: `template.yaml has: ${near}`, vi: `template.yaml có: ${near}` },
      place: context.place(at),
    }),
  );
  return names[0] ?? style;
}

function childrenOf(node: MarkupElement, name: string): MarkupElement[] {
  return node.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name);
}

/** Blocks where there are some; else its text as one paragraph in the element's own style. */
function flowOf(node: MarkupElement, context: BuildContext): LayoutBlock[] {
  const hasBlocks = node.children.some(child => child.kind === 'element' && elements[child.name]?.is === 'block');
  if (hasBlocks) return buildBlocks(node.children, context);
  return [{ kind: 'paragraph', id: null, style: styleOf(node, context), inlines: buildInlines(node.children) }];
}

function buildTable(node: MarkupElement, context: BuildContext): TableBlock {
  const head = childrenOf(node, 'thead').flatMap(part => childrenOf(part, 'tr'));
  const body = childrenOf(node, 'tbody').flatMap(part => childrenOf(part, 'tr'));
  const rows = [...head, ...body].map(row => ({ id: row.attributes.id ?? null, cells: cellsOf(row, context) }));
  const widths = (node.attributes.columns ?? '').split(/\s+/).filter(Boolean);
  const count = Math.max(widths.length, ...rows.map(row => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const columns = Array.from({ length: count }, (_, i) => columnOf(widths[i] ?? 'auto'));
  const style = node.attributes.style ?? 'table';
  return {
    kind: 'table',
    id: node.attributes.id ?? null,
    style: context.sheet.table[style] ? style : known(style, node.at, context),
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

function buildColumns(node: MarkupElement, context: BuildContext): LayoutBlock {
  const count = Math.min(3, Math.max(1, Number(node.attributes.count) || 2)) as 1 | 2 | 3; // the range above
  const width = parseLength(node.attributes.rule ?? '');
  const rule = width ? { width, color: colorOf(node, context) } : null;
  return {
    kind: 'columns',
    id: null,
    count,
    gutter: lengthOf(node, 'gutter', 17),
    rule,
    blocks: buildBlocks(node.children, context),
  };
}
