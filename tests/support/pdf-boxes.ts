import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A filled box on a page, in pt from the page's top left corner; its colour as `#rrggbb`. */
export interface PaintedBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** The boxes that a PDF fills, in order, as pdf.js sees them. */
export async function paintedBoxes(bytes: Uint8Array): Promise<PaintedBox[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const boxes: PaintedBox[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    let color = '';
    fnArray.forEach((operator, i) => {
      const given = argsArray[i] as readonly unknown[]; // what an operator takes, by pdf.js
      if (operator === OPS.setFillRGBColor) color = String(given[0]);
      if (operator !== OPS.constructPath || given[0] !== OPS.fill) return;
      const [x = 0, y = 0, right = 0, foot = 0] = given[2] as Float32Array; // what the path reaches over
      boxes.push({ page, x, y, width: right - x, height: foot - y, color });
    });
  }
  await document.destroy();
  return boxes;
}
