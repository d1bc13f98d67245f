/** The colour space of the screen, as its standard names it. */
export const SRGB = 'sRGB IEC61966-2.1';

let made: Buffer | null = null;

/**
 * An ICC profile of sRGB (ICC.1:2001-04, version 2.1, which every level of PDF/A takes): white point, the three primaries
 * adapted to D50, and the curve of IEC 61966-2-1 at 256 points. Made here, because the usual files are ten times as large.
 */
export function srgbProfile(): Buffer {
  made ??= makeProfile();
  return made;
}

/** White, and the primaries adapted to D50 by Bradford's method. */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

function makeProfile(): Buffer {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag(SRGB)],
    ['cprt', textTag('No copyright: made from the figures of IEC 61966-2-1')],
    ['wtpt', placeTag(WHITE)],
    ['rXYZ', placeTag(RED)],
    ['gXYZ', placeTag(GREEN)],
    ['bXYZ', placeTag(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

const HEADER = 128;
const ENTRY = 12;

function assemble(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + ENTRY * tags.length);
  table.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  const body: Buffer[] = [];
  let at = HEADER + table.length;
  tags.forEach(([name, data], i) => {
    const place = places.get(data) ?? at;
    table.write(name, 4 + ENTRY * i, 'latin1');
    table.writeUInt32BE(place, 8 + ENTRY * i);
    table.writeUInt32BE(data.length, 12 + ENTRY * i);
    if (places.has(data)) return;
    places.set(data, at);
    body.push(data);
    at += data.length;
  });
  return Buffer.concat([header(at), table, ...body]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8); // version 2.1
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2001, 4, 1].forEach((part, i) => void bytes.writeUInt16BE(part, 24 + 2 * i)); // the date of the ICC's specification
  bytes.write('acsp', 36, 'latin1');
  WHITE.forEach((value, i) => void bytes.writeInt32BE(fixed(value), 68 + 4 * i));
  return bytes;
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65_536);
}

function placeTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  values.forEach((value, i) => void bytes.writeInt32BE(fixed(value), 8 + 4 * i));
  return bytes;
}

const POINTS = 256;

function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * POINTS);
  bytes.write('curv', 'latin1');
  bytes.writeUInt32BE(POINTS, 8);
  for (let i = 0; i < POINTS; i++) bytes.writeUInt16BE(Math.round(linear(i / (POINTS - 1)) * 65_535), 12 + 2 * i);
  return bytes;
}

/** IEC 61966-2-1, 5.2. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function textTag(text: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${text}\0`, 'latin1'));
}

/** A `textDescriptionType`: the text in ASCII, and nothing in its Unicode and Macintosh parts. */
function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 4 + 4 + 2 + 1 + 67);
  bytes.write('desc', 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return padded(bytes);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
