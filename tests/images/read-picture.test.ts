import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../src/images/png.ts';
import { readPicture } from '../../src/images/read-picture.ts';
import { makePng, type PngSketch } from '../support/make-picture.ts';

/** Red, green, blue and opacity of each pixel, by an independent reader. */
async function pixelsOf(file: Uint8Array): Promise<number[]> {
  const image = await loadImage(Buffer.from(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, image.width, image.height).data];
}

function ourPixels(file: Uint8Array): number[] {
  const pixels = decodePng(file);
  if (!pixels) return [];
  const { width, height, components, colors, alpha } = pixels;
  return Array.from({ length: width * height }, (_, i) => {
    const color = Array.from({ length: 3 }, (_, c) => colors[i * components + (components === 3 ? c : 0)] ?? 0);
    const opaque = alpha?.[i] ?? 255;
    return opaque === 0 ? [0, 0, 0, 0] : [...color, opaque];
  }).flat();
}

const PALETTE = [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9];
const kinds: readonly (readonly [string, PngSketch])[] = [
  ['grey of 8 bits', { width: 3, height: 1, type: 0, lines: [[0, 0, 128, 255]] }],
  ['grey of 1 bit', { width: 9, height: 1, type: 0, depth: 1, lines: [[0, 0b10110010, 0b10000000]] }],
  [
    'grey of 4 bits with a colour to see through',
    { width: 2, height: 1, type: 0, depth: 4, chunks: [['tRNS', [0, 5]]], lines: [[0, 0x5f]] },
  ],
  ['grey of 16 bits', { width: 2, height: 1, type: 0, depth: 16, lines: [[0, 0x80, 0, 0xff, 0xff]] }],
  ['colours', { width: 2, height: 1, lines: [[0, 1, 2, 3, 250, 251, 252]] }],
  [
    'every filter',
    {
      width: 2,
      height: 5,
      lines: [
        [0, 9, 8, 7, 6, 5, 4],
        [1, 9, 8, 7, 1, 1, 1],
        [2, 1, 1, 1, 1, 1, 1],
        [3, 2, 2, 2, 3, 3, 3],
        [4, 1, 2, 3, 4, 5, 6],
      ],
    },
  ],
  [
    'a palette of 2 bits',
    { width: 4, height: 1, type: 3, depth: 2, chunks: [['PLTE', PALETTE]], lines: [[0, 0b00011011]] },
  ],
  [
    'a palette with transparency',
    {
      width: 2,
      height: 1,
      type: 3,
      chunks: [
        ['PLTE', PALETTE],
        ['tRNS', [0]],
      ],
      lines: [[0, 0, 1]],
    },
  ],
  [
    'grey in seven passes',
    {
      width: 5,
      height: 5,
      type: 0,
      interlace: 1,
      lines: [
        [1, 10],
        [0, 40],
        [2, 50, 51],
        [0, 22],
        [0, 24],
        [1, 70, 1, 1],
        [0, 11, 13],
        [2, 1, 1],
        [0, 90, 91],
        [4, 5, 6, 7, 8, 9],
        [3, 1, 2, 3, 4, 5],
      ],
    },
  ],
  ['colours in passes of one pixel', { width: 1, height: 1, interlace: 1, lines: [[0, 7, 8, 9]] }],
  [
    'a palette of 2 bits in passes',
    {
      width: 3,
      height: 2,
      type: 3,
      depth: 2,
      interlace: 1,
      chunks: [['PLTE', PALETTE]],
      lines: [
        [0, 0b01000000],
        [0, 0b10000000],
        [0, 0b11000000],
        [0, 0b00011000],
      ],
    },
  ],
  ['grey with alpha', { width: 2, height: 1, type: 4, lines: [[0, 10, 255, 20, 0]] }],
  ['colours with alpha', { width: 2, height: 1, type: 6, lines: [[0, 1, 2, 3, 255, 4, 5, 6, 0]] }],
];

describe('a PNG', () => {
  it.each(kinds)('of %s has the pixels that another reader sees', async (_, sketch) => {
    const file = makePng(sketch);
    expect(readPicture('a.png', file).fault).toBeNull();
    expect(ourPixels(file)).toEqual(await pixelsOf(file));
  });
});

describe('a JPEG', () => {
  it('has its size, whatever its name says', () => {
    const file = createCanvas(30, 20).toBuffer('image/jpeg');
    expect(readPicture('a.png', file).picture).toMatchObject({ format: 'jpeg', width: 30, height: 20 });
  });
});

describe('a file that cannot be set is refused:', () => {
  const plain = makePng({ width: 1, height: 1, lines: [[0, 1, 2, 3]] });
  const inks = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 1, 0, 1, 4, ...Array(14).fill(0)]);
  it.each([
    ['a text', new TextEncoder().encode('một tệp chữ'), 'neither a PNG, a JPEG nor an SVG'],
    ['an empty file', new Uint8Array(), 'neither a PNG, a JPEG nor an SVG'],
    ['a PNG that is cut off', plain.subarray(0, 50), 'damaged'],
    ['a PNG with too little data', makePng({ width: 9, height: 9, lines: [[0, 1, 2, 3]] }), 'damaged'],
    [
      'a PNG with too much data',
      makePng({
        width: 1,
        height: 1,
        lines: [
          [0, 1, 2, 3],
          [0, 1, 2, 3],
        ],
      }),
      'damaged',
    ],
    [
      'an interlaced PNG with too little data',
      makePng({ width: 2, height: 2, interlace: 1, lines: [[0, 1, 2, 3]] }),
      'damaged',
    ],
    ['a PNG larger than any page', makePng({ width: 60_000, height: 60_000, lines: [[0]] }), 'damaged'],
    ['a JPEG in four inks', inks, 'CMYK'],
  ])('%s', (_, file, why) => {
    expect(readPicture('a.png', file).fault?.en).toContain(why);
  });
});
