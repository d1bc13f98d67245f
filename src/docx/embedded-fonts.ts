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

/** What of the fonts a document needs beside its styles' families: those that help out, and characters that few texts have. */
export interface FontNeed {
  readonly helping: readonly string[];
  /** `charactersBeyond` of all its text. */
  readonly more: string;
}

/**
 * The families that the tree's styles name and those that help out, with the faces that they have (ECMA-376 part 1,
 * 17.8).
 */
export async function embedFonts(
  tree: LayoutTree,
  fonts: FontLibrary,
  { helping, more }: FontNeed,
): Promise<EmbeddedFamily[]> {
  const { paragraph, character } = tree.styles;
  const names = [...Object.values(paragraph), ...Object.values(character)].flatMap(style => style.font ?? []);
  const families = [...new Set([...names, ...helping])].sort().flatMap(name => fonts.families.get(name) ?? []);
  return Promise.all(families.map(family => embedFamily(family, fonts, more)));
}

async function embedFamily(family: FontFamily, fonts: FontLibrary, more: string): Promise<EmbeddedFamily> {
  const slots = (Object.keys(TAGS) as FaceName[]).filter(name => name in family.faces); // the keys of a literal
  const faces = await Promise.all(slots.map(slot => embedFace(family, slot, { fonts, more })));
  const entries = faces.map(face => element(TAGS[face.slot], { 'r:id': face.id, 'w:fontKey': face.key }));
  return {
    markup: element('w:font', { 'w:name': family.name }, element('w:charset', { 'w:val': 'A3' }), ...entries),
    files: faces,
  };
}

interface FaceNeed {
  readonly fonts: FontLibrary;
  readonly more: string;
}

async function embedFace(family: FontFamily, slot: FaceName, { fonts, more }: FaceNeed) {
  const face = family.faces[slot];
  if (!face) throw new Error(`the family ${family.name} has no ${slot}`);
  const rare = [...more].filter(character => face.hasGlyph(character.codePointAt(0) ?? 0)).join('');
  const stored = rare === '' ? fonts.prepared(face) : null;
  const { key, part } = stored ? readEditorFont(stored) : await makeEditorFont(face, rare);
  const groups = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)];
  return {
    slot,
    key: `{${groups.join('-')}}`,
    id: `rId${key}`,
    path: `fonts/${face.name}-${key.slice(0, 8)}.odttf`,
    part,
  };
}
