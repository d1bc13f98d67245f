// What is wrong with an article's pages: its lines as a reader found them, compared with its text.
import { asTyped } from './as-typed.mjs';

/**
 * Counts of faults: `widows` (the last line of a paragraph alone in a column), `orphans` (the first one), `stranded` headings
 * (fewer than two lines of what follows stand below), `lost` characters (of paragraphs and cells that are not there whole).
 */
export function faultsOf(article, lines) {
  const printed = lines.map(({ text }) => text).join('');
  const parts = place(partsOf(article), printed, lines);
  const found = parts.filter(({ lines: own }) => own !== null);
  const missing = [...parts.filter(part => part.lines === null), ...missingCells(article, printed)];
  return {
    widows: found.filter(({ lines: own }) => isAlone(own.at(-1), own)).length,
    orphans: found.filter(({ lines: own }) => isAlone(own[0], own)).length,
    stranded: found.filter((part, i) => part.isHeading && isStranded(part, found[i + 1])).length,
    lost: missing.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** The sums of several counts. */
export function sumOf(faults) {
  const names = Object.keys(faults[0]);
  return Object.fromEntries(names.map(name => [name, faults.reduce((sum, each) => sum + each[name], 0)]));
}

/** Headline, lead, headings and blocks, in their order, without white space. */
function partsOf({ headline, lead, sections }) {
  const body = sections.flatMap(({ heading, blocks }) => [
    { text: heading, isHeading: true },
    ...blocks.map(({ text }) => ({ text, isHeading: false })),
  ]);
  const parts = [{ text: headline, isHeading: true }, { text: lead, isHeading: false }, ...body];
  return parts.filter(({ text }) => text).map(part => ({ ...part, text: asTyped(part.text) }));
}

/** Each part with its lines; null where it does not stand whole behind the part before it. */
function place(parts, printed, lines) {
  let from = 0;
  return parts.map(part => {
    const at = printed.indexOf(part.text, from);
    if (at < 0) return { ...part, lines: null };
    from = at + part.text.length;
    return { ...part, lines: linesBetween(lines, at, from) };
  });
}

function linesBetween(lines, from, to) {
  let at = 0;
  return lines.filter(({ text }) => {
    const start = at;
    at += text.length;
    return start < to && at > from;
  });
}

function missingCells({ awards, bylines, source }, printed) {
  const numbers = awards.flatMap(({ collectives, individuals }) => [collectives, individuals]).filter(n => n !== null);
  const cells = [...awards.flatMap(({ authority, award }) => [authority, award]), ...bylines, source].filter(Boolean);
  const texts = [...cells, ...numbers.map(number => number.toLocaleString('vi-VN'))].map(asTyped);
  return texts.filter(text => !printed.includes(text)).map(text => ({ text }));
}

/** Whether a line is the only one of its paragraph in its column, and the paragraph has others elsewhere. */
function isAlone(line, own) {
  return own.length > 1 && own.filter(({ column }) => column === line.column).length === 1;
}

function isStranded({ lines }, next) {
  if (!next) return true;
  const below = next.lines.filter(({ column }) => column === lines.at(-1).column).length;
  return below < Math.min(2, next.lines.length);
}
