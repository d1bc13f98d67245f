// A layout tree as Typst markup: the same page, text, table, sizes and leading as our own writers are given. Body text and
// headings are plain markup, as a person would write it; every other paragraph calls a function named after its style.
import { stylesOf } from './styles.mjs';

/**
 * Markup of a tree, for the Typst of today, or with `old` for 0.10, which has neither `context`, `sticky` nor spans of cells.
 */
export function typstMarkup(tree, { old = false } = {}) {
  return `${stylesOf(tree, old)}\n${blocks(tree.body, { tree, old })}\n`;
}

function blocks(list, context) {
  return list.map(block => kindOf(BLOCKS, block)(block, context)).join('\n\n');
}

/** Throws where the tree has a kind that is not here yet: a peer that is given less would look fast. */
function kindOf(table, { kind }) {
  if (!(kind in table)) throw new Error(`the peer's markup has no "${kind}" yet: see ${import.meta.url}`);
  return table[kind];
}

const BLOCKS = {
  heading: ({ level, style, inlines }, context) =>
    `#heading(level: ${level})[${inlinesOf(inlines, context)}]${level === 1 ? ` <${style}>` : ''}`,
  paragraph: ({ style, inlines }, context) => {
    const text = inlinesOf(inlines, context);
    return isBody(style) ? text : `#block-${style}[${text}]`;
  },
  rule: ({ stroke }) => `#line(length: 100%, stroke: ${stroke.width}pt)`,
  columns: ({ count, gutter, blocks: inner }, context) =>
    `#columns(${count}, gutter: ${gutter}pt)[\n${blocks(inner, context)}\n]`,
  keep: ({ blocks: inner }, context) => blocks(inner, context),
  pageBreak: () => '#pagebreak(weak: true)',
  list: ({ items }, context) => items.map(item => `- ${blocks(item, context)}`).join('\n'),
  table: (table, context) => tableOf(table, context),
  section: ({ blocks: inner }, context) => blocks(inner, context),
  contents: ({ levels }) => `#outline(title: none, depth: ${levels.to})`,
};

/** The styles that are Typst's plain paragraphs: the first after a heading is not indented there either. */
export const isBody = style => style === 'text' || style === 'text-first';

function tableOf({ columns, rows, headRows, style, caption }, context) {
  const title = caption ? `${blocks([caption], context)}\n\n` : '';
  const { padding, ruleBetween } = context.tree.styles.table[style];
  const widths = columns.map(({ width }) => WIDTHS[width.kind](width));
  const cells = list => list.flatMap(row => row.cells.flatMap(cell => cellOf(cell, context))).join(', ');
  const head = cells(rows.slice(0, headRows));
  return `${title}#table(columns: (${widths.join(', ')}), inset: (x: ${padding.right / 2}pt, y: ${padding.top}pt),
  stroke: ${context.old ? '' : '(x: none, y: '}${ruleBetween?.width ?? 0}pt${context.old ? '' : ')'},
  ${context.old ? head : `table.header(${head})`},
  ${cells(rows.slice(headRows))})`;
}

const WIDTHS = {
  auto: () => 'auto',
  fixed: ({ value }) => `${value}pt`,
  share: ({ value }) => `${value}fr`,
};

function cellOf({ blocks: inner, colSpan }, context) {
  const text = inner.map(({ style, inlines }) => `#text-${style}[${inlinesOf(inlines, context)}]`).join(' ');
  if (colSpan === 1) return [`[${text}]`];
  if (context.old) return [`[${text}]`, ...Array(colSpan - 1).fill('[]')];
  return [`table.cell(colspan: ${colSpan})[${text}]`];
}

/** Inlines as markup. */
export function inlinesOf(inlines, context) {
  return inlines.map(inline => kindOf(INLINES, inline)(inline, context)).join('');
}

const field =
  what =>
  (_, { old }) =>
    old ? what.old : `#context ${what.now}`;

const INLINES = {
  text: ({ text, style }) => (style === 'strong' ? `#strong[${escapeMarkup(text)}]` : escapeMarkup(text)),
  lineBreak: () => ' \\\n',
  flushRight: () => '#h(1fr)',
  pageNumber: field({ now: 'counter(page).display();', old: '#counter(page).display();' }),
  pageCount: field({
    now: 'counter(page).final().first();',
    old: '#locate(loc => str(counter(page).final(loc).first()));',
  }),
  link: ({ href, inlines }, context) => `#link("${href}")[${inlinesOf(inlines, context)}]`,
};

/** Nothing of a text may mean anything: neither a sign of markup, nor a number that would open a list, nor three dots. */
function escapeMarkup(text) {
  return text
    .replace(/[\\#$*_`<>@[\]~=+/"'-]/g, '\\$&')
    .replace(/\.{3}/g, '\\.\\.\\.')
    .replace(/^(\s*\d+)\./, '$1\\.');
}
