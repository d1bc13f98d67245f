import type { FontFace } from '../fonts/face.ts';
import { type FontLibrary, findFace } from '../fonts/library.ts';
import type { Coverage } from '../layout/text/cover-glyphs.ts';

const known = new WeakMap<FontLibrary, Coverage>();

/** What the layout may know of the fonts; found out once a process. */
export function fontCoverage(fonts: FontLibrary): Coverage {
  const coverage = known.get(fonts) ?? makeCoverage(fonts);
  known.set(fonts, coverage);
  return coverage;
}

type Covers = (codePoint: number) => boolean;

function makeCoverage(fonts: FontLibrary): Coverage {
  const asked = new Map<string, Covers>();
  const faces = new Map<FontFace, Covers>();
  const faceCoverage = (face: FontFace): Covers => {
    const covers = faces.get(face) ?? remembered(codePoint => face.hasGlyph(codePoint));
    faces.set(face, covers);
    return covers;
  };
  return {
    fallback: fonts.fallback,
    coveredBy: (family, { bold, italic }) => {
      const key = `${family}\n${bold}\n${italic}`;
      const covers = asked.get(key) ?? faceCoverage(findFace(fonts, family, bold, italic));
      asked.set(key, covers);
      return covers;
    },
  };
}

/** What is known of a character: nothing yet, that the face has it, that it has not. */
const UNKNOWN = 0;
const THERE = 1;
const MISSING = 2;
const CHARACTERS = 0x110000;

function remembered(covers: Covers): Covers {
  const answers = new Uint8Array(CHARACTERS);
  return codePoint => {
    if (answers[codePoint] === UNKNOWN) answers[codePoint] = covers(codePoint) ? THERE : MISSING;
    return answers[codePoint] === THERE;
  };
}
