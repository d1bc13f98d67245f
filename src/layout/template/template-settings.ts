import { type Diagnostic, diagnostic, hasFatal } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { checkedData } from '../yaml/checked-yaml.ts';
import { isRecord, mergeData, readYaml } from '../yaml/read-yaml.ts';
import { type YamlFile, type YamlPlaces, yamlPlaces } from '../yaml/yaml-places.ts';
import { checkPage } from './page-geometry.ts';
import { checkStyleNames } from './style-names.ts';
import { type TemplateSettings, templateSchema } from './template-schema.ts';

/** Settings as they were written, one file over another, and as they were checked. */
export interface LayeredSettings {
  /** The merged data, before any default. */
  readonly written: unknown;
  readonly settings: TemplateSettings;
}

/** Families of fonts that a style may name; null: they are not checked. */
export type Families = ReadonlySet<string> | null;

/**
 * The settings of a template: its `template.yaml` over those of the templates that it extends, the first of all first. Null
 * where something is at fault, at its place in the file that says it.
 */
export function readTemplateSettings(files: readonly YamlFile[], families: Families): Outcome<LayeredSettings | null> {
  const read = files.map(readYaml);
  const faults = read.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) return outcome(null, faults);
  const layers = read.map(({ value }) => value?.data);
  const own = files.at(-1);
  if (files.length === 1 && own && isRecord(layers[0]) && 'extends' in layers[0])
    return outcome(null, [hiddenParent(yamlPlaces([own]))]);
  return checkSettings(layers.reduce(mergeSettings), yamlPlaces(files), families);
}

/** Settings with others laid over them, such as those of `bantin.yaml`; `places` finds what is said in all of their files. */
export function overrideSettings(
  written: unknown,
  over: unknown,
  { places, families }: { readonly places: YamlPlaces; readonly families: Families },
): Outcome<LayeredSettings | null> {
  return checkSettings(mergeSettings(written, over), places, families);
}

function checkSettings(written: unknown, places: YamlPlaces, families: Families): Outcome<LayeredSettings | null> {
  const { value: settings, diagnostics } = checkedData(templateSchema, written, places);
  if (settings === null) return outcome(null, diagnostics);
  const faults = [...checkPage(settings.page, places), ...checkStyleNames(settings, families, places)];
  return outcome(hasFatal(faults) ? null : { written, settings }, faults);
}

/**
 * Key by key. Margins that are said by other sides replace those before them, where both cannot stand; a step of the scale brings
 * its own leading.
 */
function mergeSettings(lower: unknown, upper: unknown): unknown {
  const merged = mergeData(withoutOtherSides(lower, upper), upper);
  const scale = recordAt(merged, ['scale']);
  const stepped = Object.entries(recordAt(upper, ['styles'])).filter(
    ([, style]) => isRecord(style) && !('leading' in style) && 'leading' in recordAt(scale, [String(style.size)]),
  );
  if (stepped.length === 0 || !isRecord(merged)) return merged;
  const styles = stepped.map(([name]) => [name, without(recordAt(merged, ['styles', name]), ['leading'])]);
  return { ...merged, styles: { ...recordAt(merged, ['styles']), ...Object.fromEntries(styles) } };
}

function without(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

const FIXED = ['left', 'right'];
const MIRRORED = ['inner', 'outer'];

function withoutOtherSides(lower: unknown, upper: unknown): unknown {
  const said = Object.keys(recordAt(upper, ['page', 'margins']));
  const gone = said.some(side => MIRRORED.includes(side)) ? FIXED : said.some(s => FIXED.includes(s)) ? MIRRORED : [];
  const page = recordAt(lower, ['page']);
  if (gone.length === 0 || !isRecord(lower) || !isRecord(page.margins)) return lower;
  return { ...lower, page: { ...page, margins: without(page.margins, gone) } };
}

function recordAt(data: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const [key, ...rest] = path;
  if (!isRecord(data)) return {};
  return key === undefined ? data : recordAt(data[key], rest);
}

/** The folder that is extended was looked for in the text, before it was read as YAML. */
function hiddenParent(places: YamlPlaces): Diagnostic {
  return diagnostic('template-extends', 'fatal', {
    say: {
      en: 'what the template extends was not found here',
      vi: 'không tìm thấy mẫu được kế thừa ở đây',
    },
    hint: {
      en: 'write extends: and the name or folder on a line of its own, not indented',
      vi: 'ghi extends: cùng tên hoặc thư mục trên một dòng riêng, không thụt vào',
    },
    place: places.key(['extends']),
  });
}
