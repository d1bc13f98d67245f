import { type Byline, readByline } from './byline.ts';
import { readCaption } from './caption.ts';
import { addByline, type Draft, setAside } from './draft.ts';
import { findGluedByline } from './glued-byline.ts';
import { takeStamp } from './head.ts';
import type { Lexicon } from './lexicon.ts';
import { isOpen, type Piece, rawText, stretchAt } from './piece.ts';
import { readTimestamp } from './timestamp.ts';
import { isTitleLine } from './title-line.ts';

/** How many lines below a byline may be titles of other articles. */
const MOST_LINKS = 15;
/** How many lines the foot may have: what stands above them is text. */
const MOST_LINES = 40;

/** Takes bylines, sources, a time and links from the foot of an article; gives the pieces that are left. */
export function takeFoot(pieces: readonly Piece[], draft: Draft, text: string, lexicon: Lexicon): readonly Piece[] {
  const body = withoutLinks(pieces, draft, text, lexicon);
  const captions: Piece[] = [];
  const least = Math.max(1, body.length - MOST_LINES);
  while (body.length > least) {
    const last = body.at(-1);
    if (!last || !isOpen(last)) break;
    if (!takeLine(last, draft, text, lexicon)) {
      if (!readCaption(last.text, lexicon)) break;
      captions.unshift(last);
    }
    body.pop();
  }
  return [...takeGluedByline(body, draft, text, lexicon), ...captions];
}

/** Takes one line of the foot; false where it belongs to the text. */
function takeLine(piece: Piece, draft: Draft, text: string, lexicon: Lexicon): boolean {
  const raw = rawText(text, piece.span);
  const byline = readByline(raw, lexicon);
  if (byline) {
    addByline(draft, byline, piece.span, 'before');
    return true;
  }
  const stamp = readTimestamp(raw, lexicon);
  if (!stamp) return false;
  if (draft.time) draft.asides.push({ why: 'time, printed again', span: piece.span });
  else takeStamp(piece, stamp, draft, text, lexicon);
  return true;
}

/** Lines below the byline that are titles of other articles. */
function withoutLinks(pieces: readonly Piece[], draft: Draft, text: string, lexicon: Lexicon): Piece[] {
  for (let i = pieces.length - 1; i > 0 && i >= pieces.length - MOST_LINKS; i--) {
    const piece = pieces[i];
    if (!piece || !isOpen(piece)) break;
    const byline = readByline(rawText(text, piece.span), lexicon);
    if (byline && byline.weight > 0) {
      const below = pieces.slice(i + 1).filter(line => !isFootLine(line, text, lexicon));
      setAside(draft, 'below the byline', below);
      return pieces.filter(line => !below.includes(line));
    }
    if (!isFootLine(piece, text, lexicon) && !isTitleLine(piece.text, lexicon)) break;
  }
  return [...pieces];
}

function isFootLine(piece: Piece, text: string, lexicon: Lexicon): boolean {
  const raw = rawText(text, piece.span);
  const isCredit = readByline(raw, lexicon) !== null || readTimestamp(raw, lexicon) !== null;
  return isCredit || readCaption(piece.text, lexicon) !== null;
}

/** A byline that is glued to the end of the last paragraph. */
function takeGluedByline(body: readonly Piece[], draft: Draft, text: string, lexicon: Lexicon): readonly Piece[] {
  const last = body.at(-1);
  if (!last || !isOpen(last) || draft.names.length > 0) return body;
  const raw = rawText(text, last.span);
  const found: { byline: Byline; start: number } | null = findGluedByline(
    raw,
    hasBarBehind(text, last.span.end),
    lexicon,
  );
  if (!found) return body;
  const cut = last.span.start + found.start;
  addByline(draft, found.byline, { start: cut, end: last.span.end }, 'before');
  return [...body.slice(0, -1), { ...stretchAt(text, { start: last.span.start, end: cut }), hint: last.hint }];
}

/** Whether a bar stood behind a paragraph: pages print one behind the last word. */
function hasBarBehind(text: string, end: number): boolean {
  return /^\s*\|/.test(text.slice(end, end + 12));
}
