// Makes one PDF of many articles with one program, and prints what it took. A process of its own: memory is the process's.
import { elements } from '../../dist/layout/markup/elements.js';
import { benchArticles } from '../articles.mjs';

const [program, count] = process.argv.slice(2);
const articles = await benchArticles(Number(count));
const make = program === 'typst' ? await withTypst() : await withBantin();
const start = performance.now();
const pdf = await make();
const ms = performance.now() - start;
const pages = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  .toString('latin1')
  .match(/\/Type ?\/Page\b/g)?.length;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, memory, bytes: pdf.length, pages: pages ?? (await countPages(pdf)) }));

async function withTypst() {
  const { warmTypst } = await import('../typst/peers.mjs');
  const { typstMarkup } = await import('../typst/markup.mjs');
  const typst = warmTypst();
  const markup = typstMarkup(articles, { toc: true });
  return () => typst(markup);
}

async function withBantin() {
  const { compose, renderPdf } = await import('../../dist/index.js');
  const { tinosTemplate } = await import('../template.mjs');
  const contents = 'toc' in elements ? '<toc/>\n' : '';
  const template = await tinosTemplate(page =>
    page
      .replace('{{#each stories}}', `${contents}{{#each stories}}`)
      .replace(/<hr width="0.9pt"[^>]*>/, '<page-break/>'),
  );
  return async () => (await renderPdf(compose(articles, { publication: 'Bản tin' }).value, template)).value;
}

/** Pages inside object streams are not seen in the file: a reader counts them. */
async function countPages(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  return document.numPages;
}
