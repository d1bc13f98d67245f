// Makes one PDF of many articles with one program, and prints what it took. A process of its own: memory is the process's.
import { readFileSync } from 'node:fs';
import { median, timeOf } from '../measure.mjs';

/** Rounds in which both lengths are set in turn; the first warms up. */
const ROUNDS = 5;

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

/** Milliseconds a page of a long document and of short ones, round by round, in a process that is warm. */
async function growth() {
  const articles = JSON.parse(input);
  const large = await withBantin(articles);
  const shorts = [0, 1, 2, 3].map(i => articles.slice(i * 100, (i + 1) * 100));
  const small = await Promise.all(shorts.map(withBantin));
  const times = { large: [], small: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const short = [await timeAPage(small[0]), await timeAPage(small[1])];
    times.large.push(await timeAPage(large));
    short.push(await timeAPage(small[2]), await timeAPage(small[3]));
    times.small.push(median(short));
  }
  return { large: times.large.slice(1), small: times.small.slice(1) };
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
