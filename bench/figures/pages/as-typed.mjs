/** A text as somebody types it, without white space: what typography makes of quotes, dashes and dots counts as the same. */
export function asTyped(text) {
  return text
    .normalize('NFC')
    .replace(/[\s\u2060]+/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[-–—]+/g, '-')
    .replaceAll('…', '...');
}
