import { sentencesOf } from '../../base/sentences.ts';
import type { Award } from '../../model/article.ts';
import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { isBullet } from './bullets.ts';
import { decisionIssuer } from './decisions.ts';
import { AwardGrammar } from './grammar.ts';
import { joinLists } from './join-lists.ts';
import { type ArticleParts, type Passage, passagesOf } from './passages.ts';
import { type PlainTable, plainTablesIn } from './plain-tables.ts';
import { readSentence } from './read-sentence.ts';
import { type Carried, NOTHING_CARRIED, type Reading } from './reading.ts';
import { type Syllable, syllablesOf } from './syllables.ts';
import { TableReader } from './tables.ts';

/** An award with its place, before it has its number in the article. */
export type FoundAward = Omit<Award, 'id'>;

/** Below this certainty an award is for review, and in no table. */
export const THRESHOLD = 0.5;

interface Reader {
  readonly grammar: AwardGrammar;
  readonly tables: TableReader;
}

const readers = new WeakMap<AwardLexicon, Reader>();

function readerOf(lexicon: AwardLexicon): Reader {
  const known = readers.get(lexicon);
  if (known) return known;
  const grammar = new AwardGrammar(lexicon);
  const reader = { grammar, tables: new TableReader(lexicon, grammar) };
  readers.set(lexicon, reader);
  return reader;
}

/** Finds the realised grants of an article, in reading order; the same grant said twice is found once. */
export function findArticleAwards(text: string, parts: ArticleParts, lexicon: AwardLexicon): FoundAward[] {
  const reader = readerOf(lexicon);
  const issuer = decisionIssuer(text, reader.grammar);
  let carried: Carried = { ...NOTHING_CARRIED, issuer };
  let above = '';
  const found: FoundAward[] = [];
  for (const passage of passagesOf(text, parts)) {
    const read = readPassage(passage, above, carried, reader);
    found.push(...read.awards);
    carried = { ...NOTHING_CARRIED, issuer, topic: read.carried.topic, announced: read.carried.announced };
    above = passage.kind === 'table' ? '' : passage.text;
  }
  return withoutRepeats(found);
}

/** Finds the awards of a text that is no article: its lines are read as they stand. Spans are offsets moved by `offset`. */
export function findAwards(text: string, offset: number, lexicon: AwardLexicon): FoundAward[] {
  const reader = readerOf(lexicon);
  const carried = { ...NOTHING_CARRIED, issuer: decisionIssuer(text, reader.grammar) };
  return readText({ text, start: offset, listFrom: null }, carried, reader).awards;
}

/** A text by lines, and from where on they are items of a list. */
interface Lines {
  readonly text: string;
  readonly start: number;
  readonly listFrom: number | null;
}

interface Read {
  readonly awards: FoundAward[];
  readonly carried: Carried;
}

function readPassage(passage: Passage, above: string, carried: Carried, reader: Reader): Read {
  switch (passage.kind) {
    case 'table': {
      const isPlanned = reader.grammar.announcesPlans(above) || carried.announced?.isPlanned === true;
      return { awards: isPlanned ? [] : reader.tables.read(passage.table), carried };
    }
    case 'heading':
      return { awards: [], carried: { ...carried, ...reader.grammar.headingContext(passage.text, carried) } };
    default:
      return readText(passage, carried, reader);
  }
}

function readText(passage: Lines, before: Carried, { grammar, tables }: Reader): Read {
  const { text, start: offset, listFrom } = passage;
  const awards: FoundAward[] = [];
  const plain = plainTablesIn(text);
  for (const table of plain) {
    if (!grammar.announcesPlans(lineBefore(text, table.span.start)))
      awards.push(...tables.read(table).map(award => moved(award, offset)));
  }
  let carried = before;
  let passed: Sentence | null = null;
  for (const sentence of sentencesIn(joinLists(text, listFrom, grammar), listFrom, plain)) {
    // A sentence without awards matters only to the one behind it.
    if (!grammar.mayTellOfAwards(sentence.syllables)) passed = sentence;
    else {
      if (passed) carried = readSentence(passed.syllables, ofLine(carried, passed), grammar).carried;
      passed = null;
      const read = readSentence(sentence.syllables, ofLine(carried, sentence), grammar);
      carried = read.carried;
      awards.push(...read.readings.flatMap(reading => placed(reading, sentence)).map(award => moved(award, offset)));
    }
  }
  return { awards: awards.sort((a, b) => a.span.start - b.span.start), carried };
}

interface Sentence {
  readonly start: number;
  readonly syllables: readonly Syllable[];
  readonly isBullet: boolean;
  /** The year that opens its line. */
  readonly year: number | null;
}

function ofLine(carried: Carried, { isBullet, year }: Sentence): Carried {
  return { ...carried, isBullet, year };
}

/** `- Năm 2003: …`, `1985: …`. */
const YEAR_LINE = /^[\s\-+*•–]*(?:năm (?:học )?)?((?:19|20)\d\d)(?:\s*[-–]\s*(?:19|20)\d\d)?\s*[:,]/iu;

function yearOfLine(text: string, start: number): number | null {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const year = YEAR_LINE.exec(text.slice(line, line + 40))?.[1];
  return year === undefined ? null : Number(year);
}

/** The sentences of a text, but for those of its tables. */
function sentencesIn(text: string, listFrom: number | null, tables: readonly PlainTable[]): Sentence[] {
  return sentencesOf(text)
    .filter(({ start, end }) => !tables.some(({ span }) => start < span.end && end > span.start))
    .map(({ start, end }) => ({
      start,
      syllables: syllablesOf(text.slice(start, end)),
      isBullet: isBullet(text, start) || isItem(text, start, listFrom),
      year: yearOfLine(text, start),
    }));
}

/** Whether a sentence begins an item of the passage's list. */
function isItem(text: string, start: number, listFrom: number | null): boolean {
  if (listFrom === null || start < listFrom) return false;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).trim().length <= 3;
}

/** A reading with its place in the text, less the marks at its end. */
function placed({ from, to, ...reading }: Reading, { start, syllables }: Sentence): FoundAward[] {
  const first = syllables[from];
  const last = syllables.slice(from, to).findLast(({ kind, text }) => kind !== 'mark' || /[)”"]/.test(text));
  return first && last ? [{ ...reading, span: { start: start + first.start, end: start + last.end } }] : [];
}

function lineBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 300), at)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

function moved(award: FoundAward, by: number): FoundAward {
  return { ...award, span: { start: award.span.start + by, end: award.span.end + by } };
}

function withoutRepeats(awards: readonly FoundAward[]): FoundAward[] {
  const known = new Set<string>();
  return awards.filter(({ authority, award, collectives, individuals, recipients, others, certificates, year }) => {
    const key = JSON.stringify([authority, award, collectives, individuals, recipients, others, certificates, year]);
    return known.has(key) ? false : known.add(key);
  });
}
