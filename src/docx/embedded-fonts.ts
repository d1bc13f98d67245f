import type { FaceName, FontFamily, FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { makeEditorFont, readEditorFont } from './editor-font.ts';
import { type RareCharacters, rareCharacters } from './rare-characters.ts';
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
  const need = { fonts, rare: rareCharacters(tree, fonts) };
  return Promise.all(families.map(family => embedFamily(family, need)));
}

interface FontNeed {
  readonly fonts: FontLibrary;
  readonly rare: RareCharacters;
}

async function embedFamily(family: FontFamily, need: FontNeed): Promise<EmbeddedFamily> {
  const slots = (Object.keys(TAGS) as FaceName[]).filter(name => name in family.faces); // the keys of a literal
  const faces = await Promise.all(slots.map(slot => embedFace(family, slot, need)));
  const entries = faces.map(face => element(TAGS[face.slot], { 'r:id': face.id, 'w:fontKey': face.key }));
  const charset = element('w:charset', { 'w:val': 'A3' });
  const own = element('w:font', { 'w:name': family.name }, charset, ...entries);
  return { markup: twinMarkup(family) + own, files: faces };
}

/** The family that styles name in place of its metric twin; where it is not there, the twin is asked (17.8.3.1). */
function twinMarkup({ name, standsFor }: FontFamily): string {
  if (standsFor === null) return '';
  const alternative = element('w:altName', { 'w:val': name });
  return element('w:font', { 'w:name': standsFor }, alternative, element('w:charset', { 'w:val': 'A3' }));
}

/** What a family is called in a document for editors: a metric twin has the name of what it stands for, which they have. */
export function editorName({ families }: FontLibrary, family: string): string {
  return families.get(family)?.standsFor ?? family;
}

async function embedFace(family: FontFamily, slot: FaceName, { fonts, rare }: FontNeed) {
  const face = family.faces[slot];
  if (!face) throw new Error(`the family ${family.name} has no ${slot}`);
  const more = rare.get(face) ?? '';
  const stored = more === '' ? fonts.prepared(face) : null;
  const { key, part } = stored ? readEditorFont(stored) : await makeEditorFont(face, more);
  const groups = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)];
  return {
    slot,
    key: `{${groups.join('-')}}`,
    id: `rId${key}`,
    path: `fonts/${face.name}-${key.slice(0, 8)}.odttf`,
    part,
  };
}
