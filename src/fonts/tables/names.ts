/** The numbers of the names that are asked for (OpenType 1.9, "name", Name IDs). */
export const NAME_IDS = { copyright: 0, family: 1, postScript: 6, licence: 13 } as const;

const WINDOWS = 3;
const AMERICAN = 0x409;

/** A name from the table `name`: as Windows has it in English, else as Windows has it, else as the Macintosh has it. */
export function readName(table: Buffer, id: number): string | null {
  const strings = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, i) => 6 + 12 * i).filter(
    at => table.readUInt16BE(at + 6) === id,
  );
  const windows = records.filter(at => table.readUInt16BE(at) === WINDOWS);
  const at = windows.find(record => table.readUInt16BE(record + 4) === AMERICAN) ?? windows[0] ?? records[0];
  if (at === undefined) return null;
  const start = strings + table.readUInt16BE(at + 10);
  const text = table.subarray(start, start + table.readUInt16BE(at + 8));
  return table.readUInt16BE(at) === WINDOWS ? Buffer.from(text).swap16().toString('utf16le') : text.toString('latin1');
}
