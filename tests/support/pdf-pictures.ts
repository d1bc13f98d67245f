import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture on a page: left edge, foot and size in pt from the page's lower left corner. */
export interface PaintedPicture {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures that a PDF paints, in order, as pdf.js sees them. */
export async function paintedPictures(bytes: Uint8Array): Promise<PaintedPicture[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pictures: PaintedPicture[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const loaded = await document.getPage(page);
    const { fnArray, argsArray } = await loaded.getOperatorList();
    fnArray.forEach((operator, i) => {
      if (operator !== OPS.paintImageXObject) return;
      const before = fnArray.slice(0, i).lastIndexOf(OPS.transform);
      const [width = 0, , , down = 0, x = 0, foot = 0] = argsArray[before] as number[]; // a matrix of six numbers
      pictures.push({ page, x, y: (loaded.view[3] ?? 0) - foot, width, height: -down });
    });
  }
  await document.destroy();
  return pictures;
}
