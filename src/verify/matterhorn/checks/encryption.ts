import { numberEntry, type PdfDict } from '../../pdf/objects.ts';
import { atFile, type Found } from '../found.ts';

/** Taking text out for accessibility: bit 10, counted from 1 (ISO 32000-1, table 22). */
const EXTRACTION = 1 << 9;

/** Checkpoint 26: what an encrypted file lets a screen reader do. */
export function* checkEncryption(dictionary: PdfDict | null): Generator<Found> {
  const permissions = numberEntry(dictionary, 'P');
  if (permissions === null) yield atFile('26-001');
  else if ((permissions & EXTRACTION) === 0) yield atFile('26-002');
}
