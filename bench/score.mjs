// How well articles are read: award rows, headings, times, headlines and bylines against what is expected.
// `npm run score` scores the project's own cases, and a corpus of the same form where one lies at $BANTIN_CORPUS (awards.jsonl,
// articles/*.txt with *.json). `npm run score -- -v` names every text that is not read as expected.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readArticle } from '../dist/index.js';

const top = fileURLToPath(new URL('..', import.meta.url));
const isVerbose = process.argv.includes('-v');
const corpus = process.env.BANTIN_CORPUS ?? join(top, '../shared/corpus');

/** Names are compared in NFC, small letters, without quotation marks; awards without a leading `danh hiệu`. */
const plain = text =>
  String(text ?? '')
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/["'“”„‘’«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:…]+$/u, '')
    .trim()
    .toLocaleLowerCase('vi');
const rowKey = ({ authority, award, collectives, individuals }) =>
  [
    plain(authority).replace(/^(?:các|những) /u, ''),
    plain(award).replace(/^danh hiệu (?:vinh dự nhà nước )?/u, ''),
    collectives ?? '–',
    individuals ?? '–',
  ].join(' | ');
const inOneLine = text => String(text).normalize('NFC').replaceAll('Ð', 'Đ').replace(/\s+/gu, ' ').trim();

/** Counts of what was found, expected and right. */
class Tally {
  right = 0;
  expected = 0;
  found = 0;

  add(expected, found) {
    this.right += expected.filter(one => found.includes(one)).length;
    this.expected += expected.length;
    this.found += found.length;
  }

  toString() {
    const share = (part, whole) => (whole === 0 ? 1 : part / whole);
    const percent = value => `${(100 * value).toFixed(1)} %`;
    const [p, r] = [share(this.right, this.found), share(this.right, this.expected)];
    const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
    return `F1 ${percent(f1)}  (P ${percent(p)}, R ${percent(r)}; ${this.expected} expected)`;
  }
}

async function read(text, name) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return (await readArticle(bytes, { name })).value;
}

function tellDifference(name, text, missing, extra) {
  if (!isVerbose || missing.length + extra.length === 0) return;
  console.log(`\n  ${name}: ${inOneLine(text).slice(0, 400)}`);
  for (const key of missing) console.log(`    missing ${key}`);
  for (const key of extra) console.log(`    extra   ${key}`);
}

/** The award rows of texts: `items` are { name, text, rows }. */
async function scoreAwards(title, items) {
  const rows = new Tally();
  let [traps, sprung] = [0, 0];
  for (const { name, text, rows: gold } of items) {
    const { awards } = await read(text, 'sentence.txt');
    const optional = new Set(gold.filter(row => row.optional).map(rowKey));
    const expected = [...new Set(gold.filter(row => !row.optional).map(rowKey))];
    const found = [...new Set(awards.map(rowKey))].filter(key => expected.includes(key) || !optional.has(key));
    rows.add(expected, found);
    if (gold.length === 0) {
      traps++;
      if (found.length > 0) sprung++;
    }
    tellDifference(
      name,
      text,
      expected.filter(k => !found.includes(k)),
      found.filter(k => !expected.includes(k)),
    );
  }
  console.log(
    `${title}: ${items.length} texts\n  award rows  ${rows}\n  texts without an award that gave one: ${sprung} of ${traps}`,
  );
}

async function scoreArticles(title, folder) {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  const [headings, rows] = [new Tally(), new Tally()];
  const right = { time: 0, headline: 0, bylines: 0, source: 0, lead: 0 };
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const gold = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8'));
    const article = await read(bytes, name);
    const instant = iso => (iso ? Date.parse(iso) : null);
    const same = (a, b) => inOneLine(a ?? '') === inOneLine(b ?? '');
    if (instant(gold.publishedAt) === instant(article.publishedAt)) right.time++;
    if (same(gold.headline, article.headline)) right.headline++;
    if (same([...gold.bylines].sort().join('|'), [...article.bylines].sort().join('|'))) right.bylines++;
    if (same(gold.source, article.source)) right.source++;
    if (same(gold.lead, article.lead)) right.lead++;
    const headingsOf = ({ sections }) => sections.flatMap(({ heading }) => (heading ? [inOneLine(heading)] : []));
    headings.add(headingsOf(gold), headingsOf(article));
    const expected = [...new Set(gold.awards.filter(row => !row.optional).map(rowKey))];
    const found = [...new Set(article.awards.map(rowKey))];
    rows.add(expected, found);
    const parts = value => [...headingsOf(value).map(h => `heading ${h}`), ...value.awards.map(rowKey)];
    tellDifference(
      name,
      '',
      parts(gold).filter(k => !parts(article).includes(k)),
      parts(article).filter(k => !parts(gold).includes(k)),
    );
  }
  const of = value => `${value} of ${names.length}`;
  console.log(
    `${title}: ${names.length} articles\n  headings    ${headings}\n  award rows  ${rows}\n  right: times ${of(right.time)}, headlines ${of(right.headline)}, bylines ${of(right.bylines)}, sources ${of(right.source)}, leads ${of(right.lead)}`,
  );
}

function ownCases(folder) {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name => parse(readFileSync(join(folder, name), 'utf8')).cases.map(one => ({ name, ...one })));
}

const cases = join(top, 'tests/cases/awards');
await scoreAwards('Own cases that the rules were made with', ownCases(cases));
await scoreAwards('Own cases that were kept aside until the rules stood', ownCases(join(cases, 'kept-aside')));
for (const name of ['articles', 'articles-kept-aside']) {
  const folder = join(top, 'tests/cases', name);
  if (existsSync(folder)) await scoreArticles(`Own articles (${name})`, folder);
}
if (existsSync(join(corpus, 'awards.jsonl'))) {
  const lines = readFileSync(join(corpus, 'awards.jsonl'), 'utf8').split('\n').filter(Boolean);
  const items = lines
    .map(line => JSON.parse(line))
    .map(({ id, text, expect }) => ({ name: id, text, rows: expect.awards }));
  await scoreAwards('Shared sentences', items);
}
if (existsSync(join(corpus, 'articles'))) await scoreArticles('Shared articles', join(corpus, 'articles'));
