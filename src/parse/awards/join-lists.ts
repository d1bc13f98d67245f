import { BULLET } from './bullets.ts';
import type { AwardGrammar } from './grammar.ts';

/**
 * A text whose lists are put into the sentence that announces them, where the award stands in that sentence and not in the
 * items: `tặng Bằng khen cho:` and `- 3 tập thể`. Of the same length, so that offsets hold.
 */
export function joinLists(text: string, listFrom: number | null, grammar: AwardGrammar): string {
  if (!/:\s*\n/.test(text)) return text;
  const lines = text.split('\n');
  let isOpen = false;
  let joined = lines[0] ?? '';
  for (let i = 1; i <= lines.length; i++) {
    const [above = '', line] = [lines[i - 1], lines[i]];
    if (line === undefined) break;
    const isItem = BULLET.test(line) || (listFrom !== null && joined.length >= listFrom - 1);
    isOpen = isItem && !grammar.namesAward(line) && (isOpen || announces(above, grammar));
    joined += isOpen
      ? `${BULLET.test(line) ? ' ' : ','}${line.replace(BULLET, mark => ','.padEnd(mark.length))}`
      : `\n${line}`;
  }
  return joined;
}

function announces(line: string, grammar: AwardGrammar): boolean {
  return line.trimEnd().endsWith(':') && grammar.namesAward(line);
}
