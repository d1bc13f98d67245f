import type { Element } from './elements.ts';
import type { Progress } from './reading.ts';
import { countedRecipients, type Recipients } from './recipients.ts';
import type { RuleMatch } from './rules.ts';

/** The award of a match: its own, the verb that is one, the one before with another class, or the one before. Null: none. */
export function awardOfMatch({ rule, parts, from, to }: RuleMatch, { cut, last }: Progress): Element | null {
  const own = parts.award && cut.elements[parts.award.from];
  if (own) return own;
  const praise = cut.elements.slice(from, to).find(element => element.kind === 'praises');
  if (praise) return praise;
  if (!rule.inherits.includes('award') || !last) return null;
  const base = last.award.base ?? last.award;
  const alone = parts.class && cut.elements[parts.class.from];
  if (!alone) return base;
  const name = base.name ? { name: { ...base.name, holders: null } } : {};
  return { kind: 'class', from: alone.from, to: alone.to, base, ...name };
}

/** The holders that a title counts itself: `61 tập thể lao động xuất sắc`. Null where it has no number. */
export function holdersOf({ number, name, count }: Element): Recipients | null {
  if (number === undefined || !count || !name?.holders) return null;
  const own = { ...count, value: number, holders: name.holders };
  return countedRecipients([own], { from: Number.MAX_SAFE_INTEGER, to: 0 });
}
