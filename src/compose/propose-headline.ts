import type { Article } from '../model/article.ts';

/** A headline longer than this is cut at the end of a clause, or at least between words. */
const LONGEST = 110;

/**
 * A headline for an article that has none, in its own words: the first heading would stand twice on the page, so it is the
 * first clause of the lead that says something, without its final mark.
 */
export function proposeHeadline(article: Article): string {
  const lead = article.lead ?? article.sections[0]?.blocks[0]?.text ?? '';
  const sentence = /^[\s\S]*?[.!?…;](?=\s|$)/.exec(lead)?.[0] ?? lead;
  const clauses = sentence
    .trim()
    .replace(/[.!?…;,]+$/, '')
    .split(/(?<=[,;:]) /);
  const main = article.awards.length > 0 ? withoutOpening(clauses) : clauses;
  return shortened(main) || article.origin.file;
}

/** Adverbials before the clause that has a verb of granting are left out: `Với những thành tích …, năm 2016, X tặng Y`. */
function withoutOpening(clauses: readonly string[]): readonly string[] {
  const at = clauses.findIndex(clause => /(?<!\p{L})(tặng|trao|nhận|khen thưởng|công nhận|đạt)(?!\p{L})/u.test(clause));
  return at > 0 ? clauses.slice(at) : clauses;
}

function shortened(clauses: readonly string[]): string {
  let text = '';
  for (const clause of clauses) {
    if (text !== '' && text.length + clause.length + 1 > LONGEST) break;
    text = text === '' ? clause : `${text} ${clause}`;
  }
  const words = text.length > LONGEST ? `${text.slice(0, endOfWord(text))} …` : text.replace(/[,;:]$/, '');
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** The last place between words that a headline may reach; in a text without spaces, the last character. */
function endOfWord(text: string): number {
  const space = text.lastIndexOf(' ', LONGEST);
  return space > 0 ? space : LONGEST;
}
