import type { Draft } from './draft.ts';
import { addByline, setAside } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { isName } from './names.ts';
import { openingOf } from './phrases.ts';
import { countWords, isAdjacent, isOpen, type Piece, stretchAt } from './piece.ts';
import { isUpperLine } from './title-line.ts';

/** A letterhead is no longer, in lines. */
const LETTERHEAD = 12;

/** Takes the letterhead and the title of a decision, minutes or another document; gives what is left. */
export function takeLetterhead(
  pieces: readonly Piece[],
  draft: Draft,
  text: string,
  lexicon: Lexicon,
): readonly Piece[] {
  const { documents, letterhead, subjects } = lexicon.lists.bylines;
  const head = pieces.slice(0, LETTERHEAD);
  const mottoAt = head.findLastIndex(({ text: line }) => holdsAny(line, letterhead));
  if (mottoAt < 0) return pieces;
  const titleAt = pieces.findIndex((piece, i) => i < LETTERHEAD + 4 && isDocumentTitle(piece.text, documents));
  if (titleAt < 0 || draft.headline !== null) {
    const end = endOfLetterhead(pieces, mottoAt);
    setAside(draft, 'letterhead', pieces.slice(0, end));
    return pieces.slice(end);
  }
  const subject = pieces[titleAt + 1];
  const hasSubject =
    subject !== undefined &&
    isAdjacent(text, pieces[titleAt], subject) &&
    openingOf(subject.text, subjects) !== null &&
    !isUpperLine(subject.text);
  const last = hasSubject ? subject : pieces[titleAt];
  const start = pieces[titleAt]?.span.start ?? 0;
  draft.headline = stretchAt(text, { start, end: last?.span.end ?? start });
  const above = pieces.slice(0, titleAt);
  const below = pieces.slice(titleAt + (hasSubject ? 2 : 1));
  const issuers = below.findIndex(({ text: line }) => !isUpperLine(line) || isDocumentTitle(line, documents));
  setAside(draft, 'letterhead', above);
  setAside(draft, 'issuer', below.slice(0, Math.max(0, issuers)));
  return below.slice(Math.max(0, issuers));
}

function holdsAny(line: string, list: readonly string[]): boolean {
  const lower = line.toLocaleLowerCase('vi');
  return list.some(word => lower.includes(word));
}

/** A kind of document in capitals, alone or with its subject: not the `QUYẾT ĐỊNH:` above its articles. */
function isDocumentTitle(line: string, documents: readonly string[]): boolean {
  const kind = openingOf(line, documents);
  return kind !== null && isUpperLine(line.slice(0, kind.length)) && !line.endsWith(':');
}

/** Behind the motto, the line with place and date. */
function endOfLetterhead(pieces: readonly Piece[], mottoAt: number): number {
  const next = pieces[mottoAt + 1];
  return mottoAt + (next && /ngày\s.{1,9}tháng\s.{1,9}năm/iu.test(next.text) ? 2 : 1);
}

/** Takes `Nơi nhận` and the signatures from the foot of a document; gives what is left. */
export function takeSignatures(pieces: readonly Piece[], draft: Draft, lexicon: Lexicon): readonly Piece[] {
  const { recipients } = lexicon.lists.bylines;
  const at = pieces.findLastIndex(piece => openingOf(piece.text, recipients.slice(0, 1)) !== null && isOpen(piece));
  const signedFrom = firstSignature(pieces, at < 0 ? 0 : at + 1, lexicon);
  if (at > 0) {
    const end = signedFrom ?? endOfRecipients(pieces, at);
    setAside(draft, 'recipients of the document', pieces.slice(at, end));
    const rest = pieces.slice(end);
    const left = takeNames(rest, draft, lexicon);
    return [...pieces.slice(0, at), ...left];
  }
  return signedFrom === null
    ? pieces
    : [...pieces.slice(0, signedFrom), ...takeNames(pieces.slice(signedFrom), draft, lexicon)];
}

function endOfRecipients(pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  while (/^[-–+•]/.test(pieces[end]?.text ?? '')) end++;
  return end;
}

/** Where the signatures begin: an office in capitals, with only offices, names and notes below; null where there are none. */
function firstSignature(pieces: readonly Piece[], from: number, lexicon: Lexicon): number | null {
  let first: number | null = null;
  for (let i = pieces.length - 1; i >= Math.max(from, 1); i--) {
    const piece = pieces[i];
    const kind = piece && isOpen(piece) ? signatureKind(piece.text, lexicon) : null;
    if (kind === null) break;
    if (kind === 'office' || kind === 'signed') first = i;
  }
  return first;
}

function signatureKind(line: string, { lists }: Lexicon): 'office' | 'signed' | 'name' | null {
  const { offices, signed } = lists.bylines;
  const lower = line.toLocaleLowerCase('vi').trim();
  if (signed.some(word => lower === word || lower.startsWith(`${word} `))) return 'signed';
  if (isUpperLine(line) && countWords(line) <= 14 && openingOf(line, offices) !== null) return 'office';
  return columnsOf(line, lists.bylines.roles).every(isName) ? 'name' : null;
}

/** The names of a line of signatures: columns are parted by tabs or several spaces; ranks fall away. */
function columnsOf(line: string, roles: readonly string[]): string[] {
  return line
    .split(/\t|\s{2,}|\s+[-–]\s+/)
    .map(name => {
      const role = openingOf(name, roles);
      return role !== null && name.split(' ').length > 2 ? name.slice(role.length).replace(/^[\s.]+/, '') : name.trim();
    })
    .filter(name => name !== '');
}

function takeNames(pieces: readonly Piece[], draft: Draft, lexicon: Lexicon): Piece[] {
  const left: Piece[] = [];
  for (const piece of pieces) {
    const kind = signatureKind(piece.text, lexicon);
    if (kind === null) left.push(piece);
    else {
      const names = kind === 'name' ? columnsOf(piece.text, lexicon.lists.bylines.roles) : [];
      addByline(draft, { names, source: null, sourceSpan: null, weight: 2 }, piece.span);
    }
  }
  return left;
}
