import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/build/load-lexicon.ts';
import type { AwardLexicon, AwardRule } from '../../src/model/award-lexicon.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';

type Teach = (awards: AwardLexicon) => AwardLexicon;

const REACHES: AwardRule = {
  name: 'award-reaches',
  example: 'Bằng khen của UBND tỉnh đã đến tay 9 tập thể',
  pattern: 'award (of|by)? adverb* to',
  follows: [],
  giver: 'none',
  whom: 'after',
  inherits: [],
  kind: 'forward',
  certainty: 0.9,
};

/** The manual's worked examples: its sentence, the change to the word lists, and the row before and after. */
const LESSONS: readonly (readonly [sentence: string, teach: Teach, before: string | null, after: string])[] = [
  [
    'Bộ Y tế tặng thẻ vàng danh dự cho 3 tập thể và 5 cá nhân',
    awards => ({
      ...awards,
      names: { ...awards.names, instruments: ['thẻ vàng danh dự', ...awards.names.instruments] },
    }),
    null,
    'Bộ Y tế | thẻ vàng danh dự | 3 | 5',
  ],
  [
    '8 cá nhân được nhận giấy khen của Phường hội Sơn mài',
    awards => ({ ...awards, bodies: { ...awards.bodies, heads: ['phường hội', ...awards.bodies.heads] } }),
    '– | giấy khen | – | 8',
    'Phường hội Sơn mài | giấy khen | – | 8',
  ],
  [
    'UBND tỉnh tặng bằng khen cho 6 cây bút',
    awards => ({
      ...awards,
      recipients: { ...awards.recipients, individuals: ['cây bút', ...awards.recipients.individuals] },
    }),
    null,
    'UBND tỉnh | bằng khen | – | 6',
  ],
  [
    'Bằng khen của UBND tỉnh đã đến tay 9 tập thể',
    awards => ({
      ...awards,
      grants: { ...awards.grants, to: ['đến tay', ...awards.grants.to] },
      rules: awards.rules.flatMap(rule => (rule.name === 'active' ? [REACHES, rule] : [rule])),
    }),
    null,
    'UBND tỉnh | bằng khen | 9 | –',
  ],
];

async function rowOf(sentence: string, teach: Teach): Promise<string | null> {
  const text = `Tin thi đua\n05/01/2017\n\nĐoạn mở đầu của bài viết này.\n\n${sentence}.\n\nĐoạn cuối.\n`;
  const { value } = await readManuscript(new TextEncoder().encode(text), { name: 'bai.txt' });
  const lexicon = loadLexicon();
  const [row] = parseArticle(value, { ...lexicon, awards: teach(lexicon.awards) }).value.awards;
  if (!row) return null;
  const { authority, award, collectives, individuals } = row;
  return [authority, award.toLowerCase(), collectives, individuals].map(part => part ?? '–').join(' | ');
}

describe('a worked example of the manual', () => {
  const manual = readFileSync(new URL('../../docs/manual.md', import.meta.url), 'utf8');

  it.each(LESSONS)('teaches the reader: %s', async (sentence, teach, before, after) => {
    expect(manual).toContain(sentence);
    expect(manual).toContain(after);
    expect(await rowOf(sentence, awards => awards)).toBe(before);
    expect(await rowOf(sentence, teach)).toBe(after);
  });
});
