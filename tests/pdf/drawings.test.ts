import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { makePicture } from '../support/make-picture.ts';
import { layOutPage, pageTree, placesOf } from '../support/page-tree.ts';
import { paintedPaths } from '../support/pdf-paths.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { pdfTexts } from '../support/pdf-words.ts';

const SVG = `<svg viewBox="0 0 100 50"><rect x="10" y="10" width="80" height="30" fill="#204060" stroke="#ff0000" stroke-width="2"/>
  <text x="50" y="30" font-family="Source Sans 3" font-size="10" text-anchor="middle" fill="#fff">Bình Giang</text></svg>`;
const images = new Map([
  ['hinh.svg', new TextEncoder().encode(SVG)],
  ['xau.svg', new TextEncoder().encode('<svg viewBox="0 0 9 9">\n<filter/></svg>')],
  ['anh.png', makePicture('anh.png', 4, 4).bytes],
]);
const FIGURE = '<figure src="hinh.svg" alt="Huyện Bình Giang" width="200pt" align="left"/>';

function bytesOf(page: string, options: PdfOptions = {}): Uint8Array {
  return writePdf(pageTree(page, images), loadFonts(), options).value.bytes;
}

/** The colours that are set on the first page, `#RRGGBB`, and the names of the operators that paint pictures. */
async function operatorsOf(bytes: Uint8Array): Promise<Set<string>> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
  await document.destroy();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  return new Set(
    fnArray.flatMap((code, i) => {
      const name = names.get(code) ?? '';
      if (/Color|Gray/.test(name)) return [String(argsArray[i])];
      return name.includes('Image') ? [name] : [];
    }),
  );
}

/** The colour that pdf.js paints at a place of the first page. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise; // the types ask for a browser's canvas
  await document.destroy();
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

const LEFT = (18 * 72) / 25.4;
const TOP = (16 * 72) / 25.4;

describe('a drawing in the PDF', () => {
  it('is paths at its size and place, no pixels', async () => {
    const bytes = bytesOf(FIGURE);
    const [fill, stroke] = (await paintedPaths(bytes)).filter(({ right }) => right - LEFT < 199);
    expect(fill).toMatchObject({ left: expect.closeTo(LEFT + 20, 1), right: expect.closeTo(LEFT + 180, 1) });
    expect(fill).toMatchObject({ top: expect.closeTo(TOP + 20, 1), bottom: expect.closeTo(TOP + 80, 1) });
    expect(stroke ?? fill).toBeDefined();
    expect([...(await operatorsOf(bytes))]).not.toContain('paintImageXObject');
  });

  it('has its texts as text, in the document’s fonts, at their place and size', async () => {
    const [text] = await pdfTexts(bytesOf(FIGURE));
    expect(text).toMatchObject({ text: 'Bình Giang', size: expect.closeTo(20, 1) });
    expect((text?.x ?? 0) + (text?.width ?? 0) / 2).toBeCloseTo(LEFT + 100, 0);
    expect(text?.y).toBeCloseTo(841.89 - TOP - 60, 0);
  });

  it('is a Figure with what it shows, and accessible', async () => {
    const bytes = bytesOf(`${FIGURE}<p>Chữ.</p>`);
    const [page] = await readStructure(bytes);
    expect(page && allElements(page.root).map(({ role }) => role)).toContain('Figure');
    expect(page?.unmarked).toEqual([]);
    const { value } = await verifyPdf(bytes);
    expect([value.isClaimed, value.findings]).toEqual([true, []]);
  });

  it('is grey where there is one ink, as pictures of pixels are', async () => {
    const page = `${FIGURE}<figure src="anh.png" alt="Đỏ" width="20pt"/>`;
    expect([...(await operatorsOf(bytesOf(page)))].sort()).toEqual([
      '#204060',
      '#ff0000',
      '#ffffff',
      'paintImageXObject',
    ]);
    const grey = bytesOf(page, { print: { oneInk: true } });
    expect([...(await operatorsOf(grey))].sort()).toEqual(['#363636', '#3b3b3b', '#ffffff', 'paintImageXObject']);
    const file = Buffer.from(grey).toString('latin1');
    expect(file).toMatch(/\/Subtype\/Image[^>]*\/ColorSpace\/DeviceGray/);
    expect(file).not.toContain('/DeviceRGB');
  });

  it('turns a JPEG to grey as it is read, its file unchanged', async () => {
    const canvas = createCanvas(8, 8);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, 8, 8);
    const jpeg = canvas.toBuffer('image/jpeg', 100);
    const tree = pageTree('<figure src="do.jpg" alt="Đỏ" width="100pt" align="left"/>', new Map([['do.jpg', jpeg]]));
    const { bytes } = writePdf(tree, loadFonts(), { print: { oneInk: true } }).value;
    const file = Buffer.from(bytes);
    expect(file.indexOf(jpeg)).toBeGreaterThan(0);
    expect(file.toString('latin1')).toContain('/DeviceN[/PictureRed/PictureGreen/PictureBlue]/DeviceGray');
    expect(await colourAt(bytes, LEFT + 50, TOP + 50)).toEqual([54, 54, 54].map(grey => expect.closeTo(grey, -1)));
  });

  it('is refused at its place where it cannot be drawn, with the element', () => {
    const { tree, said } = layOutPage('<p>a</p>\n<figure src="xau.svg" alt="a"/>', images);
    expect(tree).toBeNull();
    expect(placesOf(said)).toEqual(['2:14 fatal template-picture']);
    expect(said[0]?.message).toBe('xau.svg cannot be set: <filter> in line 2 cannot be drawn');
  });
});
