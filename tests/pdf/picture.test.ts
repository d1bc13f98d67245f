import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { inputTree } from '../support/sample-tree.ts';

const WIDTH = 140;
const picture = new URL('../cases/pdf/bulletin/page-1.png', import.meta.url);

/** The grey values of a picture, row by row. */
function greys(
  context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  width: number,
  height: number,
): number[] {
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: width * height }, (_, i) => data[i * 4 + 1] ?? 255);
}

async function renderFirstPage(bytes: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(WIDTH, Math.round(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise; // the types ask for a browser's canvas
  return { canvas, grey: greys(context, canvas.width, canvas.height) };
}

it('looks as the first page of a bulletin did when it was last looked at', async () => {
  const { bytes } = (await writePdf(await inputTree('nhung-canh-rung-tro-lai.txt'), loadFonts())).value;
  const { canvas, grey } = await renderFirstPage(bytes);
  if (!existsSync(picture) && !process.env.CI) writeFileSync(picture, canvas.toBuffer('image/png'));
  const image = await loadImage(readFileSync(picture));
  const reference = createCanvas(image.width, image.height).getContext('2d');
  reference.drawImage(image, 0, 0);
  const expected = greys(reference, image.width, image.height);
  const difference = grey.reduce((sum, value, i) => sum + Math.abs(value - (expected[i] ?? 0)), 0) / grey.length;
  expect(grey.length).toBe(expected.length);
  expect(difference, 'mean difference of grey values, of 255').toBeLessThan(0.5);
  expect(grey.filter(value => value < 200).length, 'a page that is not blank').toBeGreaterThan(1000);
});
