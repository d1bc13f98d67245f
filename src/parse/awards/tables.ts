import type { Span } from '../../base/span.ts';
import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { Holders } from './award-names.ts';
import { textOf } from './counts.ts';
import type { FoundAward } from './find-awards.ts';
import type { AwardGrammar } from './grammar.ts';
import { Phrases } from './phrases.ts';
import { type Syllable, syllablesOf } from './syllables.ts';

/** A table as its cells: each with its text and where it stands. */
export interface AwardTable {
  readonly rows: readonly (readonly TableCellText[])[];
}

export interface TableCellText {
  readonly text: string;
  readonly span: Span;
}

/** What a column holds. */
type Column = 'number' | 'year' | 'award' | 'authority' | 'quantity' | 'other' | { readonly counts: Holders };

/** Reads award tables: the head says what each column counts, by the lists of `table-words.yaml`. */
export class TableReader {
  readonly #grammar: AwardGrammar;
  readonly #columns: readonly (readonly [Exclude<Column, object | 'other'>, Phrases])[];
  readonly #total: Phrases;

  constructor({ tables }: AwardLexicon, grammar: AwardGrammar) {
    this.#grammar = grammar;
    this.#columns = (['number', 'year', 'authority', 'award', 'quantity'] as const).map(
      kind => [kind, new Phrases(tables[kind])] as const,
    );
    this.#total = new Phrases(tables.total);
  }

  /** The awards of a table; none where its head does not say what it counts. */
  read({ rows }: AwardTable): FoundAward[] {
    const head = rows.findIndex(row => this.#isHead(row));
    if (head < 0) return [];
    const columns = (rows[head] ?? []).map(cell => this.#columnOf(cell.text));
    return rows.slice(head + 1).flatMap(row => this.#rowAwards(row, columns));
  }

  /** A head names at least two columns, one of them an award or an authority, and holds no number. */
  #isHead(row: readonly TableCellText[]): boolean {
    const columns = row.map(cell => this.#columnOf(cell.text));
    const hasName = columns.includes('award') || columns.includes('authority');
    const hasCount = columns.some(column => typeof column === 'object' || column === 'quantity');
    return hasName && hasCount && !row.some(cell => /\d/.test(cell.text));
  }

  #columnOf(text: string): Column {
    const syllables = syllablesOf(text);
    for (const [kind, phrases] of this.#columns) if (phrases.has(syllables, 0)) return kind;
    for (let i = 0; i < syllables.length; i++) {
      const noun = this.#grammar.elements.counts.nounAt(syllables, i);
      if (noun) return { counts: noun.holders };
    }
    return 'other';
  }

  #rowAwards(row: readonly TableCellText[], columns: readonly Column[]): FoundAward[] {
    const first = row[0];
    const last = row.at(-1);
    const name = this.#nameIn(row, columns);
    if (!first || !last || !name || this.#total.has(syllablesOf(first.text), 0)) return [];
    const counts: Record<Holders, number | null> = { collectives: null, individuals: null, others: null };
    row.forEach((cell, i) => {
      const column = columns[i] ?? 'other';
      const value = /^\d{1,3}(?:\.\d{3})+$|^\d+$/.exec(cell.text.trim())?.[0];
      if (value === undefined || (typeof column !== 'object' && column !== 'quantity')) return;
      const holders = typeof column === 'object' ? column.counts : name.holders;
      if (holders) counts[holders] = (counts[holders] ?? 0) + Number(value.replaceAll('.', ''));
    });
    if (counts.collectives === null && counts.individuals === null && counts.others === null) return [];
    return [
      {
        authority: name.authority,
        award: name.award,
        collectives: counts.collectives,
        individuals: counts.individuals,
        recipients: [],
        others: counts.others === null ? [] : [{ noun: 'hộ', count: counts.others }],
        certificates: null,
        year: null,
        rule: 'table',
        certainty: 0.9,
        span: { start: first.span.start, end: last.span.end },
      },
    ];
  }

  /** The award that a row is about, and who gives it: in its own cell, or behind the award. */
  #nameIn(
    row: readonly TableCellText[],
    columns: readonly Column[],
  ): { award: string; authority: string | null; holders: Holders | null } | null {
    const own = row[columns.indexOf('authority')]?.text.trim() || null;
    for (const { text } of row) {
      const syllables = syllablesOf(text);
      const start = syllables.findIndex((_, i) => this.#grammar.elements.names.at(syllables, i) !== null);
      const name = this.#grammar.elements.names.at(syllables, start);
      if (!name) continue;
      const end = start + name.length;
      const award = this.#grammar.nameText(syllables, start + name.lead, end);
      return { award, authority: own ?? this.#giverBehind(syllables, end), holders: name.holders };
    }
    return null;
  }

  #giverBehind(syllables: readonly Syllable[], at: number): string | null {
    const from = syllables[at]?.folded === 'của' ? at + 1 : at;
    const to = this.#grammar.elements.bodies.endAt(syllables, from);
    return to > from ? textOf(syllables, from, to) : null;
  }
}
