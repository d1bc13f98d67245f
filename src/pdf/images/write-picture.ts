import { readJpegHead } from '../../images/jpeg.ts';
import type { Picture } from '../../images/picture.ts';
import { decodePng, type Pixels } from '../../images/png.ts';

/** How a picture is written. */
export interface PictureWriting {
  /** PDF/A-1 knows nothing that can be seen through. */
  readonly isFlat: boolean;
  /** One ink alone: colours become as light as they look. */
  readonly isGrey: boolean;
}

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
 * stands on white.
 */
export function writePicture(picture: Picture, sink: StreamSink, { isFlat, isGrey }: PictureWriting): number {
  const { name, format, bytes, width, height } = picture;
  if (format === 'jpeg') {
    const components = readJpegHead(bytes)?.components === 1 ? 1 : 3;
    const space = components === 3 && isGrey ? greySpace(sink) : `/${SPACES[components]}`;
    return sink.putPacked(`${entriesOf(width, height, space)}/Filter/DCTDecode`, bytes);
  }
  const decoded = decodePng(bytes);
  if (!decoded) throw new Error(`the picture "${name}" was not checked`);
  const pixels = isGrey ? inGrey(decoded) : decoded;
  const entries = entriesOf(width, height, `/${SPACES[pixels.components]}`);
  if (pixels.alpha === null) return sink.putStream(entries, pixels.colors);
  if (isFlat) return sink.putStream(entries, onWhite(pixels, pixels.alpha));
  const mask = sink.putStream(entriesOf(width, height, '/DeviceGray'), pixels.alpha);
  return sink.putStream(`${entries}/SMask ${mask} 0 R`, pixels.colors);
}

function entriesOf(width: number, height: number, space: string): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8`;
}

function onWhite({ colors, components }: Pixels, alpha: Uint8Array): Uint8Array {
  return colors.map((color, i) => {
    const opaque = (alpha[Math.floor(i / components)] ?? 255) / 255;
    return Math.round(color * opaque + 255 * (1 - opaque));
  });
}

/** How light red, green and blue look (IEC 61966-2-1, without its curve). */
const LIGHT = [0.2126, 0.7152, 0.0722] as const;

function inGrey(pixels: Pixels): Pixels {
  if (pixels.components === 1) return pixels;
  const { colors } = pixels;
  const grey = Uint8Array.from({ length: colors.length / 3 }, (_, i) =>
    Math.round(LIGHT.reduce((sum, part, j) => sum + part * (colors[i * 3 + j] ?? 0), 0)),
  );
  return { ...pixels, components: 1, colors: grey };
}

/** The names of the three parts of a JPEG's colours: no ink has them, so that every device takes the grey. */
const PARTS = ['PictureRed', 'PictureGreen', 'PictureBlue'] as const;

/**
 * Three parts of colour that a reader turns into grey (ISO 32000-1, 8.6.6.5), so that a JPEG need not be packed anew. PDF/A asks
 * what each part is by itself (ISO 19005-2, 6.2.4.4).
 */
function greySpace(sink: StreamSink): string {
  const [red, green, blue] = LIGHT;
  const all = functionOf(sink, 3, `{${blue} mul exch ${green} mul add exch ${red} mul add}`);
  const alone = PARTS.map((name, i) => {
    return `/${name}[/Separation/${name}/DeviceGray ${functionOf(sink, 1, `{${LIGHT[i]} mul}`)} 0 R]`;
  });
  return `[/DeviceN[/${PARTS.join('/')}]/DeviceGray ${all} 0 R<</Colorants<<${alone.join('')}>>>>]`;
}

/** A calculator function with so many inputs and one output, all from 0 to 1 (7.10.5). */
function functionOf(sink: StreamSink, inputs: number, program: string): number {
  const domain = Array.from({ length: inputs }, () => '0 1').join(' ');
  return sink.putStream(`/FunctionType 4/Domain[${domain}]/Range[0 1]`, Buffer.from(program, 'latin1'));
}
