import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/images/picture.ts';
import { readPicture } from '../../src/images/read-picture.ts';
import type { DrawnItem, DrawnPath } from '../../src/images/svg/drawing.ts';
import { mapPoint, multiply, readTransform } from '../../src/images/svg/matrix.ts';
import { readPathData } from '../../src/images/svg/path-data.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string): Picture {
  const { picture, fault } = readPicture('hinh.svg', bytesOf(text));
  if (!picture) throw new Error(fault.en);
  return picture;
}

const items = (inside: string): readonly DrawnItem[] =>
  read(`<svg viewBox="0 0 100 50">${inside}</svg>`).drawing?.items ?? [];

function path(inside: string): DrawnPath {
  const [item] = items(inside);
  if (item?.kind !== 'path') throw new Error('no path was drawn');
  return item;
}

const faultOf = (text: string): string | undefined => readPicture('hinh.svg', bytesOf(text)).fault?.en;

describe('an SVG', () => {
  it.each([
    ['<svg viewBox="0 0 30 20"/>', 30, 20],
    ['<svg width="48px" height="24" viewBox="0 0 30 20"/>', 48, 24],
    ['<svg width="1in" viewBox="0 0 30 20"/>', 96, 64],
    ['<svg height="25.4mm" viewBox="0 0 30 20"/>', 144, 96],
    ['<svg width="100%" height="100%" viewBox="0 0 30 20"/>', 30, 20],
    ['\ufeff<?xml version="1.0"?>\n<!-- a --><!DOCTYPE svg>\n<svg width="30pt" height="15pt"/>', 40, 20],
  ])('has its size: %s', (text, width, height) => {
    const picture = read(text);
    expect([picture.width, picture.height]).toEqual([expect.closeTo(width), expect.closeTo(height)]);
    expect(picture.format).toBe('svg');
  });

  it('keeps the proportions of its view box, in the middle', () => {
    const [item] =
      read('<svg width="200" height="200" viewBox="10 10 100 50"><path d="M10 10H110"/></svg>').drawing?.items ?? [];
    expect(item && mapPoint(item.matrix, [10, 10])).toEqual([0, 50]);
    expect(item && mapPoint(item.matrix, [110, 60])).toEqual([200, 150]);
  });

  it('paints with what an element and those around it say, the style before the attribute', () => {
    const shape = path(
      '<g fill="red" stroke="#00f" stroke-width="3"><g opacity="0.5"><rect width="9" height="9" fill="blue" style="fill: #000; stroke-linecap:round"/></g></g>',
    );
    expect(shape.fill).toBe('#808080');
    expect(shape.stroke).toMatchObject({ color: '#8080FF', width: 3, cap: 'round', join: 'miter', dashes: [] });
    expect(path('<rect width="9" height="9"/>')).toMatchObject({ fill: '#000000', stroke: null });
    expect(
      path('<path d="M0 0L1 1" fill="none" stroke="rgb(10%, 0, 255)" stroke-dasharray="3"/>').stroke,
    ).toMatchObject({
      color: '#1A00FF',
      dashes: [3, 3],
    });
  });

  it('paints nothing that is hidden, and nothing that only says what it is', () => {
    expect(
      items(
        '<title>a</title><desc>b</desc><metadata><x:y xmlns:x="x"/></metadata><defs><linearGradient id="a"/></defs>',
      ),
    ).toEqual([]);
    expect(items('<g display="none"><rect width="9" height="9"/><use/></g><rect width="0" height="9"/>')).toEqual([]);
    expect(items('<rect width="9" height="9" visibility="hidden"/><inkscape:grid xmlns:inkscape="x"/>')).toEqual([]);
  });

  it('sets its lines of text as they say', () => {
    const said =
      '<text x="5" y="7" font-family="\'Source Sans 3\', serif" font-size="12" font-weight="700" text-anchor="middle" fill="navy"> Huyện\n Bình </text>';
    expect(items(said)).toMatchObject([
      {
        kind: 'text',
        text: 'Huyện Bình',
        x: 5,
        y: 7,
        families: ['Source Sans 3', 'serif'],
        size: 12,
        bold: true,
        italic: false,
        anchor: 'middle',
        color: '#000080',
      },
    ]);
  });

  it.each([
    ['\n<linearGradient/>', '<linearGradient> in line 2'],
    ['<image href="a.png"/>', '<image> in line 1'],
    ['<use href="#a"/>', '<use> in line 1'],
    ['<script>alert(1)</script>', '<script> in line 1'],
    ['<style>a{}</style>', '<style> in line 1'],
    ['<defs><style/></defs>', '<style> in line 1'],
    ['<foreignObject/>', '<foreignObject> in line 1'],
    ['<text><tspan>a</tspan></text>', '<tspan> in line 1'],
    ['<text>巴</text>', '“巴” in line 1'],
    ['\n\n<rect width="9" height="9" fill="url(#a)"/>', 'fill="url(#a)" in line 3'],
    ['<rect width="9" height="9" fill="bluish"/>', 'fill="bluish" in line 1'],
    ['<rect width="a" height="9"/>', '<rect> in line 1'],
    ['<g filter="url(#f)"/>', 'filter (<g>) in line 1'],
    ['<path d="M0 0" marker-end="url(#m)"/>', 'marker-end (<path>) in line 1'],
    ['<path d="L0 0"/>', '<path> in line 1'],
    ['<g transform="turn(5)"/>', 'transform="turn(5)" in line 1'],
    [`${'<g>'.repeat(100)}${'</g>'.repeat(100)}`, '<g> in line 1'],
  ])('is refused for what it cannot draw: %s', (inside, what) => {
    expect(faultOf(`<svg viewBox="0 0 9 9">${inside}</svg>`)).toBe(`${what} cannot be drawn`);
  });

  it('is refused without a size', () => {
    expect(faultOf('<svg><rect width="9" height="9"/></svg>')).toBe('the SVG says neither its size nor a viewBox');
  });
});

describe('path data', () => {
  it('is absolute in the end, smooth curves and quadratic ones too', () => {
    expect(readPathData('m1 1 2,0v3h-2zM5 5')).toEqual([
      { kind: 'move', to: [1, 1] },
      { kind: 'line', to: [3, 1] },
      { kind: 'line', to: [3, 4] },
      { kind: 'line', to: [1, 4] },
      { kind: 'close' },
      { kind: 'move', to: [5, 5] },
    ]);
    expect(readPathData('M0 0c0 1 1 2 2 2s2-1 2-2')?.slice(2)).toEqual([
      { kind: 'curve', first: [3, 2], second: [4, 1], to: [4, 0] },
    ]);
    expect(readPathData('M0 0Q3 3 6 0t6 0')?.slice(1)).toEqual([
      { kind: 'curve', first: [2, 2], second: [4, 2], to: [6, 0] },
      { kind: 'curve', first: [8, -2], second: [10, -2], to: [12, 0] },
    ]);
    expect(readPathData('M.5.5-1-.5')).toEqual([
      { kind: 'move', to: [0.5, 0.5] },
      { kind: 'line', to: [-1, -0.5] },
    ]);
  });

  it('has arcs that stay on their circle and end where they should', () => {
    const [, ...curves] = readPathData('M10 0a10 10 0 1 0-10 10') ?? [];
    expect(curves).toHaveLength(3);
    const points = curves.flatMap(curve => (curve.kind === 'curve' ? [curve.to] : []));
    expect(points.map(([x, y]) => Math.hypot(x, y))).toEqual(points.map(() => expect.closeTo(10)));
    expect(points.at(-1)).toEqual([0, 10]);
    expect(readPathData('M0 0A5 5 0 0110 0')?.at(-1)).toMatchObject({ to: [10, 0] });
  });

  it('is nothing at all where it is broken', () => {
    expect(['M0', 'M0 0L1', 'M0 0 5', 'M0 0X1 1', 'M0 0z5', 'M0 0A1 1 0 2 0 5 5'].map(readPathData)).toEqual(
      Array(6).fill(null),
    );
  });

  it('is read to its end in reasonable time, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[MLHVCSQTAZmlhvcsqtaz0-9 .,e+-]{0,60}$/), text => {
        const segments = readPathData(text);
        expect(segments === null || segments.every(({ kind }, i) => i > 0 || kind === 'move')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a transform', () => {
  it('is the product of its functions, the last the nearest to the shape', () => {
    const matrix = readTransform('translate(10 5), scale(2)rotate(90)');
    expect(matrix && mapPoint(matrix, [1, 0])).toEqual([expect.closeTo(10), expect.closeTo(7)]);
    expect(readTransform('rotate(90 5 5)')?.map(n => Math.round(n))).toEqual(
      [0, 1, -1, 0, 10, 0].map(n => n || expect.closeTo(0)),
    );
    expect(readTransform('')).toEqual([1, 0, 0, 1, 0, 0]);
    expect(['scale()', 'scale(a)', 'translate(1 2 3)', 'rotate(1', 'x'].map(readTransform)).toEqual(
      Array(5).fill(null),
    );
    expect(multiply([2, 0, 0, 2, 1, 1], [1, 0, 0, 1, 3, 4])).toEqual([2, 0, 0, 2, 7, 9]);
  });
});
