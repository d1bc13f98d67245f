import type { Diagnostic, Place } from '../base/diagnostic.ts';
import type { Language, Say } from './texts.ts';

/** How much of a long line is shown around the place. */
const SHOWN = 90;

/** A diagnostic as a person reads it: place, sentence, the line with a marker, and the hint. */
export function showDiagnostic(diagnostic: Diagnostic, language: Language, say: Say): string {
  const { message, hint } = language === 'vi' ? diagnostic.vi : diagnostic;
  const { place, severity, code } = diagnostic;
  const where = place ? `${place.file}:${place.line}:${place.column} ` : '';
  const lines = [
    `${where}${say(severity)} ${code}: ${message}`,
    ...(place ? excerptLines(place) : []),
    ...(hint ? [`  ${say('hint')}: ${hint}`] : []),
  ];
  return lines.join('\n');
}

function excerptLines({ line, column, length, excerpt }: Place): string[] {
  if (excerpt === null || excerpt.trim() === '') return [];
  const start = Math.max(0, Math.min(column - 1 - SHOWN / 3, excerpt.length - SHOWN));
  const from = Math.floor(start);
  const before = from > 0 ? '… ' : '';
  const shown = excerpt.slice(from, from + SHOWN);
  const after = from + SHOWN < excerpt.length ? ' …' : '';
  const gutter = ' '.repeat(String(line).length);
  const marker =
    ' '.repeat(before.length + column - 1 - from) +
    '^'.repeat(Math.max(1, Math.min(length, SHOWN - (column - 1 - from))));
  return [`  ${line} │ ${before}${shown}${after}`, `  ${gutter} │ ${marker}`];
}
