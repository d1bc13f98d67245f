import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { type EmbeddedFamily, editorName, embedFonts } from './embedded-fonts.ts';
import { Furniture, type FurniturePart } from './furniture.ts';
import { Collected, makeContext } from './make-context.ts';
import { NOTE_SETTINGS, noteMarkup, notesPart } from './notes-part.ts';
import { numberingPart } from './numbering-part.ts';
import { contentTypesPart, corePropertiesPart, type Relationship, relationshipsPart } from './package.ts';
import { bodyMarkup } from './sections.ts';
import { stylesPart } from './styles-part.ts';
import { textOutliner } from './text-width.ts';
import { element, NAMESPACES, xmlPart } from './xml.ts';
import { type PackedPart, zipParts } from './zip.ts';

/** What the DOCX takes from the PDF of the same tree. */
export interface DocxOptions {
  /** The printed page of each heading of the body, in reading order: for tables of contents. */
  readonly pagesOfHeadings?: readonly number[];
  /** The printed page of each block that something leads to, by its id: for cross references. */
  readonly pagesOfTargets?: ReadonlyMap<string, number>;
}

/** Writes a layout tree as a DOCX. The same tree, fonts and options give the same bytes. */
export async function writeDocx(
  tree: LayoutTree,
  fonts: FontLibrary,
  options: DocxOptions = {},
): Promise<Outcome<Uint8Array>> {
  const collected = new Collected(textOutliner(tree.styles, fonts));
  const { links, lists, made, media, charts, notes } = collected;
  const context = makeContext(tree, fonts, { collected, ...options });
  const { measure } = context;
  const margins = new Furniture(tree, context);
  const document = element('w:document', NAMESPACES, element('w:body', {}, bodyMarkup(tree, margins, context)));
  const furniture = margins.parts;
  const noteTexts = notes.map(note => noteMarkup(note, context));
  const notesFile = { name: 'footnotes', markup: notesPart(noteTexts) };
  const noteFiles = notes.length > 0 ? [notesFile] : [];
  const named = [...links, ...media.relationships(), ...charts.relationships()];
  const families = await embedFonts(tree, fonts, made.families());
  const styles = stylesPart(tree, context.ids, {
    measure,
    made: made.markup(),
    nameOf: family => editorName(fonts, family),
  });
  return outcome(
    zipParts([
      [
        '[Content_Types].xml',
        contentTypesPart(
          [...furniture, ...noteFiles].map(part => part.name),
          charts.paths(),
        ),
      ],
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
      ...charts.parts(),
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
function settingsMarkup({ page, header, footer }: LayoutTree, hasNotes: boolean): string {
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
    header.left === null && footer.left === null ? '' : element('w:evenAndOddHeaders'),
    hasNotes ? NOTE_SETTINGS : '',
    element('w:compat', {}, element('w:doNotExpandShiftReturn'), mode),
  );
}

function noteRelationship({ name }: { readonly name: string }): Relationship {
  return { id: name, type: name, target: `${name}.xml` };
}

function partRelationship({ name, kind }: FurniturePart): Relationship {
  return { id: name, type: kind, target: `${name}.xml` };
}
