import { comparable } from '../../base/comparable.ts';
import type { Article, Award } from '../../model/article.ts';
import type { AwardReport, Story } from '../../model/bulletin.ts';
import { type Authority, authorityReader } from './authority.ts';

/** A telling of an award with all that decides whether another one tells of the same. */
export interface KeyedReport extends AwardReport {
  /** The hash of the article's file: the same file twice is one witness. */
  readonly article: string;
  readonly authority: Authority | null;
  /** The award's name as it is compared. */
  readonly form: string;
  /** Who is named, where nobody is counted: another name is another award. */
  readonly named: string;
  /** All figures as one text. */
  readonly figures: string;
  readonly year: number | null;
  /** When the story was published, in days; null where it does not say. */
  readonly day: number | null;
}

/** Every award of the stories, with its keys. */
export function keyedReports(stories: readonly Story[]): KeyedReport[] {
  return stories.flatMap(({ number, article }) => {
    if (article.awards.length === 0) return [];
    const authorityOf = authorityReader(article);
    const day = dayOf(article.publishedAt);
    return article.awards.map(award => ({
      story: number,
      award,
      article: witnessOf(article),
      authority: award.authority === null ? null : authorityOf(award.authority),
      form: formOf(award.award),
      named: isCounted(award) ? '' : namesOf(award).join('\n'),
      figures: figuresOf(award),
      year: award.year,
      day,
    }));
  });
}

/** What tells an article from every other: two copies of one file are one witness. */
export function witnessOf({ origin, id }: Article): string {
  return origin.sha256 || id;
}

const DAY = 86_400_000;

function dayOf(published: string | null): number | null {
  const time = Date.parse(`${(published ?? '').slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

const CLASSES: Readonly<Record<string, string>> = { i: 'nhất', ii: 'nhì', iii: 'ba', 1: 'nhất', 2: 'nhì', 3: 'ba' };

/** `Huân chương Lao động hạng III` is one with `hạng Ba`. */
function formOf(award: string): string {
  return comparable(award).replace(
    /(?<!\p{L})hạng (iii|ii|i|[123])(?![\p{L}\p{N}])/u,
    (_, written: string) => `hạng ${CLASSES[written]}`,
  );
}

function isCounted({ collectives, individuals, others, certificates }: Award): boolean {
  return collectives !== null || individuals !== null || certificates !== null || others.length > 0;
}

function namesOf({ recipients }: Award): string[] {
  return recipients.map(comparable).sort();
}

function figuresOf(award: Award): string {
  const others = award.others.map(({ noun, count }) => `${comparable(noun)} ${count}`).sort();
  return JSON.stringify([award.collectives, award.individuals, award.certificates, others, namesOf(award)]);
}
