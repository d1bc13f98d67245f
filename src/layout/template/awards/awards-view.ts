import type { AwardTotals } from '../../../model/award-totals.ts';
import type { AwardEntry, AwardGroup, AwardStatistics } from '../../../model/bulletin.ts';
import { countInPrint, filledLabel, type Wording } from '../../labels.ts';
import { NO_NOTES, type NoteBook, noteBook, noteMarker } from './award-notes.ts';
import { type RowPrint, rowView } from './award-row-view.ts';
import { isWide, tablesView } from './award-table-view.ts';
import { awardName, othersInWords, totalInWords, uncountedNote } from './award-words.ts';

/** How awards are printed. */
export interface AwardPrint extends RowPrint {
  /** Whether each row has the sentence behind it. */
  readonly evidence: boolean;
}

/** A table of more rows has no room in a column: it is not kept together, and goes on in the next. */
const MOST_TOGETHER = 24;

/** The awards of a story or of a whole bulletin, as templates read them; null where there are none. */
export function awardsView(statistics: AwardStatistics, totals: AwardTotals, print: AwardPrint) {
  const { wording, evidence, scope } = print;
  const { entries, byAuthority, byForm } = statistics;
  if (entries.length === 0) return null;
  const book = evidence
    ? noteBook(
        byAuthority.flatMap(group => group.entries),
        scope,
      )
    : NO_NOTES;
  const marksOf = noteMarker(book);
  const tables = tablesView(entries, { ...print, marksOf });
  return {
    rows: rowsView(entries, book, print),
    ...groupTotals(totals, wording),
    uncounted: uncountedNote(totals, wording),
    authorityCount: countInPrint(byAuthority.filter(({ name }) => name !== null).length, wording.language),
    formCount: countInPrint(byForm.length, wording.language),
    isLong: entries.length > MOST_TOGETHER,
    isWide: tables.some(isWide),
    hasYears: tables.some(table => table.hasYears),
    tables,
    authorities: byAuthority.map(group => authorityView(group, book, print)),
    bars: byAuthority.filter(hasSum).map(group => barView(group, wording)),
    forms: byForm.map(group => formView(group, wording)),
    named: entries.filter(({ award }) => award.recipients.length > 0).map(entry => namesView(entry, wording)),
    households: entries.filter(({ award }) => award.others.length > 0).map(entry => householdsView(entry, wording)),
    notes: book.notes,
  };
}

function rowsView(entries: readonly AwardEntry[], book: NoteBook, print: RowPrint) {
  const marksOf = noteMarker(book);
  return entries.map(entry => rowView(entry, marksOf([entry]), print));
}

function groupTotals(totals: AwardTotals, wording: Wording) {
  return {
    collectives: totalInWords(totals.collectives, wording),
    individuals: totalInWords(totals.individuals, wording),
    others: othersInWords(totals.others, wording),
  };
}

/** An authority with its rows; a single row needs no total. */
function authorityView({ name, entries, totals }: AwardGroup, book: NoteBook, print: RowPrint) {
  const { wording } = print;
  return {
    authority: name ?? wording.label('noAuthority'),
    hasTotal: entries.length > 1,
    ...groupTotals(totals, wording),
    rows: rowsView(entries, book, print),
  };
}

/** Whether a group has anything that a bar can show. */
function hasSum({ totals: { collectives, individuals } }: AwardGroup): boolean {
  return collectives.sum !== null || individuals.sum !== null;
}

/** An authority in a chart: the sums alone, also where they are the least that can be said. */
function barView({ name, totals }: AwardGroup, { label, language }: Wording) {
  return {
    authority: name ?? label('noAuthority'),
    collectives: countInPrint(totals.collectives.sum, language),
    individuals: countInPrint(totals.individuals.sum, language),
  };
}

/** An award with what all authorities gave of it. */
function formView({ name, entries, totals }: AwardGroup, wording: Wording) {
  const isNamedOnly = totals.uncounted.named === entries.length;
  const names = entries.reduce((sum, { award }) => sum + award.recipients.length, 0);
  return {
    award: awardName({ award: name ?? '', certificates: null }, wording),
    ...groupTotals(totals, wording),
    named: isNamedOnly ? filledLabel('namedCount', countInPrint(names, wording.language), wording) : null,
  };
}

/** What recipients were given, and by whom. */
function givenView({ award }: AwardEntry, wording: Wording) {
  return {
    authority: award.authority ?? wording.label('noAuthority'),
    award: awardName(award, wording),
    year: award.year === null ? null : String(award.year),
  };
}

/** Recipients by name. */
function namesView(entry: AwardEntry, wording: Wording) {
  return { ...givenView(entry, wording), names: entry.award.recipients.join('; ') };
}

/** Recipients who are neither collectives nor individuals. */
function householdsView(entry: AwardEntry, wording: Wording) {
  return { ...givenView(entry, wording), others: othersInWords(entry.award.others, wording) };
}
