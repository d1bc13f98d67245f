import type { LayoutTree } from '../layout/tree.ts';
import type { Furniture } from './furniture.ts';
import { SECTION_END, styledParagraph } from './made-styles.ts';
import { blocksMarkup } from './nodes/blocks.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { SectionTitles } from './section-titles.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { twips } from './units.ts';
import { element } from './xml.ts';

/** The body as Word sections: columns are a continuous section of their own, which Word balances at its end. */
export function bodyMarkup(tree: LayoutTree, furniture: Furniture, context: DocxContext): string {
  const stretches = stretchesOf(tree, context);
  const titles = new SectionTitles(context.headings, tree.styles);
  return stretches
    .map((stretch, i) => {
      const { columns, blocks } = stretch;
      const width = columns
        ? (context.measure - columns.gutter * (columns.count - 1)) / columns.count
        : context.measure;
      const references = furniture.references(titles.next(blocks));
      const content = blocksMarkup(blocks, { ...context, measure: width });
      // Word takes the first section for one that begins a page anyway; LibreOffice mirrors the margins of such pages alone.
      const begins = i === 0 && tree.page.margins.mirrored && stretch.begins === 'here' ? 'page' : stretch.begins;
      const properties = sectionProperties(tree, { ...stretch, begins }, references);
      const isLast = i === stretches.length - 1;
      return isLast ? (content || styledParagraph(SECTION_END)) + properties : endSection(content, properties);
    })
    .join('');
}

/**
 * A section ends with its last paragraph: its properties go into that one where it is text, or else into one of no height
 * behind it. (LibreOffice does not balance columns whose last text stands in a table, unless there are two behind it; and it
 * takes the last letter out of the bookmarks of a paragraph whose section names headers.)
 */
function endSection(content: string, properties: string): string {
  const at = content.lastIndexOf('</w:pPr>');
  const last = content.slice(content.lastIndexOf('<w:p>'));
  const isTextLast = last.endsWith('</w:p>') && last.startsWith(TEXT_START);
  const isCut = properties.includes('<w:headerReference') && last.includes('<w:bookmarkEnd');
  if (isTextLast && !isCut) return `${content.slice(0, at)}${properties}${content.slice(at)}`;
  return content + styledParagraph(SECTION_END, properties);
}

/** How a paragraph in a style of the tree begins. */
const TEXT_START = '<w:p><w:pPr><w:pStyle w:val="P-';

/** Turned paper says so, and gives its size as it lies (17.6.13). */
function pageSize({ width, height }: LayoutTree['page']): string {
  const turned = width > height ? { 'w:orient': 'landscape' } : {};
  return element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), ...turned });
}

/**
 * The first section alone has a first page: that of another is a page like others. Of mirrored margins, left is the inner one
 * (17.15.1.57). ECMA-376 part 1, 17.6.17.
 */
function sectionProperties(
  { page, header, footer }: LayoutTree,
  { columns, begins }: Stretch,
  references: string,
): string {
  const { margins } = page;
  const hasFirst = JSON.stringify([header.first, footer.first]) !== JSON.stringify([header.rest, footer.rest]);
  return element(
    'w:sectPr',
    {},
    references,
    element('w:type', { 'w:val': begins === 'here' ? 'continuous' : 'nextPage' }),
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
    begins === 'page 1' ? element('w:pgNumType', { 'w:start': 1 }) : '',
    columns
      ? element('w:cols', { 'w:num': columns.count, 'w:space': twips(columns.gutter), 'w:sep': columns.rule ? 1 : 0 })
      : element('w:cols', { 'w:num': 1 }),
    hasFirst && references.includes('w:type="first"') ? element('w:titlePg') : '',
  );
}
