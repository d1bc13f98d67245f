import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { FootnoteInline, LayoutBlock, LayoutTree } from '../layout/tree.ts';
import { hasContents, headingsOf } from '../layout/tree-headings.ts';
import { type EmbeddedFamily, embedFonts } from './embedded-fonts.ts';
import { EMPTY, MadeStyles, styledParagraph } from './made-styles.ts';
import { Media } from './media.ts';
import { blocksMarkup } from './nodes/blocks.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { NOTE_SETTINGS, noteMarkup, notesPart } from './notes-part.ts';
import { type NumberedList, numberingPart } from './numbering-part.ts';
import { contentTypesPart, corePropertiesPart, type Relationship, relationshipsPart } from './package.ts';
import { bodyMarkup } from './sections.ts';
import { styleIds } from './style-ids.ts';
import { stylesPart } from './styles-part.ts';
import { blockMeasure } from './text-width.ts';
import { element, NAMESPACES, xmlPart } from './xml.ts';
import { type PackedPart, zipParts } from './zip.ts';

/** What the DOCX takes from the PDF of the same tree. */
export interface DocxOptions {
  /** The page of each heading of the body, from 0, in reading order: for tables of contents. */
  readonly pagesOfHeadings?: readonly number[];
}

/** Writes a layout tree as a DOCX. The same tree, fonts and options give the same bytes. */
export async function writeDocx(
  tree: LayoutTree,
  fonts: FontLibrary,
  options: DocxOptions = {},
): Promise<Outcome<Uint8Array>> {
  const links: Relationship[] = [];
  const lists: NumberedList[] = [];
  const made = new MadeStyles();
  const media = new Media();
  const notes: FootnoteInline[] = [];
  const context = docxContext(tree, fonts, {
    links,
    lists,
    made,
    media,
    notes,
    pagesOfHeadings: options.pagesOfHeadings ?? [],
  });
  const { measure } = context;
  const furniture = furnitureParts(tree, context);
  const references = furniture
    .map(({ name, slot, kind }) => element(`w:${kind}Reference`, { 'w:type': slot, 'r:id': name }))
    .join('');
  const document = element('w:document', NAMESPACES, element('w:body', {}, bodyMarkup(tree, references, context)));
  const noteTexts = notes.map(note => noteMarkup(note, context));
  const notesFile = { name: 'footnotes', markup: notesPart(noteTexts) };
  const noteFiles = notes.length > 0 ? [notesFile] : [];
  const named = [...links, ...media.relationships()];
  const families = await embedFonts(tree, fonts, made.families());
  const styles = stylesPart(tree, context.ids, { measure, made: made.markup() });
  return outcome(
    zipParts([
      ['[Content_Types].xml', contentTypesPart([...furniture, ...noteFiles].map(part => part.name))],
      ['_rels/.rels', relationshipsPart(PACKAGE_RELATIONSHIPS)],
      ['docProps/core.xml', corePropertiesPart(tree.meta)],
      ['word/document.xml', xmlPart(document)],
      [
        'word/_rels/document.xml.rels',
        relationshipsPart(documentRelationships(furniture, [...noteFiles.map(noteRelationship), ...named])),
      ],
      ['word/styles.xml', xmlPart(styles)],
      ['word/settings.xml', xmlPart(settingsMarkup(tree, notes.length > 0))],
      ['word/numbering.xml', xmlPart(numberingPart(lists))],
      ...fontParts(families),
      ...[...furniture, ...noteFiles].flatMap(part => partFiles(part, named)),
      ...media.parts(),
    ]),
  );
}

function documentRelationships(furniture: readonly FurniturePart[], links: readonly Relationship[]): Relationship[] {
  return [...DOCUMENT_RELATIONSHIPS, ...furniture.map(partRelationship), ...links];
}

/** A header, a footer or the notes, and what they refer to. */
function partFiles(
  { name, markup }: Pick<FurniturePart, 'name' | 'markup'>,
  named: readonly Relationship[],
): [string, Uint8Array][] {
  const used = named.filter(({ id }) => markup.includes(`"${id}"`));
  const part: [string, Uint8Array] = [`word/${name}.xml`, xmlPart(markup)];
  return used.length === 0 ? [part] : [part, [`word/_rels/${name}.xml.rels`, relationshipsPart(used)]];
}

function fontParts(families: readonly EmbeddedFamily[]): (readonly [string, Uint8Array | PackedPart])[] {
  const files = [...new Map(families.flatMap(family => family.files.map(file => [file.path, file]))).values()];
  const relationships = files.map(({ id, path }) => ({ id, type: 'font', target: path }));
  return [
    ['word/fontTable.xml', xmlPart(element('w:fonts', NAMESPACES, ...families.map(family => family.markup)))],
    ['word/_rels/fontTable.xml.rels', relationshipsPart(relationships)],
    ...files.map(({ path, part }) => [`word/${path}`, part] as const),
  ];
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

/** Children in the order of the schema (17.15.1.78). */
function settingsMarkup({ page }: LayoutTree, hasNotes: boolean): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return element(
    'w:settings',
    NAMESPACES,
    element('w:embedTrueTypeFonts'),
    page.margins.mirrored ? element('w:mirrorMargins') : '',
    element('w:defaultTabStop', { 'w:val': 720 }),
    hasNotes ? NOTE_SETTINGS : '',
    element('w:compat', {}, element('w:doNotExpandShiftReturn'), mode),
  );
}

/** What is collected while the document is written, for other parts. */
interface Collected {
  readonly links: Relationship[];
  readonly lists: NumberedList[];
  readonly media: Media;
  readonly notes: FootnoteInline[];
  readonly made: MadeStyles;
  readonly pagesOfHeadings: readonly number[];
}

function docxContext(tree: LayoutTree, fonts: FontLibrary, collected: Collected): DocxContext {
  const { links, lists, made, media, notes, pagesOfHeadings } = collected;
  const { width, height, margins } = tree.page;
  let bookmarks = 0;
  const named = (name: string): readonly [string, string] => {
    const number = ++bookmarks;
    return [
      element('w:bookmarkStart', { 'w:id': number, 'w:name': name }),
      element('w:bookmarkEnd', { 'w:id': number }),
    ];
  };
  return {
    headings: headingsOf(tree.body),
    listsHeadings: hasContents(tree.body),
    pagesOfHeadings,
    named,
    ids: styleIds(tree),
    measure: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
    depth: 0,
    tables: tree.styles.table,
    measureBlocks: blockMeasure(tree.styles, fonts),
    ruleStyle: rule => made.ruleStyle(rule),
    spaceStyle: space => made.spaceStyle(space),
    figureStyle: figure => made.figureStyle(figure),
    picture: picture => media.add(picture),
    fallbackStyle: (base, family) => made.fallbackStyle(base, family),
    linkId(href) {
      const known = links.find(link => link.target === href);
      if (known) return known.id;
      const id = `link${links.length + 1}`;
      links.push({ id, type: 'hyperlink', target: href, external: true });
      return id;
    },
    addNote: note => notes.push(note),
    listNumber: (ordered, depth) => lists.push({ ordered, depth }),
    bookmark: id => (id === null ? ['', ''] : named(`_bt_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40))),
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
  const content = blocksMarkup(blocks, context) || styledParagraph(EMPTY);
  return {
    name: `${kind}${slot === 'first' ? 1 : 2}`,
    kind,
    slot,
    markup: element(kind === 'header' ? 'w:hdr' : 'w:ftr', NAMESPACES, content),
  };
}

function noteRelationship({ name }: { readonly name: string }): Relationship {
  return { id: name, type: name, target: `${name}.xml` };
}

function partRelationship({ name, kind }: FurniturePart): Relationship {
  return { id: name, type: kind, target: `${name}.xml` };
}
