import { type Coverage, readClasses, readCoverage, search } from './coverage.ts';
import type { RawLookup } from './layout-table.ts';

/** Glyphs on their way through the rules of a font. */
export interface GlyphRun {
  readonly ids: number[];
  /** The characters that each glyph stands for. */
  readonly codes: number[][];
  /** The glyphs' own widths in font units; filled when it is known which glyphs they are. */
  readonly widths: number[];
  /** The same with kerning taken off. */
  readonly advances: number[];
}

/** What a rule did at a glyph: nothing, its work, or that it is none that is known here. */
export type Applied = 'no' | 'done' | 'unknown';

/** One rule of a lookup: the glyphs that it begins at, and what it does there. */
export interface Rule {
  readonly coverage: Coverage;
  apply(run: GlyphRun, at: number, index: number): Applied;
}

/** Flags of lookups that pass over bases or ligatures; those that pass over marks make no difference in a text without. */
const SKIPS_BASES_OR_LIGATURES = 0x06;

/** The rules of a substitution lookup that plain text needs: single glyphs and ligatures (OpenType 1.9, "GSUB"). */
export function substitutionRules(table: Buffer, { type, flag, subtables }: RawLookup): Rule[] {
  return subtables.map(at => {
    if (type === 6 && isByPlace(table, at)) return placesRule(table, at);
    if (type === 5 && isByPlace(table, at)) return unknownRule(table, at, at + 6);
    if (flag & SKIPS_BASES_OR_LIGATURES) return unknownRule(table, at);
    if (type === 1) return singleRule(table, at);
    return type === 4 ? ligatureRule(table, at) : unknownRule(table, at);
  });
}

/** The rules of a positioning lookup that plain text needs: pair kerning (OpenType 1.9, "GPOS"). */
export function positioningRules(table: Buffer, { type, flag, subtables }: RawLookup): Rule[] {
  return subtables.map(at => {
    if (type === 8 && isByPlace(table, at)) return placesRule(table, at);
    if (type === 7 && isByPlace(table, at)) return unknownRule(table, at, at + 6);
    const isKnown = type === 2 && (flag & SKIPS_BASES_OR_LIGATURES) === 0 && isKerning(table, at);
    return isKnown ? pairRule(table, at) : unknownRule(table, at);
  });
}

/** Contextual rules in format 3 begin with other fields than a coverage. */
function isByPlace(table: Buffer, at: number): boolean {
  return table.readUInt16BE(at) === 3;
}

/** A rule that is not carried out here; `field` is where it says which glyphs it begins at. */
function unknownRule(table: Buffer, at: number, field = at + 2): Rule {
  return { coverage: readCoverage(table, at + table.readUInt16BE(field)), apply: () => 'unknown' };
}

function singleRule(table: Buffer, at: number): Rule {
  const delta = table.readUInt16BE(at) === 1 ? table.readInt16BE(at + 4) : null;
  return {
    coverage: readCoverage(table, at + table.readUInt16BE(at + 2)),
    apply({ ids }, i, index) {
      ids[i] = delta === null ? table.readUInt16BE(at + 6 + 2 * index) : ((ids[i] ?? 0) + delta) & 0xffff;
      return 'done';
    },
  };
}

function ligatureRule(table: Buffer, at: number): Rule {
  return {
    coverage: readCoverage(table, at + table.readUInt16BE(at + 2)),
    apply(run, i, index) {
      const set = at + table.readUInt16BE(at + 6 + 2 * index);
      for (let n = 0; n < table.readUInt16BE(set); n++) {
        const ligature = set + table.readUInt16BE(set + 2 + 2 * n);
        const count = table.readUInt16BE(ligature + 2);
        if (!follows(table, ligature, run.ids.slice(i + 1, i + count))) continue;
        run.ids.splice(i, count, table.readUInt16BE(ligature));
        run.codes.splice(i, count, run.codes.slice(i, i + count).flat());
        return 'done';
      }
      return 'no';
    },
  };
}

/** Whether the glyphs behind the first are a ligature's components. */
function follows(table: Buffer, ligature: number, ids: readonly number[]): boolean {
  return (
    ids.length === table.readUInt16BE(ligature + 2) - 1 &&
    ids.every((id, n) => id === table.readUInt16BE(ligature + 4 + 2 * n))
  );
}

/**
 * A rule that looks around, place by place (chained contexts, format 3). It is not carried out here; but it cannot hold in a
 * text that has no glyph for one of its places, as those that set marks above letters cannot in a text without marks.
 */
function placesRule(table: Buffer, at: number): Rule {
  const places: Coverage[] = [];
  let first: Coverage | undefined;
  for (let part = 0, next = at + 2; part < 3; part++) {
    const count = table.readUInt16BE(next);
    const read = Array.from({ length: count }, (_, i) =>
      readCoverage(table, at + table.readUInt16BE(next + 2 + 2 * i)),
    );
    if (part === 1) first = read[0];
    places.push(...read);
    next += 2 + 2 * count;
  }
  return {
    coverage: first ?? { indexOf: () => -1 },
    apply: ({ ids }) => (places.every(place => ids.some(id => place.indexOf(id) >= 0)) ? 'unknown' : 'no'),
  };
}

/** Value formats (OpenType 1.9, "ValueRecord"): kerning changes the first glyph's advance and nothing else. */
const ADVANCE = 0x0004;

function isKerning(table: Buffer, at: number): boolean {
  return table.readUInt16BE(at + 4) === ADVANCE && table.readUInt16BE(at + 6) === 0;
}

function pairRule(table: Buffer, at: number): Rule {
  const coverage = readCoverage(table, at + table.readUInt16BE(at + 2));
  const kern = table.readUInt16BE(at) === 1 ? glyphPairs(table, at) : classPairs(table, at);
  return {
    coverage,
    apply({ ids, advances }, i, index) {
      const next = ids[i + 1];
      const value = next === undefined ? null : kern(ids[i] ?? 0, next, index);
      if (value === null) return 'no';
      advances[i] = (advances[i] ?? 0) + value;
      return 'done';
    },
  };
}

/** The kerning between two glyphs, in font units; null where the rule has none for them. */
type Kern = (first: number, second: number, index: number) => number | null;

function glyphPairs(table: Buffer, at: number): Kern {
  return (_, second, index) => {
    const set = at + table.readUInt16BE(at + 10 + 2 * index);
    const found = search(table.readUInt16BE(set), n => second - table.readUInt16BE(set + 2 + 4 * n));
    return found < 0 ? null : table.readInt16BE(set + 4 + 4 * found);
  };
}

function classPairs(table: Buffer, at: number): Kern {
  const firstClass = readClasses(table, at + table.readUInt16BE(at + 8));
  const secondClass = readClasses(table, at + table.readUInt16BE(at + 10));
  const columns = table.readUInt16BE(at + 14);
  return (first, second) => table.readInt16BE(at + 16 + 2 * (firstClass(first) * columns + secondClass(second)));
}
