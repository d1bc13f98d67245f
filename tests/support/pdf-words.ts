import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on a page: place in pt from the page's lower left corner, size in pt. */
export interface PdfText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** In pt. */
  readonly width: number;
}

/** Asks a PDF where its text is, with an independent reader. */
export async function pdfTexts(bytes: Uint8Array): Promise<PdfText[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: PdfText[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]; // a matrix of six numbers
      texts.push({ page, text: item.str, x, y, size, width: item.width });
    }
  }
  await document.destroy();
  return texts;
}
