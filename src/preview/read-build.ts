import type { Diagnostic } from '../base/diagnostic.ts';
import type { BuiltDocument } from '../build/build.ts';
import type { MadeDocument, MadeSource } from '../build/made-document.ts';
import type { Award } from '../model/article.ts';
import type { AwardRow, OutlineEntry, PageLanguage, Reading, ShownDiagnostic } from './reading.ts';
import { sentenceAround } from './sentence-around.ts';

/** What a build has to say: `made` is null where nothing could be laid out. */
export interface BuildResult {
  readonly document: BuiltDocument | null;
  readonly made: MadeDocument | null;
  /** About settings and template. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the reading of a result is but for the PDF. */
export type ReadingParts = Omit<Reading, 'version' | 'file' | 'hasPdf' | 'isStale'>;

/** Turns the result of a build into what the page shows. */
export function readingOf({ document, made, diagnostics }: BuildResult, language: PageLanguage): ReadingParts {
  const source = made?.sources[0] ?? null;
  const found = [...diagnostics, ...(document?.diagnostics ?? [])];
  return {
    failed: document === null || made === null || document.failed,
    pages: document?.pages ?? 0,
    text: source?.text ?? '',
    outline: source ? outlineOf(source) : [],
    awards: source ? awardsOf(source) : [],
    diagnostics: found.map(one => shownDiagnostic(one, language)),
  };
}

function outlineOf({ article }: MadeSource): OutlineEntry[] {
  const { headline, sections, spans } = article;
  const top = headline === null ? [] : [{ level: 1, text: headline, span: spans.headline ?? null }];
  const headings = sections.flatMap(({ heading, level, headingSpan }) =>
    heading === null ? [] : [{ level: level + 1, text: heading, span: headingSpan }],
  );
  return [...top, ...headings];
}

function awardsOf({ article, text }: MadeSource): AwardRow[] {
  const row = (award: Award, isDoubtful: boolean): AwardRow => ({
    authority: award.authority,
    award: award.award,
    collectives: award.collectives,
    individuals: award.individuals,
    others: [...award.recipients, ...award.others.map(({ noun, count }) => `${count} ${noun}`)].join(', '),
    year: award.year,
    certainty: award.certainty,
    isDoubtful,
    clause: award.span,
    sentence: sentenceAround(text, award.span),
  });
  return [...article.awards.map(a => row(a, false)), ...article.doubtfulAwards.map(a => row(a, true))];
}

function shownDiagnostic(found: Diagnostic, language: PageLanguage): ShownDiagnostic {
  const { severity, code, place } = found;
  const { message, hint } = language === 'vi' ? found.vi : found;
  const where = place && `${place.file}:${place.line}:${place.column}`;
  return { severity, code, message, hint, place: where, span: place?.span ?? null };
}
