import { describe, expect, it } from 'vitest';
import { decodePng } from '../../src/images/png.ts';
import { rasterize } from '../../src/images/raster/rasterize.ts';
import { readPicture } from '../../src/images/read-picture.ts';

/** The pixels of a drawing of 20 by 10, two for each of its own. */
function pixelsOf(inside: string): (x: number, y: number) => string {
  const { picture } = readPicture('a.svg', new TextEncoder().encode(`<svg width="20" height="10">${inside}</svg>`));
  const square = [
    { kind: 'move', to: [0, 0] },
    { kind: 'line', to: [4, 0] },
    { kind: 'line', to: [4, -4] },
    { kind: 'line', to: [0, -4] },
  ] as const;
  const decoded = picture && decodePng(rasterize(picture, () => ({ segments: square, width: 4 })));
  if (!decoded) throw new Error('the drawing was not drawn');
  expect([decoded.width, decoded.height]).toEqual([40, 20]);
  return (x, y) => {
    const at = (y * 40 + x) * 3;
    return Buffer.from(decoded.colors.subarray(at, at + 3)).toString('hex');
  };
}

const [WHITE, RED, BLACK] = ['ffffff', 'ff0000', '000000'];

describe('a drawing in pixels', () => {
  it('is filled to its edges, half where an edge crosses a pixel', () => {
    const at = pixelsOf('<rect x="2" y="2" width="5.25" height="4" fill="red"/>');
    expect([at(3, 5), at(4, 4), at(13, 11), at(13, 12), at(4, 3)]).toEqual([WHITE, RED, RED, WHITE, WHITE]);
    expect(at(14, 5)).toBe('ff8080');
  });

  it('has holes by its rule', () => {
    const path = '<path d="M1 1H9V9H1zM3 3H7V7H3z" fill="red" fill-rule="RULE"/>';
    expect(pixelsOf(path.replace('RULE', 'evenodd'))(10, 10)).toBe(WHITE);
    expect(pixelsOf(path.replace('RULE', 'nonzero'))(10, 10)).toBe(RED);
  });

  it('has lines of their width, with caps, corners and dashes', () => {
    const line = (look: string): ReturnType<typeof pixelsOf> =>
      pixelsOf(`<path d="M4 5H16" fill="none" stroke="black" stroke-width="2" ${look}/>`);
    expect([line('')(10, 8), line('')(10, 11), line('')(10, 7), line('')(10, 12), line('')(7, 9)]).toEqual([
      BLACK,
      BLACK,
      WHITE,
      WHITE,
      WHITE,
    ]);
    expect([line('stroke-linecap="square"')(6, 8), line('stroke-linecap="square"')(5, 8)]).toEqual([BLACK, WHITE]);
    expect([line('stroke-linecap="round"')(7, 9), line('stroke-linecap="round"')(6, 8)]).not.toContain(BLACK.slice(1));
    const dashed = line('stroke-dasharray="3 2" stroke-dashoffset="1"');
    expect([8, 11, 12, 15, 16, 21, 22].map(x => dashed(x, 9))).toEqual([
      BLACK,
      BLACK,
      WHITE,
      WHITE,
      BLACK,
      BLACK,
      WHITE,
    ]);
    const corner = (join: string): string =>
      pixelsOf(`<path d="M4 9V3H16" fill="none" stroke="black" stroke-width="4" stroke-linejoin="${join}"/>`)(4, 2);
    expect([corner('miter'), corner('bevel'), corner('round')]).toEqual([
      BLACK,
      WHITE,
      expect.not.stringMatching(BLACK),
    ]);
  });

  it('has the outlines of its texts, from where they are anchored', () => {
    const at = pixelsOf('<text x="10" y="8" text-anchor="middle" fill="red">a</text>');
    expect([at(15, 12), at(16, 12), at(23, 12), at(24, 12)]).toEqual([WHITE, RED, RED, WHITE]);
  });
});
