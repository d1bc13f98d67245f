import type { Element } from './elements.ts';
import type { Giver } from './givers.ts';
import type { AwardGrammar } from './grammar.ts';
import { awardOfMatch } from './match-award.ts';
import { authorityOfMatch, giverOfMatch } from './match-giver.ts';
import { impliedRecipients, whomOfMatch, yearBefore } from './match-recipients.ts';
import type { Carried, Progress, Reading } from './reading.ts';
import { type Cut, namedRecipients, type Recipients, saysWho } from './recipients.ts';
import { codesOf, type RuleMatch } from './rules.ts';
import { settle } from './settle.ts';
import { shares } from './shares.ts';
import { Standing } from './status.ts';
import type { Syllable } from './syllables.ts';

/** Reads the awards of one sentence, from left to right, rule by rule. */
export function readSentence(
  syllables: readonly Syllable[],
  before: Carried,
  grammar: AwardGrammar,
): { readings: Reading[]; carried: Carried } {
  const cut: Cut = { syllables, elements: settle(grammar.elements.read(syllables), syllables) };
  const isAnnounced = before.isBullet && before.announced?.isPlanned === true;
  const standing = new Standing(cut.elements, { isPlanned: before.isPlanned && !before.isBullet, isAnnounced });
  const topic = grammar.topicOf(cut) ?? before.topic;
  let progress: Progress = { cut, codes: codesOf(cut.elements), before, topic, done: 0, last: null, giver: null };
  const readings: Reading[] = [];
  for (let at = 0; at < cut.elements.length; ) {
    const match = grammar.rules.matchAt(progress.codes, at, progress.last?.kind ?? null);
    const step = match && readMatch(match, progress, standing, grammar);
    if (step) {
      readings.push(...step.readings);
      progress = step.progress;
    }
    at = Math.max(step ? progress.done : 0, at + 1);
  }
  return { readings, carried: carriedOn(progress, standing, grammar) };
}

interface Step {
  readonly readings: readonly Reading[];
  readonly progress: Progress;
}

/** What a match makes of its place; null where the rule does not hold there after all. */
function readMatch(match: RuleMatch, progress: Progress, standing: Standing, grammar: AwardGrammar): Step | null {
  const award = awardOfMatch(match, progress);
  if (!award) return null;
  const whom = whomOfMatch(match, award, progress, grammar);
  if (match.rule.giver === 'own' && !saysWho(whom)) return null;
  const giver = giverOfMatch(match, progress, grammar);
  const authority = authorityOfMatch(match, giver, award, progress, grammar);
  const isGiven = standing.isGiven(match, { whom, giver, done: progress.done });
  const isVague = whom?.isVague === true || grammar.isVagueBefore(progress.cut, award);
  const implied = saysWho(whom) || isVague ? null : impliedRecipients(match, progress, grammar);
  const recipients = saysWho(whom) ? whom : implied;
  const certified = recipients ?? certificatesOnly(award, match);
  const isBehind = whom !== null && whom.from >= match.to;
  const isForward = match.rule.kind === 'forward' || (match.rule.kind === 'same' && isBehind);
  const next: Progress = {
    ...progress,
    done: Math.max(match.to, isBehind ? whom.to : 0),
    last: { kind: isForward && !implied ? 'forward' : 'backward', award, whom: recipients },
    giver: authority ?? progress.giver,
  };
  const readings =
    isGiven && certified
      ? readingsOf(
          match,
          { award, authority, giver, recipients: certified, source: sourceOf(recipients, implied) },
          progress,
          grammar,
        )
      : [];
  return { readings, progress: next };
}

interface Found {
  readonly award: Element;
  readonly authority: string | null;
  readonly giver: Giver;
  readonly recipients: Recipients;
  /** Where the recipients come from: they are said; they are those of the clause before; only certificates are counted. */
  readonly source: 'said' | 'implied' | 'certificates';
}

/** Certificates without recipients are an award to look at: `được tặng 9 Huân chương, 24 Huy chương`. */
const OF_CERTIFICATES = 0.4;
/** What each thing that is not said leaves of a rule's certainty. */
const OF_IMPLIED = 0.85;
const OF_GUESSED_NOUN = 0.7;
const OF_UNKNOWN_GIVER = 0.9;

function sourceOf(recipients: Recipients | null, implied: Recipients | null): Found['source'] {
  if (recipients === null) return 'certificates';
  return recipients === implied ? 'implied' : 'said';
}

/** From 0 to 1, in hundredths: the rule's certainty, less for what the sentence does not say itself. */
function certaintyOf(certainty: number, { source, recipients, giver, authority }: Found): number {
  if (source === 'certificates') return OF_CERTIFICATES;
  const isGuess = recipients.counts.some(count => count.isGuessed);
  const isUnknown = authority === null && !giver.isNone;
  const parts = [
    source === 'implied' ? OF_IMPLIED : 1,
    isGuess ? OF_GUESSED_NOUN : 1,
    isUnknown ? OF_UNKNOWN_GIVER : 1,
  ];
  return Math.round(100 * parts.reduce((product, part) => product * part, certainty)) / 100;
}

function certificatesOnly({ number, name }: Element, { from }: RuleMatch): Recipients | null {
  return number !== undefined && number > 0 && name?.holders === null ? namedRecipients([], { from, to: from }) : null;
}

/** One reading, or one for each share that the sentence deals out. */
function readingsOf({ rule, from, to }: RuleMatch, found: Found, progress: Progress, grammar: AwardGrammar): Reading[] {
  const { award, authority, giver, recipients } = found;
  const { cut } = progress;
  const end = Math.max(to, recipients.to);
  const shared = {
    award: grammar.awardText(cut, award),
    recipients: recipients.named,
    certificates: award.name?.holders === null ? (award.number ?? null) : null,
    year: yearBefore(from, progress),
    rule: rule.name,
    certainty: certaintyOf(rule.certainty, found),
    from: cut.elements[Math.min(from, recipients.from)]?.from ?? 0,
    to: cut.elements[end - 1]?.to ?? 0,
  };
  const clause = { from: progress.codes.slice(progress.done, from).lastIndexOf(';') + 1 + progress.done, to: end };
  const apart = shares(cut, clause, { giver, recipients, award: shared.award, authority });
  if (apart) return apart.map(share => ({ ...shared, others: [], ...share }));
  const { collectives, individuals, others } = recipients;
  return [{ ...shared, authority, collectives, individuals, others }];
}

/** What the sentence leaves to the next. */
function carriedOn({ cut, before, topic, giver }: Progress, standing: Standing, grammar: AwardGrammar): Carried {
  const isPlanned = standing.isPlannedAtEnd();
  const announced = before.isBullet ? before.announced : announcement(cut, isPlanned || standing.hasAim(), grammar);
  return { ...before, giver, isPlanned, topic, announced };
}

/** What a sentence that ends in a colon says of the list behind it. */
function announcement(cut: Cut, isPlanned: boolean, { givers }: AwardGrammar): Carried['announced'] {
  const colon = cut.elements.length - 1;
  if (cut.elements[colon]?.kind !== 'colon') return null;
  const verb = cut.elements[colon - 1]?.kind;
  const isVerb = verb === 'gift' || verb === 'grants';
  return { isPlanned, giver: isVerb ? givers.before(cut, 0, colon - 1).text : null };
}
