import { isGap, NO_EDITS, type TextEdit } from './text-edit.ts';

/**
 * Straight quotes become curly ones in pairs, nested as deep as they are. One without a partner stays as it is, and so do
 * apostrophes and the marks of inches, feet and minutes.
 */
export function setQuotes(text: string): readonly TextEdit[] {
  if (!text.includes('"') && !text.includes("'")) return NO_EDITS;
  const all = pairQuotes(text, true);
  if (all.unpaired === 0) return inOrder(all.edits);
  // A quote behind a digit was perhaps the mark of inches: where all others have a partner then, it was.
  const others = pairQuotes(text, false);
  return inOrder(others.unpaired === 0 ? others.edits : all.edits);
}

function inOrder(edits: TextEdit[]): readonly TextEdit[] {
  return edits.sort((a, b) => a.at - b.at);
}

interface Pairing {
  readonly edits: TextEdit[];
  /** Double quotes without a partner. */
  unpaired: number;
  /** What is open, the innermost last. */
  readonly open: OpenQuote[];
  /** How many of them are double. */
  doubles: number;
}

interface OpenQuote {
  readonly at: number;
  readonly isDouble: boolean;
}

const QUOTES = /["'“”‘’]/g;

function pairQuotes(text: string, closesBehindDigits: boolean): Pairing {
  const pairing: Pairing = { edits: [], unpaired: 0, open: [], doubles: 0 };
  for (const { index: at } of text.matchAll(QUOTES)) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) setStraight(text, at, pairing, closesBehindDigits);
    else if (code === 0x201c || code === 0x2018) open(pairing, { at, isDouble: code === 0x201c });
    else if (code === 0x201d || (code === 0x2019 && !isInsideWord(text, at))) close(text, at, pairing);
  }
  pairing.unpaired += pairing.doubles;
  return pairing;
}

function setStraight(text: string, at: number, pairing: Pairing, closesBehindDigits: boolean): void {
  const isDouble = text[at] === '"';
  const isBehindDigit = /\d/.test(text[at - 1] ?? '');
  if (canClose(text, at) && (closesBehindDigits || !isBehindDigit) && close(text, at, pairing)) return;
  if (canOpen(text, at, pairing)) open(pairing, { at, isDouble });
  else if (isDouble && !isBehindDigit) pairing.unpaired++;
}

function open(pairing: Pairing, quote: OpenQuote): void {
  pairing.open.push(quote);
  if (quote.isDouble) pairing.doubles++;
}

/** Whether there was something to close. A double quote closes over single ones that are still open; these have no partner. */
function close(text: string, at: number, pairing: Pairing): boolean {
  const isDouble = text[at] === '"' || text[at] === '”';
  if (isDouble && pairing.doubles === 0) {
    if (text[at] === '”') pairing.unpaired++;
    return false;
  }
  let partner = pairing.open.at(-1);
  if (!isDouble && partner?.isDouble !== false) return false;
  while (isDouble && partner && !partner.isDouble) {
    pairing.open.pop();
    partner = pairing.open.at(-1);
  }
  if (!partner) return false;
  pairing.open.pop();
  if (isDouble) pairing.doubles--;
  put(text, partner.at, isDouble ? '“' : '‘', pairing);
  put(text, at, isDouble ? '”' : '’', pairing);
  return true;
}

function put(text: string, at: number, quote: string, { edits }: Pairing): void {
  if (text[at] === '"' || text[at] === "'") edits.push({ at, length: 1, text: quote });
}

const BEFORE_OPENING = '([{“‘«–—-/';
const BEHIND_CLOSING = '.,;:!?…)]}”’»–—-/"\'';

function canOpen(text: string, at: number, { open: quotes }: Pairing): boolean {
  const before = text[at - 1];
  const isBehindQuote = (before === '"' || before === "'") && quotes.at(-1)?.at === at - 1;
  if (!isGap(before) && !isBehindQuote && !BEFORE_OPENING.includes(before ?? '')) return false;
  const next = text[at + 1];
  const isEllipsis = next === '.' && text[at + 2] === '.';
  return !isGap(next) && (isEllipsis || !'.,;:!?)]}”’»'.includes(next ?? ''));
}

function canClose(text: string, at: number): boolean {
  const next = text[at + 1];
  return !isGap(text[at - 1]) && (isGap(next) || BEHIND_CLOSING.includes(next ?? ''));
}

/** An apostrophe: a letter on either side. */
function isInsideWord(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}
