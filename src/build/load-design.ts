import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasFatal } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { type Template, withPictures } from '../layout/template/read-template.ts';
import { designOf, type Settings } from '../model/settings.ts';
import { loadLogo } from './load-logo.ts';
import { loadProjectFonts } from './load-project-fonts.ts';
import { settingsPath } from './load-settings.ts';
import { type DesignOverride, loadTemplate } from './load-template.ts';
import { readText } from './read-text.ts';

/** What a publication looks like: its template, with what the settings say otherwise, and the fonts that there are. */
export interface Design {
  readonly template: Template;
  readonly fonts: FontLibrary;
}

/** Where the settings came from, and what the command line says over them. */
export interface DesignSource {
  /** The settings file as given; null: `bantin.yaml` of the current folder. */
  readonly settingsFile: string | null;
  /** A template's name or folder, relative to the current folder; null: the settings'. */
  readonly template: string | null;
  /** The folder that this template's path is relative to; default: the current one. */
  readonly from?: string;
}

/** Loads the template and the fonts of a publication. Null where something is at fault. */
export async function loadDesign(settings: Settings, source: DesignSource): Promise<Outcome<Design | null>> {
  const path = settingsPath(source.settingsFile);
  const fonts = loadProjectFonts(settings.fonts, path);
  if (hasFatal(fonts.diagnostics)) return outcome(null, fonts.diagnostics);
  const template = await loadTemplate(source.template ?? settings.template, {
    from: source.template === null ? dirname(path) : (source.from ?? '.'),
    fonts: fonts.value,
    override: overrideIn(settings, path),
  });
  const logo = loadLogo(settings, path);
  const diagnostics = [...fonts.diagnostics, ...template.diagnostics, ...logo.diagnostics];
  if (template.value === null) return outcome(null, diagnostics);
  return outcome({ template: withPictures(template.value, logo.value), fonts: fonts.value }, diagnostics);
}

function overrideIn(settings: Settings, path: string): DesignOverride | null {
  const data = designOf(settings);
  return data && { data, path, text: existsSync(path) ? (readText(path).value ?? '') : '' };
}
