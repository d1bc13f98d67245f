import { isInside, type Span } from '../base/span.ts';
import type { Article, Award } from '../model/article.ts';

/** Where an article says things in short: its headline, its lead, its captions. */
export function shortParts({ spans }: Article): Span[] {
  return [spans.headline, spans.lead, ...spans.captions].filter(span => span !== null);
}

/** Whether an award is told of in the headline, the lead or a caption. */
export function isInShort(award: Award, article: Article): boolean {
  return shortParts(article).some(part => isInside(award.span, part));
}

/** Figures as they are printed in a message: `5 tập thể, 11 cá nhân`. */
export function figures({ collectives, individuals, others }: Award): string {
  const parts = [
    collectives === null ? null : `${collectives} tập thể`,
    individuals === null ? null : `${individuals} cá nhân`,
    ...others.map(({ noun, count }) => `${count} ${noun}`),
  ];
  return parts.filter(part => part !== null).join(', ') || '–';
}
