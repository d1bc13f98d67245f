// Different articles of about two pages, as texts and read: made of the sentences of input/ and tests/cases/articles, the
// same ones on every machine and day.
import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../dist/index.js';

const FOLDERS = ['../input/', '../tests/cases/articles/'].map(path => new URL(path, import.meta.url));
/** Characters of an article's paragraphs: between these, about two pages of the bulletin. */
const SHORTEST = 5600;
const LONGEST = 6800;
const HEADINGS = 4;
const AWARD = /tặng|khen|Huân chương|danh hiệu|Kỷ niệm chương|Cờ/;
const GIVEN = /tặng [\p{L} ]+ cho (?:\d+ (?:tập thể|cá nhân))/u;
const PROPOSED = /đề nghị|trình/;
/** A sentence of fewer characters is an article's number, or an abbreviation that was cut. */
const SHORT = 30;

/** The texts of `count` articles; the first of them is always the same. */
export async function benchTexts(count) {
  const pool = poolOf(await ownArticles());
  return Array.from({ length: count }, (_, i) => benchText(pool, i));
}

/** The same articles, read. Throws where one has no award: each is to have its table. */
export async function benchArticles(count) {
  const articles = [];
  for (const text of await benchTexts(count)) {
    const { value } = await readArticle(Buffer.from(text), { name: `bai-${articles.length + 1}.txt` });
    if (!value || value.awards.length === 0)
      throw new Error(`article ${articles.length + 1} of the bench has no award`);
    articles.push(value);
  }
  return articles;
}

async function ownArticles() {
  const articles = [];
  for (const folder of FOLDERS) {
    const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
    for (const name of names.sort()) articles.push(await readArticle(readFileSync(new URL(name, folder)), { name }));
  }
  return articles.map(({ value }) => value);
}

/** What the articles are made of. */
function poolOf(articles) {
  const sections = articles.flatMap(article => article.sections);
  const paragraphs = sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'paragraph');
  const sentences = paragraphs.flatMap(
    ({ text }) => text.match(/[^.!?…]+(?:[.!?…](?!\s)[^.!?…]*)*[.!?…]+[”"]?/g) ?? [],
  );
  const trimmed = sentences
    .map(sentence => sentence.trim())
    .filter(text => text.length > SHORT && /^[“\p{Lu}]/u.test(text));
  return {
    headlines: articles.map(({ headline }) => headline).filter(Boolean),
    leads: articles.map(({ lead }) => lead).filter(Boolean),
    headings: sections.map(({ heading }) => heading).filter(heading => heading && /^\p{Lu}\p{Ll}/u.test(heading)),
    sentences: trimmed.filter(text => !AWARD.test(text)),
    awards: trimmed.filter(text => GIVEN.test(text) && !PROPOSED.test(text)),
  };
}

function benchText(pool, i) {
  const next = numbersFrom(i);
  const pick = list => list[next(list.length)];
  const length = SHORTEST + next(LONGEST - SHORTEST);
  const head = [`${pick(pool.headlines)} (${i + 1})`, '15:44 05/01/2017', renumber(pick(pool.leads), next)];
  const paragraphs = [];
  for (let sum = 0; sum < length; sum += paragraphs.at(-1).length) paragraphs.push(paragraph(pool.sentences, next));
  const every = Math.ceil(paragraphs.length / (HEADINGS + 1));
  const body = paragraphs.flatMap((text, at) => (at > 0 && at % every === 0 ? [pick(pool.headings), text] : [text]));
  const awards = [1, 2, 3].map(() => pick(pool.awards)).join(' ');
  return `${[...head, ...body, 'Khen thưởng', renumber(awards, next), 'NGUYỄN VĂN AN'].join('\n\n')}\n`;
}

/** Two to six sentences. */
function paragraph(sentences, next) {
  const chosen = Array.from({ length: 2 + next(5) }, () => sentences[next(sentences.length)]);
  return renumber(chosen.join(' '), next);
}

/** Numbers in a text become others of as many digits, so that no two articles hold the same lines. */
function renumber(text, next) {
  const shift = next(9);
  return text.replace(/\d+/g, digits =>
    [...digits]
      .map((digit, i) => (i === 0 && digit === '0' ? digit : String(((Number(digit) + shift + i * 3) % 9) + 1)))
      .join(''),
  );
}

/** A source of numbers below a bound: the same for the same seed (the multiplier is Knuth's, of MMIX). */
function numbersFrom(seed) {
  let state = BigInt(seed + 1);
  return bound => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(bound));
  };
}
