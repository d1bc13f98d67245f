// Where the time of a warm article goes: functions and files by the time of their own. `npm run bench:profile` sets 400 articles,
// `-- 1000` so many; `-- --all` all articles in one document; `-- --text` reads each from its text first; `-- --top 60` prints
// more rows; `-- FILE` reads a profile of any other run instead, as `node --cpu-prof` writes it. `writeSync` is zlib's deflating.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { parseArgs } from 'node:util';
import { compose, readArticle, renderPdf } from '../dist/index.js';
import { benchArticles, benchTexts } from './articles.mjs';
import { tinosTemplate, volumeTemplate } from './template.mjs';
import { SETTINGS } from './tree.mjs';

const DIFFERENT = 200;
const WARM_UP = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    top: { type: 'string', default: '35' },
    all: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
  },
});
const [what = '400'] = positionals;
const isFile = Number.isNaN(Number(what));
print(isFile ? JSON.parse(readFileSync(what, 'utf8')) : await profileOf(Number(what)), isFile ? null : Number(what));

async function profileOf(count) {
  const make = values.all ? await oneDocument(count) : await manyDocuments();
  const runs = values.all ? 1 : count;
  for (let i = 0; i < (values.all ? 1 : WARM_UP); i++) await make(i);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let i = 0; i < runs; i++) await make(WARM_UP + i);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

async function manyDocuments() {
  const [texts, articles, template] = [
    await benchTexts(DIFFERENT),
    await benchArticles(DIFFERENT),
    await tinosTemplate(),
  ];
  const read = async i => (await readArticle(Buffer.from(texts[i % DIFFERENT]), { name: 'bai.txt' })).value;
  const articleAt = values.text ? read : i => articles[i % DIFFERENT];
  return async i => renderPdf(compose([await articleAt(i)], SETTINGS).value, template);
}

async function oneDocument(count) {
  const [articles, template] = [await benchArticles(count), await volumeTemplate()];
  return () => renderPdf(compose(articles, SETTINGS).value, template);
}

function print({ nodes, samples, timeDeltas }, articles) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [functions, files] = [new Map(), new Map()];
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = frames.get(id);
    if (url === '' && functionName === 'dispatch') return; // the profiler itself, as it starts and stops
    const file = url === '' ? '(native)' : fileOf(url);
    add(functions, `${functionName || '(anonymous)'} ${file}${url && `:${lineNumber + 1}`}`, timeDeltas[i]);
    add(files, url === '' ? `${functionName} (native)` : file, timeDeltas[i]);
  });
  const total = [...files.values()].reduce((sum, time) => sum + time, 0);
  const each = articles === null ? '' : `, ${(total / 1000 / articles).toFixed(2)} ms an article`;
  console.log(`${(total / 1000).toFixed(0)} ms${each}\n\nfunctions, time of their own`);
  list(functions, total, articles);
  console.log('\nfiles');
  list(files, total, articles);
}

/** The path within the project, or within its package. */
function fileOf(url) {
  const path = url.split(/node_modules\/|\/dist\//).at(-1);
  return path.startsWith('node:') ? path : path.replace(/^file:.*\//, '');
}

function add(sums, name, time) {
  sums.set(name, (sums.get(name) ?? 0) + time);
}

function list(sums, total, articles) {
  const rows = [...sums].sort(([, a], [, b]) => b - a).slice(0, Number(values.top));
  for (const [name, time] of rows) {
    const each = articles === null ? '' : `${(time / 1000 / articles).toFixed(3)} ms `;
    console.log(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${each} ${name}`);
  }
}
