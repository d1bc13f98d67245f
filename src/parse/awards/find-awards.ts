import type { Span } from '../../base/span.ts';
import type { Award } from '../../model/article.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { type Counts, countReader, NO_COUNTS } from './counts.ts';
import { type FoundWord, wordFinder } from './words.ts';

/** The words of granting, as finders. */
interface Grammar {
  readonly verbs: (text: string) => FoundWord[];
  readonly awards: (text: string) => FoundWord[];
  readonly planned: (text: string) => FoundWord[];
  readonly authorities: (text: string) => FoundWord[];
  readonly counts: (text: string) => Counts;
}

type Reading = Pick<
  Award,
  'authority' | 'award' | 'collectives' | 'individuals' | 'recipients' | 'others' | 'rule' | 'certainty'
>;

/** A rule: what it makes of a clause, or null where it does not fit. The first that fits wins. */
interface Rule {
  readonly name: string;
  readonly read: (clause: string, grammar: Grammar) => Omit<Reading, 'rule'> | null;
}

/** Finds the realised grants of a text, clause by clause. Spans are offsets in the text, moved by `offset`. */
export function findAwards(text: string, offset: number, lists: WordLists): Omit<Award, 'id'>[] {
  const grammar = grammarOf(lists);
  return clausesOf(text).flatMap(({ start, end }) => {
    const reading = readClause(text.slice(start, end), grammar);
    return reading ? [{ ...reading, year: null, span: { start: offset + start, end: offset + end } }] : [];
  });
}

function grammarOf(lists: WordLists): Grammar {
  return {
    verbs: wordFinder(lists.grants.verbs),
    awards: awardFinder(lists),
    planned: wordFinder(lists.grants.planned),
    authorities: wordFinder(lists.grants.authorities),
    counts: countReader(lists),
  };
}

/** Award names with what belongs to them: a kind, a class, a title in quotation marks. */
function awardFinder({ awards }: WordLists): Grammar['awards'] {
  const find = wordFinder(awards.awards);
  const goesOn = new RegExp(
    `^(?: (?:${awards.endings.join('|')}))?(?: (?:${[...awards.classes].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L}))?(?: “[^”]*”)?`,
    'iu',
  );
  return text =>
    find(text).map(word => {
      const more = goesOn.exec(text.slice(word.end))?.[0] ?? '';
      return { text: word.text + more, start: word.start, end: word.end + more.length };
    });
}

/** A clause ends at a semicolon or a sentence's end; a point inside a number ends nothing. */
function clausesOf(text: string): Span[] {
  return [...text.matchAll(/[^;.!?…]+(?:\.(?=\d)[^;.!?…]+)*/g)].map(match => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    return { start, end: start + match[0].trim().length };
  });
}

function readClause(clause: string, grammar: Grammar): Reading | null {
  if (grammar.awards(clause).length === 0 || grammar.planned(clause).length > 0) return null;
  for (const rule of rules) {
    const reading = rule.read(clause, grammar);
    if (reading) return { ...reading, rule: rule.name };
  }
  return null;
}

/** `8 tập thể được Chủ tịch nước tặng thưởng huân chương`. */
const passive: Rule = {
  name: 'passive',
  read(clause, grammar) {
    const found = /(?<!\p{L})được (?=\p{L})/u.exec(clause);
    const verb = grammar.verbs(clause).find(word => found && word.start > found.index);
    const award = grammar.awards(clause).find(word => verb && word.start >= verb.end);
    if (!found || !verb || !award) return null;
    const counts = grammar.counts(clause.slice(0, found.index));
    if (!hasCounts(counts)) return null;
    const between = clause.slice(found.index + found[0].length, verb.start).trim();
    return { authority: authorityIn(between, grammar), award: award.text, ...counts, recipients: [], certainty: 0.95 };
  },
};

/** `Thủ tướng Chính phủ tặng bằng khen cho 5 tập thể`, or for a recipient by name. */
const active: Rule = {
  name: 'active',
  read(clause, grammar) {
    const verb = grammar.verbs(clause)[0];
    const award = grammar.awards(clause).find(word => verb && word.start >= verb.end);
    if (!verb || !award) return null;
    const behind = clause.slice(award.end);
    const counts = grammar.counts(behind);
    const named = /^\s*cho (?!\d)(?:các |những )?(\p{Lu}[^,]*)$/u.exec(behind)?.[1];
    if (!hasCounts(counts) && !named) return null;
    const genitive = /^\s*của ([^,]*?)(?= cho |$)/u.exec(behind)?.[1];
    const delegated = delegatedBy(clause.slice(0, verb.start), grammar);
    const authority = genitive ?? delegated ?? authorityIn(clause.slice(0, verb.start), grammar);
    const recipients = !hasCounts(counts) && named ? [named.trim()] : [];
    return { authority, award: award.text, ...counts, recipients, certainty: authority ? 0.95 : 0.8 };
  },
};

/** `12 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở`. */
const titled: Rule = {
  name: 'titled',
  read(clause, grammar) {
    const verb = /(?<!\p{L})(?:đạt|nhận|đón nhận) (?:danh hiệu )?/u.exec(clause);
    const award = grammar.awards(clause).find(word => verb && word.start >= verb.index);
    const counts = verb ? grammar.counts(clause.slice(0, verb.index)) : NO_COUNTS;
    if (!award || !hasCounts(counts)) return null;
    const genitive = /^\s*của ([^,]*)/u.exec(clause.slice(award.end))?.[1] ?? null;
    return { authority: genitive, award: award.text, ...counts, recipients: [], certainty: 0.9 };
  },
};

const rules: readonly Rule[] = [passive, active, titled];

function hasCounts({ collectives, individuals, others }: Counts): boolean {
  return collectives !== null || individuals !== null || others.length > 0;
}

/** `thừa ủy quyền của Thủ tướng Chính phủ, lãnh đạo tỉnh trao …`: who gave the power grants. */
function delegatedBy(text: string, grammar: Grammar): string | null {
  const name = /(?:thừa (?:ủy|uỷ) (?:quyền|nhiệm)|thay mặt)(?: của)? ([^,]+)/iu.exec(text)?.[1];
  return name ? authorityIn(name, grammar) : null;
}

/** The body or office that a stretch ends with: from the last authority's first word on. */
function authorityIn(text: string, { authorities }: Grammar): string | null {
  const lastPart = text.slice(text.lastIndexOf(',') + 1);
  const first = authorities(lastPart)[0];
  return first
    ? lastPart
        .slice(first.start)
        .replace(/ (?:đã|vừa|cũng|còn|quyết định|ký quyết định|có quyết định)$/u, '')
        .trim()
    : null;
}
