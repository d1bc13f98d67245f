import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { element } from './element.ts';
import { say } from './texts.ts';

GlobalWorkerOptions.workerSrc = '/pdf.worker.js';

/** The pages of the PDF itself, drawn one below the other. */
export class PdfPages {
  readonly node = element('main', { attributes: { class: 'pages', tabindex: '0', 'aria-label': say('pages') } });
  #turn = 0;

  /** Draws another version. The old pages stay in sight until the new ones are drawn, and the place in them is kept. */
  async update(version: number): Promise<void> {
    const turn = ++this.#turn;
    const loading = getDocument({ url: `/document.pdf?version=${version}`, isEvalSupported: false });
    const pdf = await loading.promise;
    const canvases: HTMLCanvasElement[] = [];
    for (let number = 1; number <= pdf.numPages && turn === this.#turn; number++)
      canvases.push(await drawPage(pdf, number, this.node.clientWidth));
    await loading.destroy();
    if (turn !== this.#turn) return; // a newer version is being drawn
    const place = this.node.scrollTop;
    this.node.replaceChildren(...canvases);
    this.node.scrollTop = place;
    this.node.dataset.version = String(version);
  }
}

/** No page is drawn wider, in CSS pixels. */
const WIDEST = 900;
const MARGIN = 32;

async function drawPage(pdf: PDFDocumentProxy, number: number, room: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.max(0.5, Math.min(WIDEST, room - MARGIN) / natural.width);
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
  const canvas = element('canvas', { attributes: { role: 'img', 'aria-label': `${say('page')} ${number}` } });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${Math.round(natural.width * scale)}px`;
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
