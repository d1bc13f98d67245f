import type { AwardRanks } from '../../model/award-ranks.ts';
import { nameKey, type RankRule, type RankRules, rankRules } from './rank-names.ts';

/** The rank of an authority by its name, from 0 for the highest; the last where it has none, or none that is known. */
export function authorityRank(authority: string | null, ranks: AwardRanks): number {
  const rules = rankRules(ranks);
  if (authority === null) return rules.lastLevel + 1;
  const name = spelled(nameKey(authority), rules.spellings);
  const body = withoutOffice(name, rules.offices);
  return rules.rules.find(rule => fits(rule, name, body))?.level ?? rules.lastLevel;
}

/** The rank of an award by its name and class, from 0 for the highest. */
export function formRank(award: string, ranks: AwardRanks): number {
  const { forms, classes } = rankRules(ranks);
  const name = nameKey(award).replace(/^danh hiệu /, '');
  const form = forms.find(([beginning]) => begins(name, beginning))?.[1] ?? forms.length;
  const grade = classes.findIndex(names => names.some(one => ends(name, one) || has(name, one)));
  return form * (classes.length + 1) + grade + 1;
}

/** The values with the lowest rank first; equals stay in their order. `ranksOf` gives ranks of falling weight. */
export function byRank<T>(values: readonly T[], ranksOf: (value: T) => readonly number[]): T[] {
  return values
    .map(value => ({ value, ranks: ranksOf(value) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ value }) => value);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function spelled(name: string, spellings: RankRules['spellings']): string {
  let text = ` ${name} `;
  for (const [written, meant] of spellings) text = text.replaceAll(` ${written} `, ` ${meant} `);
  return text.trim();
}

/** `Chủ tịch UBND tỉnh` as `UBND tỉnh`; an office alone stays. Several may stand one before the other. */
function withoutOffice(name: string, offices: readonly string[]): string {
  let body = name;
  for (let found = office(body, offices); found !== undefined; found = office(body, offices))
    body = body.slice(found.length + 1);
  return body;
}

function office(name: string, offices: readonly string[]): string | undefined {
  return offices.find(one => name.startsWith(`${one} `));
}

function fits(rule: RankRule, name: string, body: string): boolean {
  const [whole, led] = [without(name, rule.not), without(body, rule.not)];
  const isMet = (words: readonly string[] | null, test: (text: string, word: string) => boolean): boolean =>
    words === null || words.some(word => test(whole, word) || test(led, word));
  return isMet(rule.begins, begins) && isMet(rule.has, has) && isMet(rule.ends, ends);
}

/** The name with the words that a rule must not look at struck out, so that nothing is found in them. */
function without(name: string, words: readonly string[]): string {
  let text = ` ${name} `;
  for (const word of words) text = text.replaceAll(` ${word} `, ' – ');
  return text.trim();
}

function begins(name: string, word: string): boolean {
  return `${name} `.startsWith(`${word} `);
}

function has(name: string, word: string): boolean {
  return ` ${name} `.includes(` ${word} `);
}

function ends(name: string, word: string): boolean {
  return ` ${name}`.endsWith(` ${word}`);
}
