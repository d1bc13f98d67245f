/**
 * Pixels on white paper, without their alpha: PDF/A-1 knows no transparency (ISO 19005-1, 6.4). `pixels` has one byte a channel,
 * the alpha last: grey and alpha (2), or red, green, blue and alpha (4). Throws where they do not fill whole pixels.
 */
export function flattenAlpha(pixels: Uint8Array, channels: 2 | 4): Uint8Array {
  if (pixels.length % channels !== 0) throw new Error(`${pixels.length} bytes are no pixels of ${channels} channels`);
  const colours = channels - 1;
  const flat = new Uint8Array((pixels.length / channels) * colours);
  for (let from = 0, to = 0; from < pixels.length; from += channels) {
    const alpha = pixels[from + colours] ?? WHITE;
    for (let i = 0; i < colours; i++) flat[to++] = onWhite(pixels[from + i] ?? WHITE, alpha);
  }
  return flat;
}

const WHITE = 255;

function onWhite(colour: number, alpha: number): number {
  return WHITE - Math.round(((WHITE - colour) * alpha) / WHITE);
}
