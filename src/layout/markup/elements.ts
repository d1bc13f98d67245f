/** What an element may have inside: text and inline elements, blocks, items, rows or cells, or nothing at all. */
export type Content = 'inline' | 'blocks' | 'items' | 'rows' | 'sections' | 'cells' | 'flow' | 'empty';

/** What the markup knows of an element. */
export interface ElementRule {
  readonly is: 'block' | 'inline' | 'item' | 'section' | 'row' | 'cell' | 'furniture';
  readonly content: Content;
  readonly attributes: readonly string[];
}

const textBlock: ElementRule = { is: 'block', content: 'inline', attributes: ['style', 'id'] };
const list: ElementRule = { is: 'block', content: 'items', attributes: ['id'] };
const section: ElementRule = { is: 'section', content: 'rows', attributes: [] };
const cell: ElementRule = { is: 'cell', content: 'flow', attributes: ['style', 'colspan', 'rowspan'] };
const furniture: ElementRule = { is: 'furniture', content: 'blocks', attributes: ['on'] };
const mark: ElementRule = { is: 'inline', content: 'inline', attributes: [] };
const field: ElementRule = { is: 'inline', content: 'empty', attributes: [] };

/** Every element of the markup, by name. */
export const elements: Readonly<Record<string, ElementRule>> = {
  h1: textBlock,
  h2: textBlock,
  h3: textBlock,
  h4: textBlock,
  p: textBlock,
  ul: list,
  ol: list,
  li: { is: 'item', content: 'flow', attributes: ['style'] },
  table: { is: 'block', content: 'sections', attributes: ['style', 'columns', 'id'] },
  thead: section,
  tbody: section,
  tr: { is: 'row', content: 'cells', attributes: ['id'] },
  th: cell,
  td: cell,
  hr: { is: 'block', content: 'empty', attributes: ['width', 'color', 'before', 'after'] },
  columns: { is: 'block', content: 'blocks', attributes: ['count', 'gutter', 'rule', 'color'] },
  keep: { is: 'block', content: 'blocks', attributes: [] },
  'page-break': { is: 'block', content: 'empty', attributes: [] },
  header: furniture,
  footer: furniture,
  em: mark,
  strong: mark,
  span: { is: 'inline', content: 'inline', attributes: ['style'] },
  a: { is: 'inline', content: 'inline', attributes: ['href'] },
  br: field,
  fill: field,
  'page-number': field,
  'page-count': field,
};
