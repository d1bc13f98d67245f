import type { Article } from '../model/article.ts';

/** Two articles, by their index, with much the same text. */
export interface NearDuplicate {
  readonly first: number;
  readonly second: number;
}

/** So many words in a row are compared. */
const WINDOW = 6;
/** Of all windows, one in so many is kept: chosen by its hash, so that equal texts keep equal ones. */
const SAMPLE = 4;
/** An article with fewer windows kept is too short to judge. */
const LEAST = 8;
/** Articles that share this part of the shorter one's windows are taken for one text. */
const SHARED = 0.6;
/** A window in more articles than this is a phrase of the trade, and tells nothing. */
const COMMON = 12;

/** The articles that are one text from two papers, each with the first that it repeats. Time grows with the text, not its square. */
export function nearDuplicates(articles: readonly Article[]): NearDuplicate[] {
  const windows = articles.map(windowsOf);
  const homes = new Map<number, number[]>();
  windows.forEach((own, at) => {
    for (const hash of own) {
      const known = homes.get(hash);
      if (known === undefined) homes.set(hash, [at]);
      else if (known.length <= COMMON) known.push(at);
    }
  });
  return windows.flatMap((own, second) => {
    const first = own.size >= LEAST ? firstLike(own, second, windows, homes) : null;
    return first === null ? [] : [{ first, second }];
  });
}

function firstLike(
  own: ReadonlySet<number>,
  at: number,
  windows: readonly ReadonlySet<number>[],
  homes: ReadonlyMap<number, readonly number[]>,
): number | null {
  const shared = new Map<number, number>();
  for (const hash of own)
    for (const home of homes.get(hash) ?? []) if (home < at) shared.set(home, (shared.get(home) ?? 0) + 1);
  const like = [...shared].filter(([home, count]) => {
    const shorter = Math.min(own.size, windows[home]?.size ?? 0);
    return shorter >= LEAST && count >= shorter * SHARED;
  });
  return like.length === 0 ? null : Math.min(...like.map(([home]) => home));
}

function windowsOf({ lead, sections }: Article): Set<number> {
  const text = [lead ?? '', ...sections.flatMap(section => section.blocks.map(block => block.text))].join(' ');
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const kept = new Set<number>();
  for (let i = 0; i + WINDOW <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + WINDOW; j++) hash = mixed(hash, words[j] ?? 0);
    if (hash % SAMPLE === 0) kept.add(hash);
  }
  return kept;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
  return hash;
}

/** FNV-1a, in 32 bits. */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x01000193);
  return (product ^ (product >>> 15)) >>> 0;
}
