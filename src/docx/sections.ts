import type { ColumnsBlock, LayoutBlock, LayoutTree } from '../layout/tree.ts';
import { SECTION_END, styledParagraph } from './made-styles.ts';
import { blocksMarkup } from './nodes/blocks.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { twips } from './units.ts';
import { element } from './xml.ts';

/** References to header and footer parts, for the first section; the others take them over. */
export type FurnitureReferences = string;

interface Stretch {
  readonly blocks: readonly LayoutBlock[];
  readonly columns: ColumnsBlock | null;
}

/** The body as Word sections: columns are a continuous section of their own, which Word balances at its end. */
export function bodyMarkup(tree: LayoutTree, references: FurnitureReferences, context: DocxContext): string {
  const stretches = stretchesOf(tree.body);
  return stretches
    .map((stretch, i) => {
      const width = stretch.columns
        ? (context.measure - stretch.columns.gutter * (stretch.columns.count - 1)) / stretch.columns.count
        : context.measure;
      const content = blocksMarkup(stretch.blocks, { ...context, measure: width });
      const properties = sectionProperties(tree, stretch.columns, i === 0 ? references : '');
      const isLast = i === stretches.length - 1;
      return isLast ? (content || styledParagraph(SECTION_END)) + properties : endSection(content, properties);
    })
    .join('');
}

/** Word knows no sections of a text: its headings are its structure. */
function withoutSections(block: LayoutBlock): readonly LayoutBlock[] {
  return block.kind === 'section' ? block.blocks.flatMap(withoutSections) : [block];
}

function stretchesOf(body: readonly LayoutBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let across: LayoutBlock[] = [];
  for (const block of body.flatMap(withoutSections)) {
    if (block.kind !== 'columns') across.push(block);
    else {
      if (across.length > 0) stretches.push({ blocks: across, columns: null });
      across = [];
      stretches.push({ blocks: block.blocks, columns: block });
    }
  }
  // The end of the columns is a break of its own, so that Word balances them.
  return [...stretches, { blocks: across, columns: null }];
}

/**
 * A section ends with its last paragraph: its properties go into that one where it is text, or else into one of no height
 * behind it. (LibreOffice does not balance columns whose last text stands in a table, unless there are two behind it.)
 */
function endSection(content: string, properties: string): string {
  const at = content.lastIndexOf('</w:pPr>');
  const last = content.slice(content.lastIndexOf('<w:p>'));
  const isTextLast = last.endsWith('</w:p>') && last.startsWith(TEXT_START);
  if (isTextLast) return `${content.slice(0, at)}${properties}${content.slice(at)}`;
  return content + styledParagraph(SECTION_END, properties);
}

/** How a paragraph in a style of the tree begins. */
const TEXT_START = '<w:p><w:pPr><w:pStyle w:val="P-';

/** Turned paper says so, and gives its size as it lies (17.6.13). */
function pageSize({ width, height }: LayoutTree['page']): string {
  const turned = width > height ? { 'w:orient': 'landscape' } : {};
  return element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), ...turned });
}

/** Of mirrored margins, left is the inner one (17.15.1.57). ECMA-376 part 1, 17.6.17. */
function sectionProperties(
  { page, header, footer }: LayoutTree,
  columns: ColumnsBlock | null,
  references: string,
): string {
  const { margins } = page;
  // Word takes the first section for one that begins a page anyway; LibreOffice mirrors the margins of such pages alone.
  const opensPages = margins.mirrored && references !== '';
  const hasFirst = JSON.stringify([header.first, footer.first]) !== JSON.stringify([header.rest, footer.rest]);
  return element(
    'w:sectPr',
    {},
    references,
    element('w:type', { 'w:val': opensPages ? 'nextPage' : 'continuous' }),
    pageSize(page),
    element('w:pgMar', {
      'w:top': twips(margins.top),
      'w:right': twips(margins.right),
      'w:bottom': twips(margins.bottom),
      'w:left': twips(margins.left),
      'w:header': twips(page.headerTop),
      'w:footer': twips(page.footerBottom),
      'w:gutter': 0,
    }),
    columns
      ? element('w:cols', { 'w:num': columns.count, 'w:space': twips(columns.gutter), 'w:sep': columns.rule ? 1 : 0 })
      : element('w:cols', { 'w:num': 1 }),
    hasFirst ? element('w:titlePg') : '',
  );
}
