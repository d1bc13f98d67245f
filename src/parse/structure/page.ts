import type { Manuscript } from '../../model/manuscript.ts';
import { readByline } from './byline.ts';
import { addByline, type Draft, setAside } from './draft.ts';
import { isRelatedHeader, whyJunk } from './junk.ts';
import type { Lexicon } from './lexicon.ts';
import { countWords, isOpen, type Piece, rawText, stretchAt } from './piece.ts';
import { readTimestamp } from './timestamp.ts';
import { isTitleLine, isUpperLine } from './title-line.ts';

/** Reasons that hold above and below the text only: inside it such a line is a heading. */
const OUTSIDE_ONLY = new Set(['section of the paper', 'navigation', 'comments', 'language switch', 'advertisement']);

/** Takes what the source itself calls furniture; gives the pieces that are left. */
export function takeHinted(pieces: readonly Piece[], draft: Draft, { text }: Manuscript, lexicon: Lexicon): Piece[] {
  return pieces.filter(piece => {
    const { hint, span } = piece;
    const raw = rawText(text, span);
    if (hint.kind === 'headline' && !draft.headline) draft.headline = piece;
    else if (hint.kind === 'kicker' && !draft.kicker) draft.kicker = piece;
    else if (hint.kind === 'time' && !draft.time) takeHintedTime(piece, raw, draft, lexicon);
    else if (hint.kind === 'byline') addByline(draft, readByline(raw, lexicon) ?? plainByline(piece), span);
    else if (hint.kind === 'source') takeHintedSource(piece, raw, draft, lexicon);
    else if (hint.kind === 'aside') setAside(draft, hint.why, [piece]);
    else if (hint.kind === 'headline' || hint.kind === 'kicker' || hint.kind === 'time')
      setAside(draft, `${hint.kind}, printed again`, [piece]);
    else return true;
    return false;
  });
}

function plainByline({ text }: Piece): { names: string[]; source: null; sourceSpan: null; weight: 2 } {
  return { names: [text], source: null, sourceSpan: null, weight: 2 };
}

function takeHintedTime(piece: Piece, raw: string, draft: Draft, lexicon: Lexicon): void {
  const stamp = readTimestamp(raw, lexicon);
  if (stamp) draft.time = { iso: stamp.iso, span: piece.span };
  else setAside(draft, 'time without a date', [piece]);
}

function takeHintedSource(piece: Piece, raw: string, draft: Draft, lexicon: Lexicon): void {
  draft.source ??= readByline(raw, lexicon)?.source ?? piece.text;
  draft.sourceSpans.push(piece.span);
}

/** Sets the page's junk aside: whole lines, lists of other articles, codes and bars inside a line. */
export function takeJunk(pieces: readonly Piece[], draft: Draft, { text }: Manuscript, lexicon: Lexicon): Piece[] {
  const split = pieces.flatMap(piece => (isOpen(piece) ? withoutCodes(piece, draft, text, lexicon) : [piece]));
  const isText = split.map(isParagraph);
  const [firstText, lastText] = [isText.indexOf(true), isText.lastIndexOf(true)];
  let inLinks = false;
  return split.filter((piece, i) => {
    const isInside = i > firstText && i < lastText;
    const why = isOpen(piece) || piece.hint.kind === 'heading' ? whyJunk(piece.text, lexicon) : null;
    const isRow = why === 'no words' && piece.text.includes('|');
    if (why !== null && !isRow && !(isInside && OUTSIDE_ONLY.has(why)) && !(why.startsWith('section') && i > 2)) {
      setAside(draft, why, [piece]);
      inLinks =
        why === 'related links' && i > firstText && isRelatedHeader(piece.text, lexicon.lists.furniture.related);
      return false;
    }
    inLinks &&=
      isOpen(piece) && isTitleLine(piece.text, lexicon) && !isUpperLine(piece.text) && !isCredit(piece, text, lexicon);
    if (inLinks) setAside(draft, 'related links', [piece]);
    return !inLinks;
  });
}

function isCredit({ span }: Piece, text: string, lexicon: Lexicon): boolean {
  return (readByline(rawText(text, span), lexicon)?.weight ?? 0) === 2;
}

/** A paragraph of text, as against lines of furniture. */
function isParagraph({ text, hint }: Piece): boolean {
  if (hint.kind !== 'none' && hint.kind !== 'paragraph' && hint.kind !== 'lead') return false;
  const count = countWords(text.slice(0, 400));
  return count > 30 || (count >= 12 && /[.!?…]["”’)]*$/.test(text));
}

/** A piece without the codes and bars that a page left in it; several where a code parts it. */
function withoutCodes(piece: Piece, draft: Draft, text: string, lexicon: Lexicon): Piece[] {
  const inner = lexicon.lists.furniture.junk.flatMap(({ why, inside = [] }) => inside.map(word => ({ why, word })));
  const raw = rawText(text, piece.span);
  const lower = raw.toLowerCase();
  const pieces: Piece[] = [];
  let done = 0;
  const keep = (end: number): void => {
    const stretch = stretchAt(text, { start: piece.span.start + done, end: piece.span.start + end });
    if (stretch.text !== '') pieces.push(...withoutBar({ ...stretch, hint: piece.hint }, draft, text));
  };
  for (const { why, word } of inner) {
    if (raw.length === word.length || lower.length !== raw.length) continue;
    for (let at = lower.indexOf(word, done); at >= 0; at = lower.indexOf(word, done)) {
      keep(at);
      draft.asides.push({ why, span: { start: piece.span.start + at, end: piece.span.start + at + word.length } });
      done = at + word.length;
    }
  }
  keep(raw.length);
  return pieces;
}

/** A bar at the end of a line that has no other. */
function withoutBar(piece: Piece, draft: Draft, text: string): Piece[] {
  const raw = text.slice(piece.span.start, piece.span.end);
  let length = raw.length;
  while (length > 0 && /[\s|]/.test(raw[length - 1] ?? '')) length--;
  if (length === raw.length || length === 0 || raw.slice(0, length).includes('|')) return [piece];
  const cut = piece.span.start + length;
  draft.asides.push({ why: 'separator', span: stretchAt(text, { start: cut, end: piece.span.end }).span });
  return [{ ...stretchAt(text, { start: piece.span.start, end: cut }), hint: piece.hint }];
}
