/** A tone on the first vowel of an open oa, oe or uy, in NFD; the vowel's own marks never stand there. */
const EARLY_TONE =
  /(?<!q)(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?![\p{L}\p{M}])|(?<!q)(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?![\p{L}\p{M}])/gu;

/**
 * The key under which two spellings of a text compare as equal: NFC, lower case, `Ð` and `Ɖ` as `đ`, and the tone of an open `oa`,
 * `oe`, `uy` on its last vowel (`Hòa` and `hoà` both give `hoà`). After `q` the `u` is no vowel: `quý` stays. For comparing only:
 * a text itself is never rewritten.
 */
export function foldTone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ðɖ]/g, 'đ')
    .normalize('NFD')
    .replace(EARLY_TONE, (_, o = '', oTone = '', ae = '', u = '', uTone = '', y = '') => o + ae + oTone + u + y + uTone)
    .normalize('NFC');
}
