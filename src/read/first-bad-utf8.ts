/** The offset of the first byte that is not UTF-8, or null where all is well (Unicode 16.0, table 3-7). */
export function firstBadUtf8(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(first);
    if (length === 0) return at;
    for (let step = 1; step < length; step++) {
      if (!continues(first, step, bytes[at + step])) return at + step < bytes.length ? at + step : at;
    }
    at += length;
  }
  return null;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

/** Whether a byte can be the one after `first`, `step` places on. */
function continues(first: number, step: number, byte: number | undefined): boolean {
  if (byte === undefined) return false;
  if (step > 1) return byte >= 0x80 && byte <= 0xbf;
  if (first === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
  if (first === 0xed) return byte >= 0x80 && byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90 && byte <= 0xbf;
  if (first === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  return byte >= 0x80 && byte <= 0xbf;
}
