import { textOf } from './counts.ts';
import type { AwardGrammar } from './grammar.ts';
import { syllablesOf } from './syllables.ts';

const DECIDES = /(?:^|\n)\s*QUYẾT ĐỊNH\s*:?\s*(?:\n|$)/u;
/** How far above the word the issuer may stand: the letterhead and the preamble. */
const PREAMBLE = 6000;

/** Who issues a decision: the last line in capitals above `QUYẾT ĐỊNH` that names an office or a body. Null in other texts. */
export function decisionIssuer(text: string, grammar: AwardGrammar): string | null {
  const found = DECIDES.exec(text);
  if (!found) return null;
  const lines = text.slice(Math.max(0, found.index - PREAMBLE), found.index + 1).split('\n');
  for (const line of lines.reverse()) {
    const isCapitals = /\p{L}/u.test(line) && line === line.toLocaleUpperCase('vi');
    const syllables = isCapitals ? syllablesOf(line) : [];
    const end = grammar.elements.bodies.endAt(syllables, 0);
    if (end > 0 && end >= syllables.length - 1) return textOf(syllables, 0, end);
  }
  return null;
}
