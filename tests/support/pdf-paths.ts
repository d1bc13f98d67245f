import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight stroke or a filled rectangle on a page, in pt from the page's upper left corner. */
export interface PaintedPath {
  readonly page: number;
  readonly kind: 'stroke' | 'fill';
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Moves and lines of a path as pdf.js hands them on: an operator with its operands behind it. */
const OPERANDS = [2, 2, 6, 4, 0] as const;

/** Every rule and tint of a PDF in painting order, each stroke of a path by itself. */
export async function paintedPaths(bytes: Uint8Array): Promise<PaintedPath[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const paths: PaintedPath[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    fnArray.forEach((operator, i) => {
      if (operator !== OPS.constructPath) return;
      const [paint, [data]] = argsArray[i] as [number, [ArrayLike<number>]]; // as pdf.js builds it
      const kind = paint === OPS.stroke ? 'stroke' : 'fill';
      const parts = partsOf(Array.from(data ?? []));
      const boxes = kind === 'stroke' ? parts : [parts.flat()];
      for (const points of boxes) paths.push({ page, kind, ...boxOf(points) });
    });
  }
  await document.destroy();
  return paths;
}

type Point = readonly [number, number];

function partsOf(data: readonly number[]): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const operator = data[at] ?? 0;
    const count = OPERANDS[operator] ?? 0;
    const point: Point = [data[at + count - 1] ?? 0, data[at + count] ?? 0];
    if (operator === 0) parts.push([]);
    if (count > 0) parts.at(-1)?.push(point);
    at += count + 1;
  }
  return parts;
}

function boxOf(points: readonly Point[]): Omit<PaintedPath, 'page' | 'kind'> {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
