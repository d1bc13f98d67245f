import { parseLength } from '../base/length.ts';
import type { PrintOptions } from '../build/build.ts';

/** The options of `build` that say how pages stand on paper, as they are typed. */
export interface PrintFlags {
  readonly bleed?: string;
  readonly cropMarks?: boolean;
  readonly draft?: boolean;
  readonly pages?: string;
  readonly oneInk?: boolean;
  readonly booklet?: boolean;
}

/** What is wrong with a flag, as the name of its text. */
export type FlagFault = 'badBleed' | 'badPages';

/** The options that were given, and nothing for those that were not; or what is wrong with one. */
export function readPrintFlags(flags: PrintFlags): PrintOptions | FlagFault {
  const bleed = flags.bleed === undefined ? undefined : parseLength(flags.bleed);
  if (bleed === null || (bleed !== undefined && bleed < 0)) return 'badBleed';
  const pages = flags.pages === undefined ? undefined : pageRanges(flags.pages);
  if (pages === null) return 'badPages';
  return {
    ...(bleed === undefined ? {} : { bleed }),
    ...(pages === undefined ? {} : { pages }),
    ...(flags.cropMarks ? { marks: true } : {}),
    ...(flags.oneInk ? { oneInk: true } : {}),
    ...(flags.booklet ? { booklet: true } : {}),
  };
}

/** `1-3,5`: ranges with both ends; null where the text is something else. */
function pageRanges(text: string): NonNullable<PrintOptions['pages']> | null {
  const ranges = text.split(',').map(part => {
    const found = /^\s*([1-9]\d{0,5})\s*(?:[-–]\s*([1-9]\d{0,5})\s*)?$/.exec(part);
    const first = Number(found?.[1]);
    const last = Number(found?.[2] ?? found?.[1]);
    return found && first <= last ? { first, last } : null;
  });
  return ranges.every(range => range !== null) ? ranges : null;
}
