import type { AwardEntry, AwardSource } from '../../../model/bulletin.ts';

/** The sentence behind a row, as a template prints it. */
export interface NoteView {
  /** The same for every row that the sentence is behind. */
  readonly id: string;
  /** From 1 in the order of the groups by authority. */
  readonly number: string;
  readonly sentence: string;
  /** The headline of its article; null where all sentences are of one. */
  readonly source: string | null;
}

/** Knows the notes of a table: each sentence once, however many rows it is behind. */
export interface NoteBook {
  readonly notes: readonly NoteView[];
  readonly notesOf: (entry: AwardEntry) => readonly NoteView[];
}

/** No notes at all: nobody asked for them. */
export const NO_NOTES: NoteBook = { notes: [], notesOf: () => [] };

/** The notes of entries, numbered in their order. `scope` begins their ids. */
export function noteBook(entries: readonly AwardEntry[], scope: string): NoteBook {
  const sources = entries.flatMap(entry => entry.sources);
  const articles = new Set(sources.map(({ article }) => article.id));
  const notes = new Map<string, NoteView>();
  for (const source of sources) {
    const key = keyOf(source);
    if (source.sentence === null || notes.has(key)) continue;
    const number = String(notes.size + 1);
    const headline = articles.size > 1 ? source.article.headline : null;
    notes.set(key, { id: `${scope}note-${number}`, number, sentence: source.sentence, source: headline });
  }
  return {
    notes: [...notes.values()],
    notesOf: entry => entry.sources.flatMap(source => notes.get(keyOf(source)) ?? []),
  };
}

function keyOf({ article, sentence }: AwardSource): string {
  return `${article.id}\n${sentence}`;
}

/** A note where a row refers to it. */
export type MarkView = NoteView & {
  /** Whether no row before it refers to the same note: there it is printed, from then on only its number. */
  readonly isFirst: boolean;
};

/** Marks rows with their notes, in the order of printing. */
export function noteMarker(book: NoteBook): (entries: readonly AwardEntry[]) => readonly MarkView[] {
  const seen = new Set<string>();
  return entries => {
    const notes = new Map(entries.flatMap(book.notesOf).map(note => [note.id, note]));
    return [...notes.values()].map(note => {
      const isFirst = !seen.has(note.id);
      seen.add(note.id);
      return { ...note, isFirst };
    });
  };
}
