import type { Article } from '../model/article.ts';
import type { Say } from './texts.ts';

/** What was read in an article, for a person. */
export function outline(article: Article, say: Say): string {
  const field = (name: Parameters<Say>[0], value: string | null): string => `${say(name)}: ${value || say('none')}`;
  return [
    field('headline', article.headline),
    field('published', article.publishedAt),
    field('bylines', article.bylines.join(', ')),
    field('lead', article.lead && shortened(article.lead)),
    ...article.sections.flatMap(({ heading, level, blocks }) => [
      `${'  '.repeat(level - 1)}# ${heading ?? '–'}`,
      ...blocks.map(block => `${'  '.repeat(level)}${shortened(block.text)}`),
    ]),
    `${say('awards')}:`,
    ...article.awards.map(
      a =>
        `  ${[a.authority ?? '–', a.award, a.collectives ?? '–', a.individuals ?? '–', ...a.recipients, ...a.others.map(o => `${o.count} ${o.noun}`)].join(' | ')}  [${a.rule} ${a.certainty}]`,
    ),
    `${say('setAside')}:`,
    ...article.setAside.map(part => `  ${part.why}: ${shortened(part.text)}`),
  ].join('\n');
}

function shortened(text: string): string {
  return text.length > 88 ? `${text.slice(0, 87)}…` : text;
}
