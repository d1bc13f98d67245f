/** The glyphs that a rule of a layout table is about. */
export interface Coverage {
  /** The place of a glyph among them; -1 where it is none of them. */
  indexOf(glyph: number): number;
}

/** Reads a coverage table (OpenType 1.9, "Coverage Table"). Its glyphs are sorted: it is searched where it lies. */
export function readCoverage(table: Buffer, at: number): Coverage {
  const isRanges = table.readUInt16BE(at) === 2;
  const count = table.readUInt16BE(at + 2);
  if (count === 0) return { indexOf: () => -1 };
  const { indexOf } = isRanges ? coveredRanges(table, at + 4, count) : coveredGlyphs(table, at + 4, count);
  const first = table.readUInt16BE(at + 4);
  const last = table.readUInt16BE(isRanges ? at + 6 * count : at + 2 + 2 * count);
  return { indexOf: glyph => (glyph < first || glyph > last ? -1 : indexOf(glyph)) }; // most rules are about marks alone
}

function coveredGlyphs(table: Buffer, start: number, count: number): Coverage {
  return { indexOf: glyph => search(count, i => glyph - table.readUInt16BE(start + 2 * i)) };
}

function coveredRanges(table: Buffer, start: number, count: number): Coverage {
  return {
    indexOf(glyph) {
      const found = rangeOf(table, { start, count }, glyph);
      return found < 0 ? -1 : table.readUInt16BE(found + 4) + glyph - table.readUInt16BE(found);
    },
  };
}

/** Reads a class definition: the class of a glyph, 0 where none is given (OpenType 1.9, "Class Definition Table"). */
export function readClasses(table: Buffer, at: number): (glyph: number) => number {
  if (table.readUInt16BE(at) === 2) {
    const ranges = { start: at + 4, count: table.readUInt16BE(at + 2) };
    return glyph => {
      const found = rangeOf(table, ranges, glyph);
      return found < 0 ? 0 : table.readUInt16BE(found + 4);
    };
  }
  const first = table.readUInt16BE(at + 2);
  const count = table.readUInt16BE(at + 4);
  return glyph => (glyph < first || glyph >= first + count ? 0 : table.readUInt16BE(at + 6 + 2 * (glyph - first)));
}

/** Where the record of a glyph's range lies: first glyph, last glyph, value; -1 where none holds it. */
function rangeOf(table: Buffer, { start, count }: { start: number; count: number }, glyph: number): number {
  const found = search(count, i => {
    const record = start + 6 * i;
    if (glyph < table.readUInt16BE(record)) return -1;
    return glyph > table.readUInt16BE(record + 2) ? 1 : 0;
  });
  return found < 0 ? -1 : start + 6 * found;
}

/** Binary search: `order` is negative, 0 or positive where what is sought lies before, at or behind an entry; -1: nowhere. */
export function search(count: number, order: (entry: number) => number): number {
  for (let low = 0, high = count - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const side = order(middle);
    if (side === 0) return middle;
    if (side < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
