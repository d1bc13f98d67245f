import { createHash } from 'node:crypto';

/** The SHA-256 of bytes or of a text's UTF-8, as 64 hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The SHA-256 of bytes that lie in pieces, in their order. */
export function sha256OfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
