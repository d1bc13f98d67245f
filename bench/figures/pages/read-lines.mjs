// The lines of a PDF in the order of its content, as pdf.js reads them.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asTyped } from './as-typed.mjs';

/** Running heads and folios lie beyond these heights, in pt from the page's foot. */
const BODY = { top: 800, bottom: 50 };
/** Text further than this behind the last on the same height belongs to another column or cell, in pt. */
const GAP = 12;

/** Lines of text: { text as it is typed, column: the page's and the column's number as one string }. */
export async function readLines(bytes) {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const lines = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const middle = page.view[2] / 2;
    lines.push(...linesOf(items, x => `${number}.${x < middle ? 1 : 2}`));
  }
  await document.destroy();
  return lines;
}

function linesOf(items, columnAt) {
  const lines = [];
  let last = null;
  for (const { str, transform, width } of items) {
    const text = asTyped(str);
    const [x, y] = transform.slice(4);
    if (text === '' || y > BODY.top || y < BODY.bottom) continue;
    const goesOn = last !== null && Math.abs(last.y - y) < 1 && x >= last.end - 1 && x < last.end + GAP;
    if (goesOn) lines.at(-1).text += text;
    else lines.push({ text, column: columnAt(x) });
    last = { y, end: x + width };
  }
  return lines;
}
