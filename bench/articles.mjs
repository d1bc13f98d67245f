// 200 different articles of about two pages, made of the project's own input: the same ones on every machine and day.
import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../dist/index.js';

const folder = new URL('../input/', import.meta.url);

/** The articles of input/, parsed. */
async function ownArticles() {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort();
  const read = names.map(name => readArticle(readFileSync(new URL(name, folder)), { name }));
  return (await Promise.all(read)).map(({ value }) => value);
}

/** Numbers in a text become others of as many digits, so that no two articles hold the same lines. */
function renumber(text, seed) {
  return text.replace(/\d+/g, digits =>
    [...digits]
      .map((digit, i) => (i === 0 && digit === '0' ? digit : String(((Number(digit) + seed + i * 3) % 9) + 1)))
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

const sentencesOf = articles =>
  articles.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ text }) => text.match(/[^.!?…]+[.!?…]+[”"]?\s*|[^.!?…]+$/g) ?? []),
    ),
  );

/** A paragraph of about the same length with other sentences: no two articles share one. */
function otherBlock(block, pool, next) {
  let text = '';
  while (text.length < block.text.length) text += `${pool[next(pool.length)].trim()} `;
  const changed = renumber(text.trim(), next(9));
  return {
    kind: 'paragraph',
    id: block.id,
    span: block.span,
    text: changed,
    inlines: [{ kind: 'text', text: changed }],
  };
}

/** `count` articles in order; the first of them is always the same. */
export async function benchArticles(count) {
  const own = await ownArticles();
  const pool = sentencesOf(own);
  return Array.from({ length: count }, (_, i) => {
    const base = own[i % own.length];
    const next = numbersFrom(i);
    const sections = base.sections.map(section => ({
      ...section,
      blocks: section.blocks.flatMap(block => [otherBlock(block, pool, next), otherBlock(block, pool, next)]),
    }));
    return {
      ...base,
      id: `${base.id}-${i}`,
      headline: `${base.headline ?? 'Tin trong ngày'} (${i + 1})`,
      lead: base.lead && renumber(base.lead, i),
      sections,
    };
  });
}
