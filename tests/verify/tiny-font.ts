/** A table from characters to glyphs: its platform, its encoding, and its pairs. */
export interface TinyCmap {
  readonly platform: number;
  readonly encoding: number;
  readonly glyphs: readonly (readonly [character: number, glyph: number])[];
}

/** What a tiny font is made of; every glyph but the first and the last has an outline. */
export interface TinyFont {
  /** Of 1000 units to the em. */
  readonly advances: readonly number[];
  readonly cmaps: readonly TinyCmap[];
}

export const UNICODE: TinyCmap = {
  platform: 3,
  encoding: 1,
  glyphs: [
    [65, 1],
    [66, 2],
  ],
};
export const MACINTOSH: TinyCmap = {
  platform: 1,
  encoding: 0,
  glyphs: [
    [65, 1],
    [66, 2],
  ],
};
export const SYMBOLS: TinyCmap = {
  platform: 3,
  encoding: 0,
  glyphs: [
    [0xf041, 1],
    [0xf042, 2],
  ],
};

/** A TrueType font program of a few glyphs, one character a byte. */
export function tinyFont({ advances, cmaps }: TinyFont): string {
  const count = advances.length;
  const tables = {
    cmap: cmapTable(cmaps),
    glyf: Buffer.alloc(count * 4),
    head: headTable(),
    hhea: Buffer.concat([Buffer.alloc(34), shorts(count)]),
    hmtx: shorts(...advances.flatMap(advance => [advance, 0])),
    loca: shorts(...Array.from({ length: count + 1 }, (_, i) => Math.max(0, Math.min(i - 1, count - 2)) * 2)),
    maxp: Buffer.concat([Buffer.from([0, 0, 0x50, 0]), shorts(count)]),
  };
  const entries = Object.entries(tables).filter(([tag]) => tag !== 'cmap' || cmaps.length > 0);
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(0x00010000);
  head.writeUInt16BE(entries.length, 4);
  let at = head.length;
  entries.forEach(([tag, table], i) => {
    head.write(tag, 12 + i * 16, 'latin1');
    head.writeUInt32BE(at, 20 + i * 16);
    head.writeUInt32BE(table.length, 24 + i * 16);
    at += table.length;
  });
  return Buffer.concat([head, ...entries.map(([, table]) => table)]).toString('latin1');
}

function headTable(): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  return head;
}

/** Tables of format 4 with a segment for each character. */
function cmapTable(cmaps: readonly TinyCmap[]): Buffer {
  const bodies = cmaps.map(({ glyphs }) => {
    const pairs = [...glyphs, [0xffff, 0] as const];
    const ends = pairs.map(([character]) => character);
    const deltas = pairs.map(([character, glyph]) => (glyph - character) & 0xffff);
    return shorts(
      4,
      16 + pairs.length * 8,
      0,
      pairs.length * 2,
      0,
      0,
      0,
      ...ends,
      0,
      ...ends,
      ...deltas,
      ...ends.map(() => 0),
    );
  });
  let at = 4 + cmaps.length * 8;
  const records = cmaps.map(({ platform, encoding }, i) => {
    const record = Buffer.concat([shorts(platform, encoding), Buffer.alloc(4)]);
    record.writeUInt32BE(at, 4);
    at += bodies[i]?.length ?? 0;
    return record;
  });
  return Buffer.concat([shorts(0, cmaps.length), ...records, ...bodies]);
}

function shorts(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => void buffer.writeUInt16BE(value, i * 2));
  return buffer;
}
