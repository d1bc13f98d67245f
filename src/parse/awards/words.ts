import type { Span } from '../../base/span.ts';

/** A known word in a text, with its place. */
export interface FoundWord extends Span {
  /** As printed. */
  readonly text: string;
}

/** A finder of whole words and phrases, longest first, in any case. */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const sorted = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text =>
    [...text.matchAll(pattern)].map(match => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
}
