import type { AwardRule } from '../../model/award-lexicon.ts';
import type { Element } from './elements.ts';
import type { AwardGrammar } from './grammar.ts';
import { holdersOf } from './match-award.ts';
import type { Progress } from './reading.ts';
import { namedRecipients, type Recipients, saysWho } from './recipients.ts';
import type { RuleMatch } from './rules.ts';

/** Who gets the award of a match, as the sentence says it where the rule looks; null: it does not say. */
export function whomOfMatch(
  { rule, parts, from, to }: RuleMatch,
  award: Element,
  progress: Progress,
  { recipients }: AwardGrammar,
): Recipients | null {
  const held = holdersOf(award);
  if (held) return held;
  const isPlain = award.name?.needsVerb === true && rule.kind === 'same';
  const { cut, codes, done } = progress;
  switch (rule.whom) {
    case 'before':
      return recipients.before(cut, done, from);
    case 'inside':
      return parts.whom ? recipients.after(cut, parts.whom.from, true) : null;
    case 'adjacent':
      return recipients.after(cut, to, true);
    case 'after':
      return (
        recipients.after(cut, codes[to - 1] === 'c' ? to - 1 : to, false) ?? recipients.beforeGiver(cut, done, from)
      );
    default:
      return isPlain ? recipients.after(cut, to, true) : eitherSide(rule, { from, to }, progress, recipients);
  }
}

/** In a list, awards stand before or behind their recipients: as the one before did, else as the text shows. */
function eitherSide(
  rule: AwardRule,
  { from, to }: { from: number; to: number },
  progress: Progress,
  recipients: AwardGrammar['recipients'],
): Recipients | null {
  const { cut, codes, done, last } = progress;
  const isList = rule.kind === 'same';
  const behind = recipients.after(cut, to, isList && codes[to] !== 'c' && codes[to] !== 'O');
  if (isList && last?.kind !== 'backward') return saysWho(behind) ? behind : adjacentBefore(from, progress, recipients);
  const ahead = isList ? adjacentBefore(from, progress, recipients) : recipients.before(cut, done, from);
  return saysWho(ahead) || ahead?.isVague ? ahead : behind;
}

/** `7 nghệ sĩ danh hiệu Nghệ sĩ ưu tú`: a count that stands right before the award. */
function adjacentBefore(
  from: number,
  { cut, codes, done }: Progress,
  recipients: AwardGrammar['recipients'],
): Recipients | null {
  const at = codes[from - 1] === ':' ? from - 2 : from - 1;
  const found = codes[at] === 'R' ? recipients.before(cut, done, at + 1) : null;
  return found && !found.isVague && found.named.length === 0 ? found : null;
}

/** Whom a match is about where it does not say: the subject before, else whom a list of honours is about. */
export function impliedRecipients(
  { rule, from }: RuleMatch,
  progress: Progress,
  { recipients }: AwardGrammar,
): Recipients | null {
  const { last, topic, cut } = progress;
  const mayInherit = rule.inherits.includes('whom') || rule.kind === 'same';
  const named = last?.kind === 'backward' ? (last.whom?.named ?? []) : [];
  if (mayInherit && named.length > 0) return namedRecipients(named, { from, to: from });
  const subject = rule.giver === 'agent' ? recipients.firstSubject(cut, from) : null;
  if (subject) return subject;
  return topic !== null && yearBefore(from, progress) !== null ? namedRecipients([topic], { from, to: from }) : null;
}

/** The year that stands last before an award in its clause. */
export function yearBefore(at: number, { cut, codes }: Progress): number | null {
  for (let i = at - 1; i >= 0 && codes[i] !== ';'; i--) {
    const element = cut.elements[i];
    if (element?.kind === 'year') return Number(cut.syllables[element.to - 1]?.text);
    if (element?.kind === 'award') return null;
  }
  return null;
}
