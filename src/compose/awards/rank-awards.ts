import { remembered } from '../../base/remembered.ts';
import type { AwardRanks } from '../../model/award-ranks.ts';
import { type RankRule, type RankRules, rankRules, spacedKey } from './rank-names.ts';

/** The rank of an authority by its name, from 0 for the highest; the last where it has none, or none that is known. */
export function authorityRank(authority: string | null, ranks: AwardRanks): number {
  const { ofAuthority, unnamed } = rankingOf(ranks);
  return authority === null ? unnamed : ofAuthority(authority);
}

/** The rank of an award by its name and class, from 0 for the highest. */
export function formRank(award: string, ranks: AwardRanks): number {
  return rankingOf(ranks).ofForm(award);
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

/** Ranks by name; a name is looked up once. */
interface Ranking {
  readonly ofAuthority: (name: string) => number;
  readonly ofForm: (name: string) => number;
  /** The rank of nobody. */
  readonly unnamed: number;
}

const made = new WeakMap<AwardRanks, Ranking>();

function rankingOf(ranks: AwardRanks): Ranking {
  const ranking = made.get(ranks) ?? makeRanking(rankRules(ranks));
  made.set(ranks, ranking);
  return ranking;
}

function makeRanking(rules: RankRules): Ranking {
  return {
    ofAuthority: remembered(name => levelOf(name, rules)),
    ofForm: remembered(name => formOf(name, rules)),
    unnamed: rules.lastLevel + 1,
  };
}

function levelOf(authority: string, { spellings, offices, rules, lastLevel }: RankRules): number {
  const name = spellings.reduce((text, [written, meant]) => text.replaceAll(written, meant), spacedKey(authority));
  const body = withoutOffice(name, offices);
  return rules.find(rule => fits(rule, name, body))?.level ?? lastLevel;
}

function formOf(award: string, { forms, classes }: RankRules): number {
  const name = spacedKey(award).replace(/^ danh hiệu /, ' ');
  const form = forms.find(([beginning]) => name.startsWith(beginning))?.[1] ?? forms.length;
  const grade = classes.findIndex(names => names.some(one => name.includes(one)));
  return form * (classes.length + 1) + grade + 1;
}

/** `Chủ tịch UBND tỉnh` as `UBND tỉnh`; an office alone stays. Several may stand one before the other. */
function withoutOffice(name: string, offices: readonly string[]): string {
  let body = name;
  for (let found = office(body, offices); found !== undefined; found = office(body, offices))
    body = body.slice(found.length - 1);
  return body;
}

function office(name: string, offices: readonly string[]): string | undefined {
  return offices.find(one => name.length > one.length && name.startsWith(one));
}

function fits(rule: RankRule, name: string, body: string): boolean {
  const [whole, led] = [without(name, rule.not), without(body, rule.not)];
  const isMet = (words: readonly string[] | null, test: 'startsWith' | 'includes' | 'endsWith'): boolean =>
    words === null || words.some(word => whole[test](word) || led[test](word));
  return isMet(rule.begins, 'startsWith') && isMet(rule.has, 'includes') && isMet(rule.ends, 'endsWith');
}

/** The name with the words that a rule must not look at struck out, so that nothing is found in them. */
function without(name: string, words: readonly string[]): string {
  return words.reduce((text, word) => text.replaceAll(word, ' – '), name);
}
