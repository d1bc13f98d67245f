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
  const shared = new Uint32Array(articles.length);
  return windows.flatMap((own, second) => {
    const first = own.size >= LEAST ? firstLike(own, second, { windows, homes, shared }) : -1;
    return first < 0 ? [] : [{ first, second }];
  });
}

interface Search {
  readonly windows: readonly ReadonlySet<number>[];
  /** The first articles in which a window stands. */
  readonly homes: ReadonlyMap<number, readonly number[]>;
  /** Room to count the windows that an article shares with each before it; all 0 before and after. */
  readonly shared: Uint32Array;
}

/** The first article before this one that is much the same; -1 where there is none. */
function firstLike(own: ReadonlySet<number>, at: number, { windows, homes, shared }: Search): number {
  const met: number[] = [];
  for (const hash of own)
    for (const home of homes.get(hash) ?? []) {
      if (home >= at) continue;
      const count = (shared[home] ?? 0) + 1;
      if (count === 1) met.push(home);
      shared[home] = count;
    }
  let first = -1;
  for (const home of met) {
    const shorter = Math.min(own.size, windows[home]?.size ?? 0);
    const isLike = shorter >= LEAST && (shared[home] ?? 0) >= shorter * SHARED;
    if (isLike && (first < 0 || home < first)) first = home;
    shared[home] = 0;
  }
  return first;
}

function windowsOf({ lead, sections }: Article): Set<number> {
  const text = [lead ?? '', ...sections.flatMap(section => section.blocks.map(block => block.text))].join(' ');
  const words = hashedWords(text.toLowerCase());
  const kept = new Set<number>();
  let rolling = 0;
  words.forEach((word, i) => {
    const gone = Math.imul(words[i - WINDOW] ?? 0, LEAVING);
    rolling = (Math.imul(rolling, BASE) + word - gone) | 0;
    if (i + 1 < WINDOW) return; // the first window is not full yet
    const hash = mixed(0, rolling);
    if (hash % SAMPLE === 0) kept.add(hash);
  });
  return kept;
}

/** A window's hash is a polynomial of its words in 32 bits (Karp and Rabin 1987): the next one follows from it. */
const BASE = 0x01000193;
/** What a word has been multiplied by when it leaves the window. */
const LEAVING = Array.from({ length: WINDOW }).reduce<number>(power => Math.imul(power, BASE), 1);

/** The words of a text as numbers: neither spaces nor marks count. */
function hashedWords(text: string): number[] {
  const words: number[] = [];
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isOfWord(code)) hash = mixed(hash, code);
    else if (hash !== 0) {
      words.push(hash);
      hash = 0;
    }
  }
  return hash === 0 ? words : [...words, hash];
}

/** Digits and letters, small ones of ASCII; beyond it all but the marks of Latin-1 and of general punctuation. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

/** FNV-1a, in 32 bits. */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x01000193);
  return (product ^ (product >>> 15)) >>> 0;
}
