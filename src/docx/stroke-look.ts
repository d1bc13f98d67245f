import type { RuleStroke } from '../layout/tree.ts';
import { eighths } from './units.ts';

/** A rule as the attributes of a border (ECMA-376 part 1, 17.3.4). */
export function strokeLook(rule: RuleStroke): Record<string, string | number> {
  return { 'w:val': 'single', 'w:sz': eighths(rule.width), 'w:color': rule.color.slice(1) };
}
