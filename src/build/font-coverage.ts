import { covers, type FontLibrary } from '../fonts/library.ts';
import type { Coverage } from '../layout/text/cover-glyphs.ts';

const known = new WeakMap<FontLibrary, Coverage>();

/** What the layout may know of the fonts; found out once a process. */
export function fontCoverage(fonts: FontLibrary): Coverage {
  const coverage = known.get(fonts) ?? makeCoverage(fonts);
  known.set(fonts, coverage);
  return coverage;
}

function makeCoverage(fonts: FontLibrary): Coverage {
  const answers = new Map<string, Map<number, boolean>>();
  return {
    families: new Set(fonts.families.keys()),
    fallback: fonts.fallback,
    covers: (family, codePoint) => {
      const asked = answers.get(family) ?? new Map<number, boolean>();
      const answer = asked.get(codePoint) ?? covers(fonts, family, codePoint);
      answers.set(family, asked.set(codePoint, answer)); // at most the characters of Unicode
      return answer;
    },
  };
}
