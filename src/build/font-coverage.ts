import { covers, type FontLibrary } from '../fonts/library.ts';
import type { Coverage } from '../layout/text/cover-glyphs.ts';

const known = new WeakMap<FontLibrary, Coverage>();

/** What the layout may know of the fonts; found out once a process. */
export function fontCoverage(fonts: FontLibrary): Coverage {
  const coverage = known.get(fonts) ?? makeCoverage(fonts);
  known.set(fonts, coverage);
  return coverage;
}

/** What is known of a character: nothing yet, that the family has it, that it has not. */
const UNKNOWN = 0;
const THERE = 1;
const MISSING = 2;
const CHARACTERS = 0x110000;

function makeCoverage(fonts: FontLibrary): Coverage {
  const answers = new Map<string, Uint8Array>();
  return {
    families: new Set(fonts.families.keys()),
    fallback: fonts.fallback,
    covers: (family, codePoint) => {
      const known = answers.get(family) ?? new Uint8Array(CHARACTERS);
      if (known[codePoint] === UNKNOWN) {
        answers.set(family, known);
        known[codePoint] = covers(fonts, family, codePoint) ? THERE : MISSING;
      }
      return known[codePoint] === THERE;
    },
  };
}
