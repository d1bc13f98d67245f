import type { AwardRule } from '../../model/award-lexicon.ts';
import type { Element } from './elements.ts';
import { type Giver, NOBODY } from './givers.ts';
import type { AwardGrammar } from './grammar.ts';
import type { Progress } from './reading.ts';
import type { RuleMatch } from './rules.ts';

/** Who gives, as a match says it: `của X` and `do X` win over the subject of the verb. */
export function giverOfMatch(
  { rule, parts, from, to }: RuleMatch,
  { cut, done }: Progress,
  { givers }: AwardGrammar,
): Giver {
  const named = parts.of ?? parts.by ?? parts.body;
  const body = named && cut.elements[named.from];
  if (body) return givers.of(cut, body);
  if (rule.giver === 'before') return givers.before(cut, done, from);
  if (rule.giver === 'none') return NOBODY;
  const agent = parts.agent ? givers.agent(cut, parts.agent.from, Math.min(parts.agent.to, to)) : NOBODY;
  return agent.text ? agent : (givers.delegated(cut, done, from) ?? agent);
}

/** The authority of a match: its giver, else the one that it inherits. Null: the text does not say. */
export function authorityOfMatch(
  { rule }: RuleMatch,
  giver: Giver,
  award: Element,
  progress: Progress,
  grammar: AwardGrammar,
): string | null {
  if (giver.text) return giver.text;
  if (!rule.inherits.includes('giver') || !giver.isNone) return null;
  const carried = progress.giver ?? carriedGiver(rule, progress, grammar);
  if (carried === null || grammar.isManyLevels(carried)) return null;
  return award.name?.ofTheState && !grammar.isState(carried) ? null : carried;
}

/** What came before the sentence: its list's giver, the decision's issuer, or the giver of the sentence before. */
function carriedGiver({ kind }: AwardRule, { before, done, cut }: Progress, grammar: AwardGrammar): string | null {
  if (before.isBullet) return before.announced?.giver ?? null;
  if (kind !== 'forward' || done > 0) return null;
  return grammar.isArticleOfDecision(cut) ? (before.issuer ?? before.giver) : before.giver;
}
