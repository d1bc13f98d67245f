import type { Diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { chartColorWarnings } from '../layout/template/chart-colors.ts';
import { contrastWarnings } from '../layout/template/contrast.ts';
import { readPictures, readTemplate, type Template, type TemplateSource } from '../layout/template/read-template.ts';
import { overrideSettings } from '../layout/template/template-settings.ts';
import { yamlPlaces } from '../layout/yaml/yaml-places.ts';
import { type FoundTemplate, findTemplate } from './find-template.ts';
import { loadFonts } from './load-fonts.ts';
import { preparedData } from './prepared.ts';

/** Settings over those of a template, and the file that says them. */
export interface DesignOverride {
  readonly data: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly text: string;
}

/** What a template is loaded for. */
export interface TemplateOptions {
  /** The folder that a folder's path is relative to; default: the current one. */
  readonly from?: string;
  /** The fonts that its styles may name; default: the package's. */
  readonly fonts?: FontLibrary;
  /** What `bantin.yaml` says otherwise; null or left out: nothing. */
  readonly override?: DesignOverride | null;
}

/** A template by name, or by the path of its folder. Null where it is not there or at fault. */
export async function loadTemplate(
  nameOrFolder: string,
  { from = '.', fonts = loadFonts(), override = null }: TemplateOptions = {},
): Promise<Outcome<Template | null>> {
  const found = findTemplate(nameOrFolder, from);
  if (found.value === null) return outcome(null, found.diagnostics);
  const families = new Set(fonts.families.keys());
  const read = found.value.isPackage ? preparedTemplate(found.value) : readTemplate(found.value, families);
  if (read.value === null) return read;
  const { value: template, diagnostics } = override ? overridden(read.value, override, families) : read;
  if (template === null) return outcome(null, diagnostics);
  return outcome(template, [...diagnostics, ...colorWarnings(template)]);
}

/** What is prepared is JSON, which knows no maps: pictures are read anew. */
function preparedTemplate(source: FoundTemplate): Outcome<Template | null> {
  const families = [...loadFonts().families.keys()];
  const { value, diagnostics } = preparedData(sha256(JSON.stringify([families, ingredients(source)])), () =>
    readTemplate(source, new Set(families)),
  );
  return outcome(value && { ...value, pictures: readPictures(source) }, diagnostics);
}

/** All that a template is made of, as JSON. */
function ingredients({ name, files, images, parent }: TemplateSource): unknown {
  const pictures = [...(images ?? [])].map(([path, bytes]) => [path, sha256(bytes)]);
  return [name, [...files], pictures, parent ? ingredients(parent) : null];
}

function overridden(
  template: Template,
  { data, path, text }: DesignOverride,
  families: ReadonlySet<string>,
): Outcome<Template | null> {
  const override = { path, text };
  const places = yamlPlaces([...template.settingsFiles, override]);
  const { value, diagnostics } = overrideSettings(template.written, data, { places, families });
  const partials = { ...template.partials }; // pages are compiled once for each such record, with the labels of its template
  return outcome(value && { ...template, ...value, override, partials }, diagnostics);
}

function colorWarnings({ settings, settingsFiles, override }: Template): readonly Diagnostic[] {
  const places = yamlPlaces(override ? [...settingsFiles, override] : settingsFiles);
  return [...contrastWarnings(settings, places), ...chartColorWarnings(settings, places)];
}
