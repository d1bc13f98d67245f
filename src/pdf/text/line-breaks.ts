import LineBreaker from 'linebreak';

/** A place in a text where a line may end: the offset behind it, and whether it must. */
export interface LineBreak {
  readonly at: number;
  readonly ends: boolean;
}

/** A bound on what a process keeps of the tokens and pairs that it has seen; the answers do not depend on it. */
const MOST_KEPT = 50_000;

/**
 * Where the lines of a text may end (UAX #14), in order; its end is a break. Between two spaces the places do not depend on
 * what stands beside them, and whether a line may end at a space depends on the two characters around it alone: both are
 * asked once a process.
 */
export function lineBreaks(text: string): LineBreak[] {
  if (NOT_PLAIN.test(text)) return breaksOf(text);
  const breaks: LineBreak[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    for (const at of breaksInside(text.slice(start, end))) breaks.push({ at: start + at, ends: false });
    if (space < 0 || space + 1 === text.length || breaksAtSpace(text, space)) {
      breaks.push({ at: Math.min(end + 1, text.length), ends: false });
    }
    start = end + 1;
  }
  return breaks;
}

/**
 * White space beside single spaces, and characters that are joined to those before them, take the long way; not so a word joiner
 * between two other characters.
 */
const NOT_PLAIN =
  /^ | {2}|[^\S \u00a0]|[\p{M}\p{Regional_Indicator}]|(?!\u2060)\p{Cf}|(?:^|[ \u00a0])\u2060|\u2060(?:[ \u00a0]|$)/u;

function breaksOf(text: string): LineBreak[] {
  const breaks: LineBreak[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    breaks.push({ at: next.position, ends: text[next.position - 1] === '\n' });
  }
  return breaks;
}

const insides = new Map<string, readonly number[]>();
const NONE: readonly number[] = [];

/** The breaks inside a token, without the one at its end. */
function breaksInside(token: string): readonly number[] {
  if (PLAIN_WORD.test(token)) return NONE;
  const known = insides.get(token);
  if (known) return known;
  const found = breaksOf(token)
    .map(({ at }) => at)
    .filter(at => at < token.length);
  remember(insides, token, found);
  return found;
}

/** Letters alone, or digits alone, hold no break. */
const PLAIN_WORD = /^(?:[A-Za-zÀ-ỹ]+|\d+)[.,]?$/;

const spaces = new Map<string, boolean>();

/** Whether a line may end at the space between two characters: not in `” (`, where a bracket would begin the next line. */
function breaksAtSpace(text: string, space: number): boolean {
  if (isAlphanumeric(text.charCodeAt(space - 1)) && isAlphanumeric(text.charCodeAt(space + 1))) return true;
  const before = characterBefore(text, space);
  const after = String.fromCodePoint(text.codePointAt(space + 1) ?? 0x20);
  const pair = `${before} ${after}`;
  const known = spaces.get(pair);
  if (known !== undefined) return known;
  const found = breaksOf(pair).some(({ at }) => at === before.length + 1);
  remember(spaces, pair, found);
  return found;
}

/** A digit or a letter of Latin up to the Vietnamese ones, with × and ÷, which break alike. */
function isAlphanumeric(code: number): boolean {
  const isAscii = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isAscii || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1ea0 && code <= 0x1ef9);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

function remember<V>(known: Map<string, V>, key: string, value: V): void {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
}
