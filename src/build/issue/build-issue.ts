import { diagnostic } from '../../base/diagnostic.ts';
import { outcome } from '../../base/outcome.ts';
import { composeIssue } from '../../compose/compose-bulletin.ts';
import type { Story } from '../../model/bulletin.ts';
import { illustrate } from '../article-pictures.ts';
import type { BuiltDocument } from '../build-config.ts';
import { loadRanks } from '../load-ranks.ts';
import { failedDocument, makeDocument, type Workshop } from '../make-document.ts';
import { gatherArticles } from './gather-articles.ts';
import type { LoadedIssue } from './load-issue.ts';

/** Builds an issue. An article that cannot be read is reported, and the rest is built. */
export async function buildIssue(issue: LoadedIssue, workshop: Workshop): Promise<BuiltDocument> {
  const { config, settings, sourceDate } = workshop;
  const { value, diagnostics } = await gatherArticles(issue, config.encoding ?? null);
  const sources = value.parts.flatMap(part => part.sources);
  if (sources.length === 0) return failedDocument(issue.file, [...diagnostics, nothingToPrint(issue)]);
  const illustrated = illustrate(sources);
  const { articles, pictures } = illustrated.value;
  let done = 0;
  const parts = value.parts.map(({ title, sources: { length } }) => {
    done += length;
    return { title, articles: articles.slice(done - length, done) };
  });
  const bulletin = composeIssue(parts, settings, {
    ranks: loadRanks(),
    sourceDate,
    placeOf: ({ number }: Story, award) => sources[number - 1]?.manuscript.locate(award.span) ?? null,
  });
  const order = { name: issue.name, file: issue.file, sources, pictures, isWhole: value.isWhole };
  const found = [...diagnostics, ...illustrated.diagnostics, ...bulletin.diagnostics];
  return makeDocument(order, outcome(bulletin.value, found), workshop);
}

function nothingToPrint({ placeOf }: LoadedIssue) {
  return diagnostic('issue-empty', 'fatal', {
    say: { en: 'none of its articles could be read', vi: 'không đọc được bài nào của số báo' },
    hint: { en: 'check the paths in this file', vi: 'kiểm tra các đường dẫn trong tệp này' },
    place: placeOf([]),
  });
}
