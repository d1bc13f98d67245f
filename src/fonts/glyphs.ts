/** A glyph's outline as it lies in the file, ready to be copied into a subset. */
export interface GlyphOutline {
  /** The `glyf` entry without its hinting, padded to four bytes; empty for a blank. */
  readonly data: Buffer;
  /** For a composite: where its entry names its parts, and which they are. */
  readonly parts: readonly { readonly at: number; readonly id: number }[];
  /** In font units. */
  readonly advance: number;
  readonly leftBearing: number;
}

/** The outlines and tables of a TrueType file. */
export interface GlyphOutlines {
  readonly count: number;
  /** Throws where the id is none of the font's. */
  glyph(id: number): GlyphOutline;
  /** A glyph's advance, in font units. */
  advance(id: number): number;
  /** A table's bytes, not to be written to; null where the font has none. */
  table(tag: string): Buffer | null;
}

/** Reads the table directory of a TrueType file (OpenType 1.9, "Organization of an OpenType Font"). */
export function readGlyphs(bytes: Uint8Array): GlyphOutlines {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(file);
  const table = (tag: string): Buffer | null => tables.get(tag) ?? null;
  const need = (tag: string): Buffer => {
    const found = table(tag);
    if (!found) throw new Error(`a font with TrueType outlines has a table "${tag}", this one has none`);
    return found;
  };
  const sources = {
    glyf: need('glyf'),
    loca: need('loca'),
    hmtx: need('hmtx'),
    longLoca: need('head').readInt16BE(50) === 1,
  };
  const longMetrics = need('hhea').readUInt16BE(34);
  const known = new Map<number, GlyphOutline>();
  return {
    count: need('maxp').readUInt16BE(4),
    table,
    advance: id => sources.hmtx.readUInt16BE(4 * Math.min(id, longMetrics - 1)),
    glyph(id) {
      const found = known.get(id) ?? readGlyph(sources, longMetrics, id);
      known.set(id, found);
      return found;
    },
  };
}

function readDirectory(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const offset = file.readUInt32BE(entry + 8);
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(offset, offset + file.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

interface GlyphTables {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  readonly hmtx: Buffer;
  readonly longLoca: boolean;
}

function readGlyph({ glyf, loca, hmtx, longLoca }: GlyphTables, longMetrics: number, id: number): GlyphOutline {
  const offset = (i: number): number => (longLoca ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  const data = padTo4(withoutInstructions(glyf.subarray(offset(id), offset(id + 1))));
  const advance = hmtx.readUInt16BE(4 * Math.min(id, longMetrics - 1));
  const leftBearing = hmtx.readInt16BE(id < longMetrics ? 4 * id + 2 : 2 * longMetrics + 2 * id);
  return { data, parts: compositeParts(data), advance, leftBearing };
}

/**
 * A glyph's entry without its hinting: programs for the screens of the nineties, up to half of a font, which printers and
 * screens of today pass over.
 */
function withoutInstructions(data: Buffer): Buffer {
  const contours = data.length > 0 ? data.readInt16BE(0) : -1;
  if (contours >= 0) {
    const at = 10 + 2 * contours;
    const end = at + 2 + data.readUInt16BE(at);
    return end === at + 2 ? data : Buffer.concat([data.subarray(0, at), Buffer.alloc(2), data.subarray(end)]);
  }
  return data.length > 0 ? compositeWithoutInstructions(Buffer.from(data)) : data;
}

function compositeWithoutInstructions(data: Buffer): Buffer {
  const parts = compositeParts(data);
  for (const { at } of parts) data.writeUInt16BE(data.readUInt16BE(at - 2) & ~HAS_INSTRUCTIONS, at - 2);
  const last = parts.at(-1);
  return last ? data.subarray(0, last.at - 2 + partLength(data.readUInt16BE(last.at - 2))) : data;
}

const ARGS_ARE_WORDS = 0x01;
const HAS_SCALE = 0x08;
const MORE_PARTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
const HAS_INSTRUCTIONS = 0x100;

/** OpenType 1.9, `glyf`, "Composite Glyph Description". */
function compositeParts(data: Buffer): { at: number; id: number }[] {
  const parts: { at: number; id: number }[] = [];
  if (data.length === 0 || data.readInt16BE(0) >= 0) return parts;
  for (let at = 10, flags = MORE_PARTS; flags & MORE_PARTS; ) {
    flags = data.readUInt16BE(at);
    parts.push({ at: at + 2, id: data.readUInt16BE(at + 2) });
    at += partLength(flags);
  }
  return parts;
}

function partLength(flags: number): number {
  const place = flags & ARGS_ARE_WORDS ? 4 : 2;
  return 4 + place + (flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0);
}

/** Zero bytes to the next multiple of four, as table entries want. */
export function padTo4(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}
