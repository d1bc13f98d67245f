import type { FontFace } from './face.ts';

/** The four faces that a family may have; pdfmake and Word know no more. Another weight is a family of its own. */
export type FaceName = 'regular' | 'italic' | 'bold' | 'boldItalic';

/** A family: its name as styles and fonts.yaml give it, and its faces. */
export interface FontFamily {
  readonly name: string;
  readonly faces: Readonly<Partial<Record<FaceName, FontFace>>>;
  /** Licence and origin as fonts.yaml states them. */
  readonly licence: string;
  readonly origin: string;
  /** The family that it is the metric twin of: documents for editors name that one. Null: none. */
  readonly standsFor: string | null;
  /** The folder that it lies in, as a person knows it. */
  readonly folder: string;
}

/** All families of a run, by name, and the order in which they help each other out. */
export interface FontLibrary {
  readonly families: ReadonlyMap<string, FontFamily>;
  /** Families that are asked in order for a character that a style's own family lacks. */
  readonly fallback: readonly string[];
  /** What was made of a face beforehand for the DOCX (`docx/editor-font.ts`); null where that was not done for these very bytes. */
  readonly prepared: (face: FontFace) => Uint8Array | null;
}

/** The name of the face for a weight and a slope. */
export function faceName(bold: boolean, italic: boolean): FaceName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/**
 * The face of a family for a weight and a slope; where the family lacks it, its nearest face (a semibold family has no bold).
 * Throws where the family is unknown: the layout has checked every style's family before.
 */
export function findFace(library: FontLibrary, family: string, bold: boolean, italic: boolean): FontFace {
  const faces = library.families.get(family)?.faces ?? {};
  const nearest = [faceName(bold, italic), faceName(false, italic), ...FACES].find(name => name in faces);
  const face = nearest && faces[nearest];
  if (!face) throw new Error(`no face of the family ${family}`);
  return face;
}

const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];
