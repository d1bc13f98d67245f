import { sha256 } from '../base/hash.ts';
import { editorSubset } from '../fonts/editor-subset.ts';
import type { FaceName, FontFamily, FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { element } from './xml.ts';

/** A font file of the package, and its entry in the font table. */
export interface EmbeddedFamily {
  readonly markup: string;
  readonly files: readonly { readonly path: string; readonly id: string; readonly bytes: Uint8Array }[];
}

const TAGS: Readonly<Record<FaceName, string>> = {
  regular: 'w:embedRegular',
  bold: 'w:embedBold',
  italic: 'w:embedItalic',
  boldItalic: 'w:embedBoldItalic',
};

/**
 * The families that the tree's styles name and those that help out, with the faces that they have, obfuscated (ECMA-376
 * part 4, 9.1.4).
 */
export async function embedFonts(
  tree: LayoutTree,
  fonts: FontLibrary,
  helping: readonly string[],
): Promise<EmbeddedFamily[]> {
  const { paragraph, character } = tree.styles;
  const names = [...Object.values(paragraph), ...Object.values(character)].flatMap(style => style.font ?? []);
  const families = [...new Set([...names, ...helping])].sort().flatMap(name => fonts.families.get(name) ?? []);
  return Promise.all(families.map(embedFamily));
}

async function embedFamily(family: FontFamily): Promise<EmbeddedFamily> {
  const slots = (Object.keys(TAGS) as FaceName[]).filter(name => family.faces[name]); // the keys of a literal
  const faces = await Promise.all(slots.map(slot => embedFace(family, slot)));
  const entries = faces.map(face => element(TAGS[face.slot], { 'r:id': face.id, 'w:fontKey': face.key }));
  return {
    markup: element('w:font', { 'w:name': family.name }, element('w:charset', { 'w:val': 'A3' }), ...entries),
    files: faces,
  };
}

async function embedFace(family: FontFamily, slot: FaceName) {
  const face = family.faces[slot];
  if (!face) throw new Error(`the family ${family.name} has no ${slot}`);
  const bytes = await editorSubset(face);
  const digits = sha256(bytes).slice(0, 32).toUpperCase();
  const key = `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')}}`;
  return {
    slot,
    key,
    id: `rId${face.name.replace(/\W/g, '')}`,
    path: `fonts/${face.name}.odttf`,
    bytes: obfuscate(bytes, digits),
  };
}

/** The first 32 bytes are combined with the key's bytes in reverse order. */
function obfuscate(bytes: Uint8Array, digits: string): Uint8Array {
  const key = Buffer.from(digits, 'hex').reverse();
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < 32; i++) copy[i] = (copy[i] ?? 0) ^ (key[i % 16] ?? 0);
  return copy;
}
