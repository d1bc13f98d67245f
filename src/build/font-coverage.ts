import { covers, type FontLibrary } from '../fonts/library.ts';
import type { Coverage } from '../layout/text/cover-glyphs.ts';

/** What the layout may know of the fonts. */
export function fontCoverage(fonts: FontLibrary): Coverage {
  return {
    families: new Set(fonts.families.keys()),
    fallback: fonts.fallback,
    covers: (family, codePoint) => covers(fonts, family, codePoint),
  };
}
