import type { GlyphOutlines } from './glyphs.ts';
import { plainScript } from './plain-text.ts';
import { readClasses } from './tables/coverage.ts';
import { type Features, readFeatures, readLookup } from './tables/layout-table.ts';
import { type GlyphRun, positioningRules, type Rule, substitutionRules } from './tables/rules.ts';

/**
 * Shapes the text of nearly every page without fontkit, straight from the font's tables: Latin letters and signs, single
 * substitutions, ligatures, pair kerning. Null where a text holds anything else: then fontkit is asked. What it gives is what
 * fontkit gives, to the last digit (tests/fonts/plain-shaper.test.ts).
 */
export type PlainShaper = (text: string, features: readonly string[]) => GlyphRun | null;

/** Features that are always on (as in fontkit's and HarfBuzz's default shaper; fractions are left to fontkit). */
const ALWAYS = [
  'rvrn',
  'ltra',
  'ltrm',
  'ccmp',
  'locl',
  'rlig',
  'mark',
  'mkmk',
  'calt',
  'clig',
  'liga',
  'rclt',
  'curs',
  'kern',
];
/** Tables that fontkit would use in place of, or besides, `GSUB` and `GPOS`. */
const OTHER_WAYS = ['morx', 'kern', 'fvar'];

const GSUB_EXTENSION = 7;
const GPOS_EXTENSION = 9;
const MARK_CLASS = 3;

/** Reads the layout tables of a font. Null where it has none, or others as well. */
export function readPlainShaper(
  outlines: GlyphOutlines,
  characters: (codePoint: number) => number,
): PlainShaper | null {
  const [gdef, gsub, gpos] = ['GDEF', 'GSUB', 'GPOS'].map(tag => outlines.table(tag));
  if (!gdef || !gsub || !gpos || OTHER_WAYS.some(tag => outlines.table(tag))) return null;
  const isPlain = plainGlyphs(gdef);
  const plans = new Map<string, Plan | null>();
  return (text, features) => {
    const run = plainRun(text, characters);
    if (run === null || !run.ids.every(isPlain)) return null;
    const key = `${run.script} ${features.join(' ')}`;
    const plan = plans.get(key) ?? readPlan({ gsub, gpos }, run.script, features);
    plans.set(key, plan);
    if (plan === null || !carryOut(plan.substitutions, run) || !run.ids.every(isPlain)) return null;
    run.ids.forEach((id, i) => {
      run.codes[i] = nameOf(run, id, run.codes[i] ?? []);
      run.widths.push(outlines.advance(id));
    });
    run.advances.push(...run.widths);
    return carryOut(plan.positions, run) ? run : null;
  };
}

/** Asks whether a glyph is there and is no mark: marks are set by rules that are not known here. */
function plainGlyphs(gdef: Buffer): (id: number) => boolean {
  const classes = gdef.readUInt16BE(4);
  const classOf = classes === 0 ? () => MARK_CLASS : readClasses(gdef, classes);
  return rememberedGlyphs(id => id !== 0 && classOf(id) !== MARK_CLASS);
}

interface Tables {
  readonly gsub: Buffer;
  readonly gpos: Buffer;
}

/** The lookups that a script and a set of features ask for, in the font's order. */
interface Plan {
  readonly substitutions: Lookups;
  readonly positions: Lookups;
}

/** Lookups in their order. */
interface Lookups {
  /** The rules of each. */
  readonly rules: readonly (readonly Rule[])[];
  /** The lookups with a rule that begins at a glyph, by their places in the order. */
  at(glyph: number): readonly number[];
}

function readPlan({ gsub, gpos }: Tables, script: string | null, features: readonly string[]): Plan | null {
  const wanted = new Set([...ALWAYS, ...features]);
  const [substituting, positioning] = [gsub, gpos].map(table => readFeatures(table, script));
  if (!substituting || !positioning) return null;
  return {
    substitutions: lookupsOf(substituting, wanted, index =>
      substitutionRules(gsub, readLookup(gsub, index, GSUB_EXTENSION)),
    ),
    positions: lookupsOf(positioning, wanted, index => positioningRules(gpos, readLookup(gpos, index, GPOS_EXTENSION))),
  };
}

function lookupsOf(features: Features, wanted: ReadonlySet<string>, read: (index: number) => readonly Rule[]): Lookups {
  const indexes = [...features].flatMap(([tag, lookups]) => (wanted.has(tag) ? lookups : [])).sort((a, b) => a - b);
  const rules = indexes.map(read);
  const begins = (own: readonly Rule[], glyph: number): boolean =>
    own.some(({ coverage }) => coverage.indexOf(glyph) >= 0);
  return { rules, at: rememberedGlyphs(glyph => rules.flatMap((own, i) => (begins(own, glyph) ? [i] : []))) };
}

/** A question about glyphs that is asked once for each: at most as often as the font has some. */
function rememberedGlyphs<T>(ask: (glyph: number) => T): (glyph: number) => T {
  const known = new Map<number, T>();
  return glyph => {
    const found = known.get(glyph) ?? ask(glyph);
    known.set(glyph, found);
    return found;
  };
}

/** A text as glyphs, one a character; null where one of its characters is not plain. */
function plainRun(text: string, characters: (codePoint: number) => number): PlainRun | null {
  const run: PlainRun = { ids: [], codes: [], widths: [], advances: [], script: null, names: new Map() };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const script = plainScript(code);
    if (script === null) return null;
    if (script === 'latin') run.script = 'latn';
    const id = characters(code);
    run.ids.push(id);
    run.codes.push(nameOf(run, id, [code]));
  }
  return run;
}

/** A run on its way, with what names its glyphs. */
interface PlainRun extends GlyphRun {
  /** The script's tag; null where all its characters are common to all scripts. */
  script: string | null;
  /** The characters of each glyph's first use in the text: a space and a no-break space may share a glyph, and then a name. */
  readonly names: Map<number, number[]>;
}

function nameOf({ names }: PlainRun, id: number, codes: number[]): number[] {
  const name = names.get(id) ?? codes;
  names.set(id, name);
  return name;
}

/** Carries out lookups on a run; false where a rule is not known here. Of dozens of lookups, hardly any begins in a word. */
function carryOut(lookups: Lookups, run: GlyphRun): boolean {
  for (let next = nextLookup(lookups, run, 0); next < lookups.rules.length; next = nextLookup(lookups, run, next + 1)) {
    const rules = lookups.rules[next] ?? [];
    for (let at = 0; at < run.ids.length; at++) if (!applyAt(rules, run, at)) return false;
  }
  return true;
}

/** The first lookup, from one on, that begins at a glyph of the run. */
function nextLookup({ rules, at }: Lookups, { ids }: GlyphRun, from: number): number {
  let next = rules.length;
  for (const id of ids) for (const place of at(id)) if (place >= from && place < next) next = place;
  return next;
}

/** Carries out the first rule of a lookup that holds at a glyph. */
function applyAt(rules: readonly Rule[], run: GlyphRun, at: number): boolean {
  for (const rule of rules) {
    const index = rule.coverage.indexOf(run.ids[at] ?? 0);
    const applied = index < 0 ? 'no' : rule.apply(run, at, index);
    if (applied !== 'no') return applied === 'done';
  }
  return true;
}
