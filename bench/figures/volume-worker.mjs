// Makes one PDF of many articles with one program, and prints what it took. A process of its own: memory is the process's.
import { readFileSync } from 'node:fs';
import { timeOf } from '../measure.mjs';

const [program, file] = process.argv.slice(2);
const input = readFileSync(file, 'utf8');
console.log(JSON.stringify(program === 'growth' ? await growth() : await once()));

async function once() {
  const make = program === 'typst' ? await withTypst(input) : await withBantin(JSON.parse(input));
  const start = performance.now();
  const pdf = await make();
  const seconds = (performance.now() - start) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  return { seconds, memory, size: pdf.length / 1e6, pages: await pagesOf(pdf) };
}

/** Milliseconds a page of long and of short documents, in a process that is warm. */
async function growth() {
  const articles = JSON.parse(input);
  const parts = Array.from({ length: 10 }, (_, i) => articles.slice(i * 100, (i + 1) * 100));
  const large = await withBantin(articles);
  const times = { large: [], small: [] };
  for (let round = 0; round < 3; round++) {
    for (const part of parts.slice(0, 3)) times.small.push(await timeAPage(await withBantin(part)));
    times.large.push(await timeAPage(large));
  }
  return { large: times.large.slice(1), small: times.small.slice(3) };
}

async function timeAPage(make) {
  let pdf = null;
  const ms = await timeOf(async () => {
    pdf = await make();
  });
  return ms / (await pagesOf(pdf));
}

async function withTypst(markup) {
  const { warmTypst } = await import('../typst/peers.mjs');
  const typst = warmTypst();
  return () => typst(markup);
}

async function withBantin(articles) {
  const { compose, renderPdf } = await import('../../dist/index.js');
  const { volumeTemplate } = await import('../template.mjs');
  const { SETTINGS } = await import('../tree.mjs');
  const template = await volumeTemplate();
  return async () => (await renderPdf(compose(articles, SETTINGS).value, template)).value;
}

/** Counted in the file; where its objects lie in compressed streams, a reader counts them. */
async function pagesOf(pdf) {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1');
  const seen = text.match(/\/Type ?\/Page\b/g);
  if (seen) return seen.length;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return (await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise).numPages;
}
