/** A lookup of `GSUB` or `GPOS` as it lies in the table: its subtables are read by their type. */
export interface RawLookup {
  readonly type: number;
  readonly flag: number;
  /** Where its subtables begin, extensions (OpenType 1.9, "Extension") already followed. */
  readonly subtables: readonly number[];
}

/** The features that a script has where no language is named, with their lookups. */
export type Features = ReadonlyMap<string, readonly number[]>;

/** What is asked where a font has no rules of a script's own, in this order. */
const ANY_SCRIPT = ['DFLT', 'dflt', 'latn'];

/** The features of a script; null where the font knows neither the script nor any that stands for it. */
export function readFeatures(table: Buffer, script: string | null): Features | null {
  const scripts = table.readUInt16BE(4);
  const found = [...(script === null ? [] : [script]), ...ANY_SCRIPT].find(tag => tagged(table, scripts, tag) !== null);
  const at = found === undefined ? null : tagged(table, scripts, found);
  if (at === null) return null;
  const language = table.readUInt16BE(at);
  if (language === 0) return new Map();
  const list = table.readUInt16BE(6);
  const count = table.readUInt16BE(at + language + 4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = list + 2 + 6 * table.readUInt16BE(at + language + 6 + 2 * i);
      const feature = list + table.readUInt16BE(record + 4);
      return [table.toString('latin1', record, record + 4), lookupIndexes(table, feature)];
    }),
  );
}

/** Where the part of a tag begins in a list of tagged records. */
function tagged(table: Buffer, list: number, tag: string): number | null {
  for (let i = 0; i < table.readUInt16BE(list); i++) {
    const record = list + 2 + 6 * i;
    if (table.toString('latin1', record, record + 4) === tag) return list + table.readUInt16BE(record + 4);
  }
  return null;
}

function lookupIndexes(table: Buffer, feature: number): number[] {
  return Array.from({ length: table.readUInt16BE(feature + 2) }, (_, i) => table.readUInt16BE(feature + 4 + 2 * i));
}

/** Reads a lookup by its number; `extension` is the type that only points to another. */
export function readLookup(table: Buffer, index: number, extension: number): RawLookup {
  const list = table.readUInt16BE(8);
  const at = list + table.readUInt16BE(list + 2 + 2 * index);
  const type = table.readUInt16BE(at);
  const starts = Array.from({ length: table.readUInt16BE(at + 4) }, (_, i) => at + table.readUInt16BE(at + 6 + 2 * i));
  const flag = table.readUInt16BE(at + 2);
  const [first] = starts;
  if (type !== extension || first === undefined) return { type, flag, subtables: starts };
  return {
    type: table.readUInt16BE(first + 2),
    flag,
    subtables: starts.map(start => start + table.readUInt32BE(start + 4)),
  };
}
