import { hasFatal } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontFamily } from '../fonts/library.ts';
import { VIETNAMESE_LETTERS } from '../fonts/vietnamese-letters.ts';
import { loadProjectFonts } from './load-project-fonts.ts';
import { loadSettings, settingsPath } from './load-settings.ts';

/** A family, for a person who chooses one. */
export interface ListedFamily extends Pick<FontFamily, 'name' | 'licence' | 'folder'> {
  readonly faces: readonly string[];
  /** Letters of Vietnamese that one of its faces does not have. */
  readonly lacking: readonly string[];
}

/** The families that a publication may use, and the order in which they help out. */
export interface FontList {
  readonly families: readonly ListedFamily[];
  readonly fallback: readonly string[];
}

/** Lists the package's fonts and those of the settings' folder. Null where the settings or the fonts are at fault. */
export function listFonts(settingsFile: string | null): Outcome<FontList | null> {
  const settings = loadSettings(settingsFile);
  if (settings.value === null) return outcome(null, settings.diagnostics);
  const { value, diagnostics } = loadProjectFonts(settings.value.fonts, settingsPath(settingsFile));
  if (hasFatal(diagnostics)) return outcome(null, diagnostics);
  return outcome({ families: [...value.families.values()].map(listed), fallback: value.fallback }, diagnostics);
}

function listed({ name, licence, folder, faces }: FontFamily): ListedFamily {
  const all = Object.values(faces);
  const lacking = VIETNAMESE_LETTERS.filter(letter => !all.every(face => face.hasGlyph(letter.codePointAt(0) ?? 0)));
  return { name, licence, folder, faces: Object.keys(faces), lacking };
}
