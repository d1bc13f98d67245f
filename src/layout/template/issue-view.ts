import { comparable } from '../../base/comparable.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Bulletin, CombinedAward, CombinedFigure, Story } from '../../model/bulletin.ts';
import { countInPrint, dateInWords, type Language, type Wording } from '../labels.ts';
import { uncountedNote } from './awards/award-words.ts';

/** So many headlines stand on a cover. */
const COVER_HEADLINES = 8;

/** What a template reads of a whole issue: what stands on its cover, and what is gathered from all its stories. */
export function issueView(bulletin: Bulletin, wording: Wording) {
  const { parts, stories, combined, glossary, bodies } = bulletin;
  const refer = referrer(stories);
  return {
    mainStories: mainStories(parts.map(part => part.stories)).map(({ id, headline }) => ({ id, headline })),
    awards: combined.groups.length === 0 ? null : combinedView(combined, { refer, wording }),
    abbreviations: glossary.map(({ short, meanings }) => ({
      short,
      meanings: meanings.map(({ long, stories: uses }) => ({
        long: long ?? '–',
        stories: meanings.length > 1 ? refer(uses) : [],
      })),
    })),
    bodies: bodies.map(({ name, stories: uses }) => ({ name, stories: refer(uses) })),
    sources: stories.map(({ number, id, headline, article }) => ({
      number: String(number),
      id,
      headline,
      source: article.source,
      date: dateInWords(article.publishedAt, wording.language) || null,
      file: article.origin.file.replace(/^.*[/\\]/, ''),
    })),
  };
}

type Referrer = (stories: readonly number[]) => { readonly number: string; readonly id: string }[];

/** The numbers and ids of stories, for references to them. */
function referrer(stories: readonly Story[]): Referrer {
  return numbers =>
    numbers.flatMap(number => {
      const story = stories[number - 1];
      return story ? [{ number: String(number), id: story.id }] : [];
    });
}

/** The first story of each part, then the second, until the cover is full; in the order of the issue. */
function mainStories(parts: readonly (readonly Story[])[]): Story[] {
  const byTurns = Array.from({ length: COVER_HEADLINES }, (_, i) => parts.flatMap(part => part[i] ?? []));
  return byTurns
    .flat()
    .slice(0, COVER_HEADLINES)
    .toSorted((a, b) => a.number - b.number);
}

interface Printing {
  readonly refer: Referrer;
  readonly wording: Wording;
}

function combinedView({ groups, totals }: Bulletin['combined'], printing: Printing) {
  const { language, label } = printing.wording;
  const rows = groups.flatMap(group => group.awards);
  const uncounted = rows.filter(
    ({ collectives, individuals, others }) => isUnknown(collectives) && isUnknown(individuals) && others.length === 0,
  );
  let done = 0;
  return {
    // Two bodies of one name, which nobody can tell apart, stand under one head.
    groups: groupBy(groups, ({ authority }) => comparable(authority)).map(alike => ({
      authority: alike[0]?.authority ?? label('noAuthority'),
      rows: alike
        .flatMap(({ awards }) => awards)
        .map(award => ({ id: `award-${++done}`, ...rowView(award, printing) })),
    })),
    collectives: countInPrint(totals.collectives.sum, language),
    individuals: countInPrint(totals.individuals.sum, language),
    uncounted: leftOut(uncounted, printing.wording),
    disputed: withCount(label('disputed'), totals.disputed, language),
  };
}

/** Rows that count nobody, by whether they name somebody. */
function leftOut(rows: readonly CombinedAward[], wording: Wording): string | null {
  const named = rows.filter(row => row.recipients.length > 0).length;
  return uncountedNote({ uncounted: { named, silent: rows.length - named, disputed: 0 } }, wording);
}

function isUnknown({ count, variants }: CombinedFigure): boolean {
  return count === null && variants.length === 0;
}

function withCount(sentence: string, count: number, language: Language): string | null {
  return count === 0 ? null : sentence.replace('{n}', countInPrint(count, language));
}

function rowView(row: CombinedAward, printing: Printing) {
  const { refer, wording } = printing;
  const { language, label } = wording;
  const { collectives, individuals, certificates, year, reports } = row;
  const others = row.others.map(({ noun, figure }) => `${figureInPrint(figure, language)} ${noun}`);
  const isCounted = !isUnknown(collectives) || !isUnknown(individuals);
  const name = row.award.charAt(0).toLocaleUpperCase('vi') + row.award.slice(1);
  const beside = others.length > 0 ? [`${label('with')} ${others.join(', ')}`] : [];
  return {
    award: isUnknown(certificates) ? name : `${figureInPrint(certificates, language)} ${name}`,
    year: year === null ? null : String(year),
    collectives: figureInPrint(collectives, language),
    individuals: figureInPrint(individuals, language),
    /** Who is named, where nobody is counted: stands behind the award's name, across the columns of counts. */
    named: isCounted ? null : [...row.recipients, ...others].join('; ') || '–',
    /** Stands behind the award's name where there are counts too. */
    others: isCounted ? [...row.recipients, ...beside].join('; ') || null : null,
    stories: refer([...new Set(reports.map(({ story }) => story))]),
    conflicts: conflictsOf(row, printing),
  };
}

/** Every figure that differs between the stories, with what it counts and who gives it. */
function conflictsOf(row: CombinedAward, { refer, wording }: Printing) {
  const { language, label } = wording;
  const figures = [
    { noun: label('collectives'), figure: row.collectives },
    { noun: label('individuals'), figure: row.individuals },
    { noun: row.award, figure: row.certificates },
    ...row.others,
  ];
  return figures
    .filter(({ figure }) => figure.variants.length > 0)
    .map(({ noun, figure }) => ({
      noun: noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1),
      variants: figure.variants.map(({ count, stories }) => ({
        count: countInPrint(count, language),
        stories: refer(stories),
      })),
    }));
}

/** `46`; where the stories differ, each of their figures: `45 / 46`. */
function figureInPrint({ count, variants }: CombinedFigure, language: Language): string {
  if (variants.length === 0) return countInPrint(count, language);
  return variants.map(variant => countInPrint(variant.count, language)).join(' / ');
}
