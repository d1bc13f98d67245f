import { groupBy } from '../base/group-by.ts';
import { inVietnameseOrder } from '../base/vietnamese-order.ts';
import type { BodyEntry, Story } from '../model/bulletin.ts';
import { authorityReader } from './awards/authority.ts';

/** The bodies that an article names, as printed. */
export type BodiesNamed = (article: Story['article']) => readonly string[];

/** Those who give the article's awards. */
export function awardGivers({ awards }: Story['article']): string[] {
  return awards.map(({ authority }) => authority).filter(name => name !== null);
}

/** An index of the bodies that the stories name; one body stands once, however it is spelt, with its place where that is certain. */
export function bodyIndex(stories: readonly Story[], bodiesNamed: BodiesNamed): BodyEntry[] {
  const named = stories.flatMap(({ number, article }) => {
    const names = [...new Set(bodiesNamed(article))];
    if (names.length === 0) return [];
    const bodyOf = authorityReader(article);
    return names.map(name => {
      const { body, place, printed } = bodyOf(name);
      const key = JSON.stringify([body, place ?? printed]);
      return { key, printed, story: number };
    });
  });
  const entries = groupBy(named, ({ key }) => key).map(uses => ({
    name: fullest(uses.map(({ printed }) => printed)),
    stories: [...new Set(uses.map(({ story }) => story))].sort((a, b) => a - b),
  }));
  return inVietnameseOrder(entries, ({ name }) => name);
}

/** The longest spelling; of several, the first in the order of their characters. */
export function fullest(names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
}
