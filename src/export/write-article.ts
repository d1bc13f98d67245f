import { Document } from 'yaml';
import type { Article } from '../model/article.ts';
import { evidenceFinder } from '../model/evidence.ts';
import { layOutText } from '../model/lay-out-text.ts';
import { writeBody } from './write-body.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** A format that articles are written in. */
export type ArticleFormat = 'markdown' | 'json' | 'yaml';

/** An article as the text of an article file: Markdown for a person to edit, JSON or YAML for programs. */
export function writeArticle(article: Article, format: ArticleFormat): string {
  if (format === 'json') return `${JSON.stringify(article, null, 2)}\n`;
  if (format === 'yaml') return writeYaml(article);
  const clauseAt = evidenceFinder(article);
  const laid = layOutText(article, award => clauseAt(award.span)).article;
  const laidClauseAt = evidenceFinder(laid);
  const front = writeFrontMatter(laid, award => laidClauseAt(award.span));
  return `---\n${front}---\n\n${writeBody(laid.sections)}`;
}

function writeYaml(article: Article): string {
  const options = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  return new Document(article, { aliasDuplicateObjects: false }).toString(options);
}
