import type { Mapped } from '../offset-map.ts';
import { editText } from '../text-edits.ts';
import { judgeReading, scoreOf } from './judge-reading.ts';
import { LOST_PAIR, LOST_SPACE, LOST_TRIPLE, restoreLost } from './lost-bytes.ts';
import { decodeSequence, SEQUENCE } from './mojibake-table.ts';

/** A text whose UTF-8 that was read as windows-1252 is put right. */
export interface MojibakeRepair {
  readonly text: string;
  /** From the source to the text, one after the other. */
  readonly steps: readonly Mapped[];
  /** The lines that were put right, pairs of start and end in the source. */
  readonly lines: readonly number[];
  /** How many times over the text had been misread. */
  readonly times: number;
  /** How many letters had lost a byte and could have been others. */
  readonly guessed: number;
}

/** Misreadings are undone at most so many times over. */
const MOST_TIMES = 3;
/** Letters of Vietnamese and the signs of typesetting: what mojibake of a Vietnamese text is made of. */
const STRONG =
  /^[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fdĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u2010-\u2026]$|^\p{Mn}$/u;
const LIKELY = /[\u00c2-\u00f4\u0102]/;

/** Undoes UTF-8 that was read as windows-1252, line by line, once or more times over. Linear in the text. */
export function repairMojibake(source: string): MojibakeRepair {
  const steps: Mapped[] = [];
  let text = source;
  let lines: readonly number[] = [];
  let times = 0;
  let guessed = 0;
  while (times < MOST_TIMES) {
    const { mapped, damaged } = repairOnce(text);
    if (damaged.length === 0) break;
    if (times === 0) lines = damaged;
    steps.push(mapped);
    text = mapped.text;
    times += 1;
  }
  if (times > 0) {
    const whole = restoreLost(text);
    steps.push(whole);
    text = whole.text;
    guessed = whole.guessed;
  }
  return { text, steps, lines, times, guessed };
}

function repairOnce(text: string): { mapped: Mapped; damaged: number[] } {
  const edits = editText(text);
  const damaged: number[] = [];
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    if (!LIKELY.test(line[0])) continue;
    const found = [...line[0].matchAll(SEQUENCE)].map(match => ({ at: line.index + match.index, raw: match[0] }));
    if (
      !isDamaged(
        line[0],
        found.map(({ raw }) => raw),
      )
    )
      continue;
    damaged.push(line.index, line.index + line[0].length);
    for (const [i, { at, raw }] of found.entries()) {
      const before = found[i - 1];
      const isBehind = before !== undefined && before.at + before.raw.length === at;
      const char = plausible(raw) ?? lostChar(raw, isBehind);
      if (char !== null) edits.replace(at, at + raw.length, char);
    }
  }
  return { mapped: edits.finish(), damaged };
}

/**
 * A line is damaged where a sequence gives a letter of Vietnamese or a sign of typesetting, and the line is made of sequences or
 * reads better without them: legacy text has such a sequence now and then by chance.
 */
function isDamaged(line: string, sequences: readonly string[]): boolean {
  const decoded = sequences.map(raw => [raw, plausible(raw)] as const);
  if (!decoded.some(([, char]) => char !== null && STRONG.test(char))) return false;
  const covered = decoded.reduce((sum, [raw, char]) => sum + (char === null ? 0 : raw.length), 0);
  const high = line.match(/[\u0080-\uffff]/g)?.length ?? 0;
  if (covered * 2 >= high) return true;
  const undone = line.replace(SEQUENCE, raw => plausible(raw) ?? raw);
  return scoreOf(judgeReading(undone)) > scoreOf(judgeReading(line));
}

/** The character of a whole sequence, where a Vietnamese text may have it. */
function plausible(raw: string): string | null {
  const char = decodeSequence(raw);
  return char !== null && /[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(char) ? char : null;
}

/**
 * What stands for a sequence without its last byte: a placeholder for `restoreLost`, or the only letter that it can be. A lone `Â`
 * right behind a sequence was a byte of the next one, in a text that was misread twice.
 */
function lostChar(raw: string, isBehind: boolean): string | null {
  const isSpace = raw.endsWith(' ');
  if (raw.startsWith('\u00c2')) return isSpace ? ' ' : isBehind ? '\ufffd' : null;
  if (raw.startsWith('\u00e1\u00ba')) return null;
  if (raw.startsWith('\u00e1\u00bb')) return LOST_TRIPLE;
  if (raw.startsWith('\u00e2\u20ac')) return '\u201d';
  if (raw.startsWith('\u00c3')) return isSpace ? LOST_SPACE : LOST_PAIR;
  if (raw.startsWith('\u00c4')) return isSpace ? 'Đ ' : 'Đ';
  if (raw.startsWith('\u00cc')) return isSpace ? '\u0301 ' : '\u0301';
  return null;
}
