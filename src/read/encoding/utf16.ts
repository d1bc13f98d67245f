/** Which UTF-16 bytes are, by their mark or by where their zero bytes stand; null where they are none. */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isOneSided = Math.min(even, odd) * 20 <= Math.max(even, odd) && Math.max(even, odd) * 6 >= sample.length / 2;
  if (!isOneSided || sample.length < 4) return null;
  return readsAsText(sample, odd > even) ? (odd > even ? 'utf-16le' : 'utf-16be') : null;
}

/** Decodes UTF-16; a broken pair is U+FFFD, a last half unit too. */
export function decodeUtf16(bytes: Uint8Array, kind: 'utf-16le' | 'utf-16be'): string {
  const even = kind === 'utf-16le' ? bytes : swapped(bytes);
  return new TextDecoder('utf-16le').decode(even);
}

function swapped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    copy[i] = bytes[i + 1] ?? 0;
    copy[i + 1] = bytes[i] ?? 0;
  }
  return copy;
}

/** Controls and broken pairs are rare in text, and spaces are not. */
function readsAsText(sample: Uint8Array, isLittle: boolean): boolean {
  const text = decodeUtf16(sample.subarray(0, sample.length - (sample.length % 2)), isLittle ? 'utf-16le' : 'utf-16be');
  const strange = text.match(/(?![\t\n\r\f])\p{Cc}|\p{Cn}|\p{Co}|\ufffd/gu)?.length ?? 0;
  return strange * 50 <= text.length;
}
