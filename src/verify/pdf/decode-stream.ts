import { inflateSync } from 'node:zlib';
import { decodePDFRawStream } from '@cantoo/pdf-lib';
import { asDict, asName, entry, numberEntry, oneOrMany, type PdfStream } from './objects.ts';

/** More than any stream of a real page or font; a few bytes can ask for a thousand times as many. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** The content of a stream without its filters (ISO 32000-1, 7.4). Null where it is damaged, or packed in a way that is not read. */
export function decodeStream(stream: PdfStream): Uint8Array | null {
  const filters = oneOrMany(entry(stream.dict, 'Filter')).map(asName);
  const isPredicted = oneOrMany(entry(stream.dict, 'DecodeParms')).some(
    parms => (numberEntry(asDict(parms), 'Predictor') ?? 1) > 1,
  );
  if (isPredicted) return null;
  try {
    if (filters.length === 0) return stream.contents;
    if (filters.length === 1 && filters[0] === 'FlateDecode')
      return inflateSync(stream.contents, { maxOutputLength: MOST_BYTES });
    return decodePDFRawStream(stream).decode();
  } catch {
    return null; // the caller reports it with its place
  }
}

/** Bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
