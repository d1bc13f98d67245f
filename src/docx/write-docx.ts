import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { LayoutBlock, LayoutTree } from '../layout/tree.ts';
import { embedFonts } from './embedded-fonts.ts';
import { blocksMarkup } from './nodes/blocks.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { numberingPart } from './numbering-part.ts';
import { contentTypesPart, corePropertiesPart, type Relationship, relationshipsPart, zipParts } from './package.ts';
import { bodyMarkup } from './sections.ts';
import { styleIds } from './style-ids.ts';
import { stylesPart } from './styles-part.ts';
import { element, NAMESPACES, xmlPart } from './xml.ts';

/** Writes a layout tree as a DOCX. The same tree and fonts give the same bytes. */
export async function writeDocx(tree: LayoutTree, fonts: FontLibrary): Promise<Outcome<Uint8Array>> {
  const measure = tree.page.width - tree.page.margins.left - tree.page.margins.right;
  const links: Relationship[] = [];
  const lists: boolean[] = [];
  const context = docxContext(tree, measure, links, lists);
  const furniture = furnitureParts(tree, context);
  const references = furniture
    .map(({ name, slot, kind }) => element(`w:${kind}Reference`, { 'w:type': slot, 'r:id': name }))
    .join('');
  const document = element('w:document', NAMESPACES, element('w:body', {}, bodyMarkup(tree, references, context)));
  const families = await embedFonts(tree, fonts);
  const files = families.flatMap(family => family.files);
  return outcome(
    zipParts([
      ['[Content_Types].xml', contentTypesPart(furniture.map(part => part.name))],
      ['_rels/.rels', relationshipsPart(PACKAGE_RELATIONSHIPS)],
      ['docProps/core.xml', corePropertiesPart(tree.meta)],
      ['word/document.xml', xmlPart(document)],
      [
        'word/_rels/document.xml.rels',
        relationshipsPart([...DOCUMENT_RELATIONSHIPS, ...furniture.map(partRelationship), ...links]),
      ],
      ['word/styles.xml', xmlPart(stylesPart(tree, context.ids, measure))],
      ['word/settings.xml', xmlPart(SETTINGS)],
      ['word/numbering.xml', xmlPart(numberingPart(lists))],
      ['word/fontTable.xml', xmlPart(element('w:fonts', NAMESPACES, ...families.map(family => family.markup)))],
      [
        'word/_rels/fontTable.xml.rels',
        relationshipsPart(files.map(({ id, path }) => ({ id, type: 'font', target: path }))),
      ],
      ...furniture.map(part => [`word/${part.name}.xml`, xmlPart(part.markup)] as const),
      ...files.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ]),
  );
}

const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
];
const DOCUMENT_RELATIONSHIPS: readonly Relationship[] = ['styles', 'settings', 'numbering', 'fontTable'].map(name => ({
  id: name,
  type: name,
  target: `${name}.xml`,
}));

const SETTINGS = element(
  'w:settings',
  NAMESPACES,
  element('w:embedTrueTypeFonts'),
  element('w:defaultTabStop', { 'w:val': 720 }),
  element(
    'w:compat',
    {},
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ),
);

function docxContext(tree: LayoutTree, measure: number, links: Relationship[], lists: boolean[]): DocxContext {
  let bookmarks = 0;
  return {
    ids: styleIds(tree),
    measure,
    linkId(href) {
      const known = links.find(link => link.target === href);
      if (known) return known.id;
      const id = `link${links.length + 1}`;
      links.push({ id, type: 'hyperlink', target: href, external: true });
      return id;
    },
    listNumber: ordered => lists.push(ordered),
    bookmark(id) {
      if (id === null) return ['', ''];
      const number = ++bookmarks;
      const name = `_bt_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40);
      return [
        element('w:bookmarkStart', { 'w:id': number, 'w:name': name }),
        element('w:bookmarkEnd', { 'w:id': number }),
      ];
    },
  };
}

interface FurniturePart {
  readonly name: string;
  readonly kind: 'header' | 'footer';
  readonly slot: 'first' | 'default';
  readonly markup: string;
}

function furnitureParts(tree: LayoutTree, context: DocxContext): FurniturePart[] {
  return (['header', 'footer'] as const).flatMap(kind => [
    furniturePart(kind, 'first', tree[kind].first, context),
    furniturePart(kind, 'default', tree[kind].rest, context),
  ]);
}

function furniturePart(
  kind: FurniturePart['kind'],
  slot: FurniturePart['slot'],
  blocks: readonly LayoutBlock[],
  context: DocxContext,
): FurniturePart {
  const content = blocksMarkup(blocks, context) || element('w:p');
  return {
    name: `${kind}${slot === 'first' ? 1 : 2}`,
    kind,
    slot,
    markup: element(kind === 'header' ? 'w:hdr' : 'w:ftr', NAMESPACES, content),
  };
}

function partRelationship({ name, kind }: FurniturePart): Relationship {
  return { id: name, type: kind, target: `${name}.xml` };
}
