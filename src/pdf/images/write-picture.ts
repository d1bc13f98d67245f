import { readJpegHead } from '../../images/jpeg.ts';
import type { Picture } from '../../images/picture.ts';
import { decodePng, type Pixels } from '../../images/png.ts';

/** Where the streams of a document go. */
export interface StreamSink {
  /** Compresses the content. */
  putStream(entries: string, content: Uint8Array): number;
  /** The content is packed as the entries say. */
  putPacked(entries: string, content: Uint8Array): number;
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const;

/**
 * Writes a picture (ISO 32000-1, 8.9.5), a JPEG as it is; gives its object number. What can be seen through in it is a mask, or
 * stands on white (`isFlat`).
 */
export function writePicture(picture: Picture, sink: StreamSink, { isFlat }: { isFlat: boolean }): number {
  const { name, format, bytes, width, height } = picture;
  if (format === 'jpeg') {
    const components = readJpegHead(bytes)?.components === 1 ? 1 : 3;
    return sink.putPacked(`${entriesOf(width, height, SPACES[components])}/Filter/DCTDecode`, bytes);
  }
  const pixels = decodePng(bytes);
  if (!pixels) throw new Error(`the picture "${name}" was not checked`);
  const entries = entriesOf(width, height, SPACES[pixels.components]);
  if (pixels.alpha === null) return sink.putStream(entries, pixels.colors);
  if (isFlat) return sink.putStream(entries, onWhite(pixels, pixels.alpha));
  const mask = sink.putStream(entriesOf(width, height, 'DeviceGray'), pixels.alpha);
  return sink.putStream(`${entries}/SMask ${mask} 0 R`, pixels.colors);
}

function entriesOf(width: number, height: number, space: string): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8`;
}

function onWhite({ colors, components }: Pixels, alpha: Uint8Array): Uint8Array {
  return colors.map((color, i) => {
    const opaque = (alpha[Math.floor(i / components)] ?? 255) / 255;
    return Math.round(color * opaque + 255 * (1 - opaque));
  });
}
