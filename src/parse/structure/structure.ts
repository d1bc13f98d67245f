import type { Span } from '../../base/span.ts';
import type { Section } from '../../model/article.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { type Part, partsOf } from './body.ts';
import { findDateline } from './dateline.ts';
import { takeLetterhead, takeSignatures } from './document.ts';
import { type Draft, emptyDraft, firstRun } from './draft.ts';
import { readEnumerator } from './enumerator.ts';
import { takeFoot } from './foot.ts';
import { takeHead } from './head.ts';
import { whyJunk } from './junk.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { takeHinted, takeJunk } from './page.ts';
import type { Aside, Piece, Stretch } from './piece.ts';
import { sectionsOf } from './sections.ts';
import { readTimestamp } from './timestamp.ts';
import { unwrapLines } from './unwrap.ts';

/** An article's parts, each with its place: together they hold every character of the manuscript that is no space, once. */
export interface Structure {
  readonly headline: Stretch | null;
  readonly kicker: Stretch | null;
  readonly lead: Stretch | null;
  /** Inside the lead, or inside the first paragraph. */
  readonly dateline: Stretch | null;
  readonly publishedAt: { readonly iso: string; readonly span: Span } | null;
  readonly bylines: { readonly names: readonly string[]; readonly span: Span | null };
  readonly source: { readonly name: string | null; readonly span: Span | null };
  /** Captions with their credits; each is also a figure in a section. */
  readonly captions: readonly Stretch[];
  readonly sections: readonly Section[];
  readonly asides: readonly Aside[];
}

/** Finds the parts of an article. What the source's hints and front matter say wins over what is guessed. */
export function findStructure(manuscript: Manuscript, lists: WordLists): Structure {
  const lexicon = lexiconOf(lists);
  const draft = emptyDraft();
  const body = bodyOf(manuscript, draft, lexicon);
  const { parts, asides } = withoutRepeats(partsOf(body, manuscript, lexicon), manuscript.text);
  const leadAt = leadIndex(parts, body, manuscript);
  const leadPart = parts[leadAt];
  const lead = leadPart && 'stretch' in leadPart ? leadPart.stretch : null;
  const firstText = lead ?? parts.flatMap(part => (part.kind === 'text' ? [part.stretch] : []))[0] ?? null;
  const bylines = firstRun(draft.bylineSpans, manuscript.text);
  const source = firstRun(draft.sourceSpans, manuscript.text);
  return {
    headline: draft.headline,
    kicker: draft.kicker,
    lead,
    dateline: firstText && findDateline(firstText, manuscript.text),
    publishedAt: draft.time,
    bylines: { names: draft.names, span: bylines.run },
    source: { name: draft.source, span: source.run },
    captions: parts.flatMap(part =>
      part.kind === 'caption' ? [{ text: part.caption.whole, span: part.stretch.span }] : [],
    ),
    sections: sectionsOf(
      parts.filter((_, i) => i !== leadAt),
      manuscript,
    ),
    asides: [...draft.asides, ...asides, ...again('byline', bylines.others), ...again('source', source.others)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

function again(what: string, spans: readonly Span[]): Aside[] {
  return spans.map(span => ({ why: `${what}, printed elsewhere`, span }));
}

/** The pieces between head and foot. */
function bodyOf(manuscript: Manuscript, draft: Draft, lexicon: Lexicon): readonly Piece[] {
  const { text } = manuscript;
  const standsApart = (line: string): boolean =>
    whyJunk(line, lexicon) !== null || readTimestamp(line.replace(/\s/g, ' '), lexicon) !== null;
  const lines = unwrapLines(manuscript, standsApart);
  const page = takeJunk(takeHinted(lines, draft, manuscript, lexicon), draft, manuscript, lexicon);
  const known = takeGivenHeadline(page, draft, manuscript);
  const document = takeLetterhead(known, draft, text, lexicon);
  const headless = takeHead(document, draft, text, lexicon);
  const unsigned = takeSignatures(headless, draft, lexicon);
  return takeFoot(unsigned, draft, text, lexicon);
}

/** Where front matter states the headline, the text's own line of these words is it, and no other line is taken for it. */
function takeGivenHeadline(pieces: readonly Piece[], draft: Draft, { given }: Manuscript): readonly Piece[] {
  if (typeof given.headline !== 'string' || draft.headline) return pieces;
  const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
  const wanted = fold(given.headline);
  const at = pieces.slice(0, 6).findIndex(piece => fold(piece.text) === wanted);
  draft.headline = pieces[at] ?? null;
  return at < 0 ? pieces : pieces.filter((_, i) => i !== at);
}

/** Captions that the page prints twice are kept once. */
function withoutRepeats(all: readonly Part[], text: string): { parts: Part[]; asides: Aside[] } {
  const known = new Set<string>();
  const asides: Aside[] = [];
  const parts = all.filter(part => {
    if (part.kind === 'aside') asides.push({ why: part.why, span: part.stretch.span });
    if (part.kind !== 'caption') return part.kind !== 'aside';
    if (!known.has(part.caption.whole)) return known.add(part.caption.whole);
    if (text.slice(part.stretch.span.start, part.stretch.span.end).trim() !== '')
      asides.push({ why: 'caption, printed twice', span: part.stretch.span });
    return false;
  });
  return { parts, asides };
}

/** The first paragraph, unless a heading stands above it or it is all that there is; -1 where there is no lead. */
function leadIndex(parts: readonly Part[], body: readonly Piece[], { given }: Manuscript): number {
  const hinted = body.find(piece => piece.hint.kind === 'lead');
  if (hinted) return parts.findIndex(part => 'stretch' in part && part.stretch.span.start === hinted.span.start);
  if (given.lead === null) return -1;
  const at = parts.findIndex(part => part.kind !== 'caption' && !isPartLabel(part));
  const first = parts[at];
  const rest = parts.filter((part, i) => i !== at && part.kind !== 'caption' && !isPartLabel(part));
  if (first?.kind !== 'text' || rest.length === 0) return -1;
  const isOther = typeof given.lead === 'string' && given.lead.trim() !== first.stretch.text;
  return isOther ? -1 : at;
}

function isPartLabel(part: Part): boolean {
  return part.kind === 'heading' && readEnumerator(part.stretch.text)?.style === 'part';
}
