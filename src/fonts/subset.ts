import { type GlyphOutlines, padTo4 } from './glyphs.ts';

/**
 * A TrueType program with these glyphs of a face, in this order, for a PDF's `FontFile2` (ISO 32000-1, 9.9). The parts of
 * composites are appended behind. Made of the arguments alone: nothing else that the process has set leaks in.
 */
export function subsetProgram(outlines: GlyphOutlines, ids: readonly number[]): Buffer {
  const { glyf, loca, hmtx } = copyGlyphs(outlines, ids);
  const count = hmtx.length / 4;
  const head = copyTable(outlines, 'head');
  head.writeUInt32BE(0, 8); // checkSumAdjustment: the file is never installed
  head.writeInt16BE(1, 50); // long loca
  const hhea = copyTable(outlines, 'hhea');
  hhea.writeUInt16BE(count, 34);
  const maxp = copyTable(outlines, 'maxp');
  maxp.writeUInt16BE(count, 4);
  maxp.fill(0, 16, 28); // nothing that hinting needs: no twilight points, storage, functions, stack or instructions
  const tables = new Map([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
  return writeFile([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many glyphs a program of `subsetProgram` holds, with the parts of composites that nobody asked for. */
export function glyphCountOf(program: Buffer): number {
  const tables = program.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    at => program.toString('latin1', at, at + 4) === 'maxp',
  );
  return entry === undefined ? 0 : program.readUInt16BE(program.readUInt32BE(entry + 8) + 4);
}

function copyTable(outlines: GlyphOutlines, tag: string): Buffer {
  return Buffer.from(outlines.table(tag) ?? []);
}

function copyGlyphs(outlines: GlyphOutlines, wanted: readonly number[]): { glyf: Buffer; loca: Buffer; hmtx: Buffer } {
  const ids = [...wanted];
  const slots = new Map(ids.map((id, slot) => [id, slot]));
  const slotOf = (id: number): number => {
    const slot = slots.get(id) ?? ids.push(id) - 1;
    slots.set(id, slot);
    return slot;
  };
  const body: Buffer[] = [];
  const starts = [0];
  const metrics: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const { data, parts, advance, leftBearing } = outlines.glyph(ids[i] ?? 0);
    const copy = parts.length > 0 ? Buffer.from(data) : data;
    for (const part of parts) copy.writeUInt16BE(slotOf(part.id), part.at);
    body.push(copy);
    starts.push((starts[i] ?? 0) + copy.length);
    metrics.push((advance << 16) | (leftBearing & 0xffff));
  }
  return { glyf: Buffer.concat(body), loca: int32s(starts), hmtx: int32s(metrics) };
}

function int32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    bytes.writeInt32BE(value | 0, i * 4);
  });
  return bytes;
}

function writeFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  const searchRange = 16 << power;
  const header = [1, 0, tables.length, searchRange, power, tables.length * 16 - searchRange];
  header.forEach((value, i) => {
    directory.writeUInt16BE(value, i * 2);
  });
  let offset = directory.length;
  const padded = tables.map(([tag, data], i) => {
    const bytes = padTo4(data);
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(checksum(bytes), 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(data.length, 24 + 16 * i);
    offset += bytes.length;
    return bytes;
  });
  return Buffer.concat([directory, ...padded]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
