import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { textOf } from './counts.ts';
import { type Element, ElementReader } from './elements.ts';
import { foldSyllable } from './fold-syllable.ts';
import { GiverReader } from './givers.ts';
import { Phrases } from './phrases.ts';
import { quotedLength } from './quoted.ts';
import type { Carried } from './reading.ts';
import { RecipientReader } from './recipient-reader.ts';
import type { Cut } from './recipients.ts';
import { Rules } from './rules.ts';
import { type Syllable, syllablesOf } from './syllables.ts';

/** The reader of awards for one lexicon: everything that does not change from sentence to sentence. */
export class AwardGrammar {
  readonly elements: ElementReader;
  readonly rules: Rules;
  readonly recipients: RecipientReader;
  readonly givers: GiverReader;
  readonly #state: Phrases;
  readonly #vague: Phrases;
  readonly #praises: Phrases;
  readonly #classes: Phrases;

  constructor(lexicon: AwardLexicon) {
    this.elements = new ElementReader(lexicon);
    this.rules = new Rules(lexicon.rules);
    this.recipients = new RecipientReader(lexicon, this.elements.counts);
    this.givers = new GiverReader(lexicon, this.elements.bodies);
    this.#state = new Phrases([...lexicon.names.stateBodies, 'chính phủ nước', 'chính phủ']);
    this.#praises = new Phrases([...lexicon.grants.praises, ...lexicon.grants.recognises]);
    this.#vague = new Phrases(lexicon.grants.vague);
    this.#classes = new Phrases(lexicon.names.classes);
  }

  /** `các cấp`: many givers, none of whom the next clause means. */
  isManyLevels(giver: string): boolean {
    return /^các cấp/iu.test(giver.normalize('NFC'));
  }

  /** The State's own bodies, or those of another State. */
  isState(giver: string): boolean {
    const syllables = syllablesOf(giver);
    const length = this.#state.lengthAt(syllables, 0);
    const isForeign = foldSyllable(syllables[0]?.text ?? '') === 'chính' && syllables.length > 2;
    return length > 0 && (isForeign || !/^chính phủ$/iu.test(giver));
  }

  /** `nhiều bằng khen`: no number, and nobody who got them. */
  isVagueBefore({ syllables }: Cut, award: Element): boolean {
    return [1, 2].some(length => this.#vague.lengthAt(syllables, award.from - length) === length);
  }

  /** The award's name as it is printed in a table: without `danh hiệu`, a number before it, and quotation marks. */
  awardText({ syllables }: Cut, award: Element): string {
    if (award.base) return `${this.#headText(syllables, award.base)} ${textOf(syllables, award.from, award.to)}`;
    const lead = award.name?.lead ?? 0;
    const isNumbered = award.number !== undefined;
    const start = isNumbered ? award.to - (award.name?.length ?? 0) : award.from;
    const text = this.nameText(syllables, start + lead, award.to);
    return isBadgeYears(text) && says(syllables, 'tuổi', 'đảng') ? `${text} tuổi Đảng` : text;
  }

  /** A name as printed; the marks around the whole of it are left out. */
  nameText(syllables: readonly Syllable[], from: number, to: number): string {
    const isQuoted = quotedLength(syllables, from) === to - from;
    return isQuoted ? textOf(syllables, from + 1, to - 1) : textOf(syllables, from, to);
  }

  /** `Huân chương Chiến công`: a name without its class. */
  #headText(syllables: readonly Syllable[], { from, to }: Element): string {
    let end = to;
    for (let i = from; i < to; i++) if (this.#classes.has(syllables, i)) end = Math.min(end, i);
    return textOf(syllables, from, end);
  }

  /** `Điều 1. Tặng …`. */
  isArticleOfDecision({ syllables }: Cut): boolean {
    return syllables[0]?.folded === 'điều' && syllables[1]?.kind === 'number';
  }

  /** Whether a sentence can hold an award, or announces a list that may. */
  mayTellOfAwards(syllables: readonly Syllable[]): boolean {
    if (syllables.at(-1)?.text === ':') return true;
    return syllables.some((_, i) => this.#praises.has(syllables, i) || this.elements.names.at(syllables, i) !== null);
  }

  /** Whether a text names an award. */
  namesAward(text: string): boolean {
    const syllables = syllablesOf(text);
    return syllables.some((_, i) => this.elements.names.at(syllables, i) !== null);
  }

  /** What a heading says of the text under it: whom its honours are about, and whether they are only planned. */
  headingContext(text: string, { topic }: Carried): Pick<Carried, 'topic' | 'announced'> {
    const syllables = syllablesOf(text);
    const own = this.topicOf({ syllables, elements: this.elements.read(syllables) });
    const isPlanned = this.announcesPlans(text);
    return { topic: topic ?? own, announced: isPlanned ? { isPlanned, giver: null } : null };
  }

  /** Whether a line announces awards that have not been given: `Danh sách đề nghị khen thưởng`. */
  announcesPlans(line: string): boolean {
    const kinds = this.elements.read(syllablesOf(line)).map(element => element.kind);
    return kinds.some(kind => kind === 'proposes' || kind === 'intends' || kind === 'aims' || kind === 'plannedBehind');
  }

  /** Whom a list of honours is about: `Truyền thống của Trạm Hải đăng: năm 1995, …`. */
  topicOf({ elements, syllables }: Cut): string | null {
    const colon = elements.findIndex(element => element.kind === 'colon');
    const intro = elements.slice(0, Math.max(0, colon));
    if (intro.some(element => element.kind === 'award')) return null;
    const body = intro.findLast(element => element.kind === 'body' || element.kind === 'of');
    if (body) return textOf(syllables, body.kind === 'of' ? body.from + 1 : body.from, body.to);
    const first = elements.find(element => element.kind === 'body');
    return first ? textOf(syllables, first.from, first.to) : null;
  }
}

/** `Huy hiệu 55 năm` between others with their whole name. */
function isBadgeYears(text: string): boolean {
  return /^huy hiệu [\d, ]+năm$/iu.test(text);
}

function says(syllables: readonly Syllable[], first: string, second: string): boolean {
  return syllables.some(({ folded }, i) => folded === first && syllables[i + 1]?.folded === second);
}
