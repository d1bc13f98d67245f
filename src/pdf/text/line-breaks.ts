import LineBreaker from 'linebreak';
import { remembered } from '../../base/remembered.ts';

/** A place in a text where a line may end: the offset behind it, and whether it must. */
export interface LineBreak {
  readonly at: number;
  readonly ends: boolean;
}

/**
 * Where the lines of a text may end (UAX #14), in order; its end is a break. Between two spaces the places do not depend on
 * what stands beside them, and whether a line may end at a space depends on the two characters around it alone: both are
 * asked once a process.
 */
export function lineBreaks(text: string): LineBreak[] {
  if (!isPlain(text)) return breaksOf(text);
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

/** Whether a text can be cut at its single spaces, and each part alone. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
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

const NONE: readonly number[] = [];

/** The breaks inside a token, without the one at its end. */
function breaksInside(token: string): readonly number[] {
  return PLAIN_WORD.test(token) ? NONE : insides(token);
}

const insides = remembered<readonly number[]>(token =>
  breaksOf(token)
    .map(({ at }) => at)
    .filter(at => at < token.length),
);

/** Letters alone, or digits alone, hold no break. */
const PLAIN_WORD = /^(?:[A-Za-zÀ-ỹ]+|\d+)[.,]?$/;

/** Whether a line may end at the space between two characters: not in `” (`, where a bracket would begin the next line. */
export function breaksAtSpace(text: string, space: number): boolean {
  if (isAlphanumeric(text.charCodeAt(space - 1)) && isAlphanumeric(text.charCodeAt(space + 1))) return true;
  const before = characterBefore(text, space);
  const after = String.fromCodePoint(text.codePointAt(space + 1) ?? 0x20);
  return breaksInPair(`${before} ${after}`);
}

const breaksInPair = remembered(pair => breaksOf(pair).some(({ at }) => at === pair.indexOf(' ', 1) + 1));

/** A digit or a letter of Latin up to the Vietnamese ones, with × and ÷, which break alike. */
function isAlphanumeric(code: number): boolean {
  const isAscii = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isAscii || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1ea0 && code <= 0x1ef9);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
