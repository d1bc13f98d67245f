/** What the frame header of a JPEG file says (ITU-T T.81, B.2.2). */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: colours, 4: inks. */
  readonly components: 1 | 3 | 4;
}

/** Frame headers that PDF readers decode: baseline, extended and progressive, with Huffman coding. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Markers without a length: TEM, RST0 to RST7, SOI, EOI. */
const BARE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9];

/** The size and colours of a JPEG file; null where it is none, or of a kind that PDF readers do not decode. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (FRAMES.includes(marker)) return frameOf(view, at);
    if (marker === 0xff) at += 1;
    else at += BARE.includes(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function frameOf(view: DataView, at: number): JpegHead | null {
  const [precision, height, width] = [view.getUint8(at + 4), view.getUint16(at + 5), view.getUint16(at + 7)];
  const components = view.getUint8(at + 9);
  const isKnown = components === 1 || components === 3 || components === 4;
  return precision === 8 && width > 0 && height > 0 && isKnown ? { width, height, components } : null;
}
