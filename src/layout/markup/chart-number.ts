import { countInPrint, type Language } from '../labels.ts';

/** A number as a template gives it; `decimals`: how many it was written with. */
export interface WrittenNumber {
  readonly number: number | null;
  readonly decimals: number;
}

/** How numbers are written, by language; `2255` and `2255.5` are read in none but the way that they are written in. */
const FORMS: Readonly<Record<Language, { thousands: string; decimal: string; form: RegExp }>> = {
  vi: { thousands: '.', decimal: ',', form: /^[-−]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,6})?$/ },
  en: { thousands: ',', decimal: '.', form: /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,6})?$/ },
};

/** Beyond this no program keeps every digit. */
const LARGEST = 1e15;

/** Reads `2.255`, `-1,5` or `2255`, and nothing or a dash as unknown. Undefined where it is no number. */
export function readNumber(text: string, language: Language): WrittenNumber | undefined {
  const written = text.trim();
  if (/^[-–—]?$/.test(written)) return { number: null, decimals: 0 };
  const { thousands, decimal, form } = FORMS[language];
  if (!form.test(written)) return undefined;
  const plain = written.replaceAll(thousands, '').replace(decimal, '.').replace('−', '-');
  const number = Number(plain);
  return Math.abs(number) <= LARGEST ? { number, decimals: plain.split('.')[1]?.length ?? 0 } : undefined;
}

/** `2.255`, `−1,50`, or an en dash for null; every number of a chart has the same decimals. */
export function printNumber(number: number | null, decimals: number, language: Language): string {
  if (number === null) return countInPrint(null, language);
  const [whole = '', part] = Math.abs(number).toFixed(decimals).split('.');
  const sign = number < 0 ? '−' : '';
  return `${sign}${countInPrint(Number(whole), language)}${part ? FORMS[language].decimal + part : ''}`;
}
