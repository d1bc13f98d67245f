import type { Span } from '../../base/span.ts';
import type { Article, Award, Section } from '../../model/article.ts';
import { type LaidOutText, layOutText } from '../../model/lay-out-text.ts';
import type { BlockHint, ManuscriptFormat, RawBlock } from '../../model/manuscript.ts';
import { blockText } from '../../model/tidy-article.ts';
import type { ManuscriptBody } from '../source.ts';
import type { StatedAward, StatedFields } from './article-schema.ts';
import { awardFromRow } from './stated-award.ts';
import type { Path } from './yaml-fields.ts';

/** An article whose spans are places in its file, and the clauses that say its awards, in the order of both lists. */
export interface StatedWhole {
  readonly article: Article;
  readonly clauses: ReadonlyMap<string, string | null>;
  /** Where the rows of awards stand in the file. */
  readonly awardsAt: number;
}

const NO_SPANS = {
  headline: null,
  kicker: null,
  lead: null,
  dateline: null,
  publishedAt: null,
  bylines: null,
  source: null,
  captions: [],
};

/** Puts the fields and the sections of an article file together. `rangeOf` says where a field stands in the file. */
export function articleOf(
  stated: StatedFields,
  sections: readonly Section[],
  rangeOf: (path: Path) => Span,
): StatedWhole {
  const clauses = new Map<string, string | null>();
  const awards = awardsOf(stated.awards, 'a', clauses);
  const doubtfulAwards = awardsOf(stated.doubtfulAwards, 'd', clauses);
  const { kicker, headline, lead, dateline, publishedAt, bylines, source, accept } = stated;
  const spans = { ...NO_SPANS };
  const places = Object.fromEntries(Object.keys(spans).map(name => [name, name === 'captions' ? [] : rangeOf([name])]));
  const captions = stated.captions ?? figureTexts(sections);
  const setAside = stated.setAside.map((part, i) => ({
    text: part.text,
    why: part.why ?? '',
    span: rangeOf(['setAside', i, 'text']),
  }));
  const article: Article = {
    id: stated.id ?? '',
    ...{ kicker, headline, lead, dateline, publishedAt, bylines, source, captions, accept },
    ...{ sections, awards, doubtfulAwards, abbreviations: stated.abbreviations, setAside },
    origin: { file: '', format: '', encoding: '', sha256: '' },
    spans: { ...spans, ...places },
  };
  return { article, clauses, awardsAt: rangeOf(['awards']).start };
}

function awardsOf(rows: readonly StatedAward[], letter: string, clauses: Map<string, string | null>): Award[] {
  return rows.map((row, i) => {
    const id = `${letter}${i + 1}`;
    clauses.set(id, row.evidence);
    return { ...awardFromRow(row), id };
  });
}

/** The captions of an article that gives none: the words of its figures. */
function figureTexts(sections: readonly Section[]): string[] {
  const figures = sections.flatMap(section => section.blocks).filter(block => block.kind === 'figure');
  return figures.map(blockText).filter(text => text !== '');
}

/** Writes out an article as the text of a manuscript, with the way back to its file. */
export function manuscriptOfArticle(
  { article, clauses, awardsAt }: StatedWhole,
  { format, text: sourceText }: { readonly format: ManuscriptFormat; readonly text: string },
): ManuscriptBody {
  const laid = layOutText(article, award => clauses.get(award.id) ?? null);
  const toSource = ({ start, end }: Span): Span => {
    const from = start >= laid.text.length ? awardsAt : fileOffset(laid, start);
    return { start: from, end: from + Math.max(1, end - start) };
  };
  return {
    format,
    text: laid.text,
    blocks: rawBlocks(laid),
    marks: [],
    given: { article: laid.article },
    sourceText,
    toSource,
  };
}

/** A file's text with LF line ends and NFC; article files are otherwise taken as they are. */
export function fileText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/** A part's place in the file, and as far behind it as the offset lies behind its beginning. */
function fileOffset({ moves }: LaidOutText, offset: number): number {
  let low = 0;
  let high = moves.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((moves[middle]?.to ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const move = moves[low] ?? { to: 0, from: 0 };
  return move.from + offset - move.to;
}

function rawBlocks({ text, article }: LaidOutText): RawBlock[] {
  const { spans, sections, setAside } = article;
  const block = (span: Span | null, hint: BlockHint): RawBlock[] =>
    span && span.start < span.end ? [{ text: text.slice(span.start, span.end), span, hint }] : [];
  return [
    ...block(spans.kicker, { kind: 'kicker' }),
    ...block(spans.headline, { kind: 'headline' }),
    ...block(spans.lead, { kind: 'lead' }),
    ...block(spans.publishedAt, { kind: 'time' }),
    ...sections.flatMap(({ headingSpan, level, blocks }) => [
      ...block(headingSpan, { kind: 'heading', level }),
      ...blocks.flatMap(({ span }) => block(span, { kind: 'paragraph' })),
    ]),
    ...block(spans.bylines, { kind: 'byline' }),
    ...block(spans.source, { kind: 'source' }),
    ...setAside.flatMap(({ span, why }) => block(span, { kind: 'aside', why })),
  ];
}
