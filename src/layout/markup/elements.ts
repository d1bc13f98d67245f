/** What an element may have inside: text and inline elements, text alone (`words`), blocks, items, rows or cells, or nothing at all. */
export type Content =
  | 'page'
  | 'inline'
  | 'blocks'
  | 'items'
  | 'rows'
  | 'sections'
  | 'cells'
  | 'captions'
  | 'chart'
  | 'values'
  | 'words'
  | 'flow'
  | 'note'
  | 'empty';

/** What an attribute's value has to be. */
export type AttributeKind =
  | 'text'
  | 'picture'
  | 'align'
  | 'paragraphStyle'
  | 'characterStyle'
  | 'tableStyle'
  | 'chartStyle'
  | 'chartOrder'
  | 'boxStyle'
  | 'length'
  | 'color'
  | 'columnCount'
  | 'level'
  | 'levels'
  | 'shown'
  | 'series'
  | 'columnWidths'
  | 'span'
  | 'scope'
  | 'flag'
  | 'numbering'
  | 'pages';

/** What the markup knows of an element. */
export interface ElementRule {
  readonly is:
    | 'block'
    | 'inline'
    | 'note'
    | 'item'
    | 'section'
    | 'row'
    | 'cell'
    | 'caption'
    | 'chartPart'
    | 'value'
    | 'title'
    | 'furniture'
    | 'margin';
  readonly content: Content;
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  /** Attributes that it cannot do without. */
  readonly required?: readonly string[];
  /** The paragraph style where it names none. */
  readonly defaultStyle?: string;
}

const list: ElementRule = { is: 'block', content: 'items', attributes: { id: 'text' } };
const section: ElementRule = { is: 'section', content: 'rows', attributes: {} };
const furniture: ElementRule = { is: 'furniture', content: 'blocks', attributes: { on: 'pages' } };
const mark: ElementRule = { is: 'inline', content: 'inline', attributes: {} };
const field: ElementRule = { is: 'inline', content: 'empty', attributes: {} };

function textBlock(defaultStyle: string): ElementRule {
  return { is: 'block', content: 'inline', attributes: { style: 'paragraphStyle', id: 'text' }, defaultStyle };
}

function words(is: 'caption' | 'title', defaultStyle: string): ElementRule {
  return { is, content: 'inline', attributes: { style: 'paragraphStyle', id: 'text' }, defaultStyle };
}

const CELL = { style: 'paragraphStyle', colspan: 'span', rowspan: 'span' } as const;

function cell(defaultStyle: string, attributes: ElementRule['attributes'] = CELL): ElementRule {
  return { is: 'cell', content: 'flow', attributes, defaultStyle };
}

/** Every element of the markup, by name. */
export const elements: Readonly<Record<string, ElementRule>> = {
  h1: textBlock('headline'),
  h2: textBlock('crosshead'),
  h3: textBlock('crosshead-2'),
  h4: textBlock('crosshead-3'),
  p: textBlock('text'),
  ul: list,
  ol: list,
  li: { is: 'item', content: 'flow', attributes: { style: 'paragraphStyle' }, defaultStyle: 'list' },
  table: {
    is: 'block',
    content: 'sections',
    attributes: { style: 'tableStyle', columns: 'columnWidths', id: 'text' },
  },
  caption: words('title', 'table-title'),
  thead: section,
  tbody: section,
  tfoot: section,
  tr: { is: 'row', content: 'cells', attributes: { id: 'text' } },
  th: cell('table-head', { ...CELL, scope: 'scope' }),
  td: cell('table-text'),
  aside: { is: 'block', content: 'flow', attributes: { style: 'boxStyle', id: 'text' }, defaultStyle: 'box-text' },
  'pull-quote': {
    is: 'block',
    content: 'inline',
    attributes: { style: 'paragraphStyle', decorative: 'flag', id: 'text' },
    defaultStyle: 'pull-quote',
  },
  blockquote: { is: 'block', content: 'flow', attributes: { id: 'text' }, defaultStyle: 'quote' },
  figure: {
    is: 'block',
    content: 'captions',
    attributes: {
      src: 'picture',
      alt: 'text',
      width: 'length',
      align: 'align',
      before: 'length',
      after: 'length',
      id: 'text',
    },
    required: ['src'],
  },
  figcaption: words('caption', 'caption'),
  credit: words('caption', 'caption'),
  chart: {
    is: 'block',
    content: 'chart',
    attributes: { style: 'chartStyle', alt: 'text', unit: 'text', order: 'chartOrder', id: 'text' },
  },
  title: { is: 'chartPart', content: 'inline', attributes: { style: 'paragraphStyle' } },
  series: { is: 'chartPart', content: 'words', attributes: { color: 'color' } },
  bar: { is: 'chartPart', content: 'values', attributes: { label: 'text', id: 'text' }, required: ['label'] },
  value: { is: 'value', content: 'words', attributes: {} },
  hr: {
    is: 'block',
    content: 'empty',
    attributes: { width: 'length', color: 'color', before: 'length', after: 'length' },
  },
  columns: {
    is: 'block',
    content: 'blocks',
    attributes: { count: 'columnCount', gutter: 'length', rule: 'length', color: 'color' },
  },
  section: { is: 'block', content: 'blocks', attributes: { id: 'text' } },
  toc: {
    is: 'block',
    content: 'empty',
    attributes: { levels: 'levels', style: 'paragraphStyle' },
    defaultStyle: 'toc',
  },
  across: { is: 'block', content: 'blocks', attributes: {} },
  keep: { is: 'block', content: 'blocks', attributes: { id: 'text' } },
  'page-break': { is: 'block', content: 'empty', attributes: { numbering: 'numbering' } },
  header: furniture,
  footer: furniture,
  em: mark,
  strong: mark,
  'small-caps': mark,
  sup: mark,
  sub: mark,
  span: { is: 'inline', content: 'inline', attributes: { style: 'characterStyle' } },
  a: { is: 'inline', content: 'inline', attributes: { href: 'text' } },
  footnote: {
    is: 'note',
    content: 'note',
    attributes: { style: 'paragraphStyle', id: 'text' },
    defaultStyle: 'footnote',
  },
  'note-again': { is: 'note', content: 'empty', attributes: { of: 'text' }, required: ['of'] },
  br: field,
  fill: field,
  'page-number': field,
  'page-count': field,
  'section-title': { is: 'margin', content: 'empty', attributes: { level: 'level' } },
  ref: { is: 'inline', content: 'empty', attributes: { to: 'text', show: 'shown' }, required: ['to'] },
  number: { is: 'inline', content: 'empty', attributes: { of: 'series' }, required: ['of'] },
};

/** The table style where a table names none. */
export const DEFAULT_TABLE_STYLE = 'table';
/** The box style where an aside names none. */
export const DEFAULT_BOX_STYLE = 'box';

/** The chart style where a chart names none. */
export const DEFAULT_CHART_STYLE = 'bars';

const FITTING: Readonly<Record<Content, readonly ElementRule['is'][]>> = {
  page: ['block', 'inline', 'note', 'furniture'],
  inline: ['inline', 'note'],
  blocks: ['block', 'inline', 'note'],
  items: ['item'],
  sections: ['title', 'section'],
  rows: ['row'],
  cells: ['cell'],
  captions: ['caption'],
  chart: ['chartPart', 'caption'],
  values: ['value'],
  words: [],
  flow: ['block', 'inline', 'note'],
  note: ['inline'],
  empty: [],
};

/** Whether an element may stand in this content. */
export function fitsInto(content: Content, { is }: ElementRule): boolean {
  return FITTING[content].includes(is === 'margin' ? 'inline' : is);
}

/** Whether text may stand in this content. */
export function holdsText(content: Content): boolean {
  return content === 'words' || FITTING[content].includes('inline');
}

/** The names of the elements that may stand in this content. */
export function elementsFor(content: Content): string[] {
  return Object.keys(elements).filter(name => elements[name] && fitsInto(content, elements[name]));
}

/** The character style of what leads somewhere. */
export const LINK = 'link';

/** The style of text that stands outside of every paragraph. */
export const TEXT_STYLE = 'text';
