import type { Wording } from '../labels.ts';

/** What an alternative text is made of: plain words, numbers as they are printed. */
export interface SpokenChart {
  /** Empty: the only series has no name. */
  readonly series: readonly string[];
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
}

/** Longer texts nobody listens to, and PDF/A-2 takes no more than 32,767 bytes (ISO 19005-2, 6.1.13). */
const LONGEST = 4_000;

/** `Biểu đồ: Bộ Công an 88 tập thể, 205 cá nhân; …`: what the bars say, up to where it gets too long. */
export function spokenChart({ series, unit, bars }: SpokenChart, { label }: Wording): string {
  const spoken: string[] = [];
  let length = 0;
  for (const { name, values } of bars) {
    const words = values.map((value, i) => spokenValue(value, series[i] || unit, label('unknown')));
    const text = `${name} ${words.join(', ')}`;
    length += text.length;
    if (length > LONGEST && spoken.length > 0) break;
    spoken.push(text.slice(0, LONGEST));
  }
  const rest = bars.length - spoken.length;
  if (rest > 0) spoken.push(label('moreBars').replace('{n}', String(rest)));
  return `${label('chart')}: ${spoken.join('; ')}`;
}

/** `88 tập thể`; of a year or another number `88 (2016)`. */
function spokenValue(value: string | null, what: string, unknown: string): string {
  const noun = inSentence(what);
  if (value === null) return noun === '' ? unknown : `${noun}: ${unknown}`;
  if (noun === '') return value;
  return /^\d/.test(noun) ? `${value} (${noun})` : `${value} ${noun}`;
}

/** A name of several words without another capital is none but in its place: `Tập thể` becomes `tập thể`. */
function inSentence(name: string): string {
  const isNoun = name.includes(' ') && !/\p{Lu}/u.test(name.slice(1));
  return isNoun ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
}
