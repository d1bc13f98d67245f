import type { FaceName, FontFamily, FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { makeEditorFont, readEditorFont } from './editor-font.ts';
import { element } from './xml.ts';
import type { PackedPart } from './zip.ts';

/** A font file of the package, and its entry in the font table. */
export interface EmbeddedFamily {
  readonly markup: string;
  readonly files: readonly { readonly path: string; readonly id: string; readonly part: PackedPart }[];
}

const TAGS: Readonly<Record<FaceName, string>> = {
  regular: 'w:embedRegular',
  bold: 'w:embedBold',
  italic: 'w:embedItalic',
  boldItalic: 'w:embedBoldItalic',
};

/**
 * The families that the tree's styles name and those that help out, with the faces that they have (ECMA-376 part 1,
 * 17.8).
 */
export async function embedFonts(
  tree: LayoutTree,
  fonts: FontLibrary,
  helping: readonly string[],
): Promise<EmbeddedFamily[]> {
  const { paragraph, character } = tree.styles;
  const names = [...Object.values(paragraph), ...Object.values(character)].flatMap(style => style.font ?? []);
  const families = [...new Set([...names, ...helping])].sort().flatMap(name => fonts.families.get(name) ?? []);
  return Promise.all(families.map(family => embedFamily(family, fonts)));
}

async function embedFamily(family: FontFamily, fonts: FontLibrary): Promise<EmbeddedFamily> {
  const slots = (Object.keys(TAGS) as FaceName[]).filter(name => family.faces[name]); // the keys of a literal
  const faces = await Promise.all(slots.map(slot => embedFace(family, slot, fonts)));
  const entries = faces.map(face => element(TAGS[face.slot], { 'r:id': face.id, 'w:fontKey': face.key }));
  return {
    markup: element('w:font', { 'w:name': family.name }, element('w:charset', { 'w:val': 'A3' }), ...entries),
    files: faces,
  };
}

async function embedFace(family: FontFamily, slot: FaceName, { prepared }: FontLibrary) {
  const face = family.faces[slot];
  if (!face) throw new Error(`the family ${family.name} has no ${slot}`);
  const stored = prepared(face);
  const { key, part } = stored ? readEditorFont(stored) : await makeEditorFont(face);
  const groups = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)];
  return {
    slot,
    key: `{${groups.join('-')}}`,
    id: `rId${face.name.replace(/\W/g, '')}`,
    path: `fonts/${face.name}.odttf`,
    part,
  };
}
