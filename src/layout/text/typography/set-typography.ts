import type { Typography } from '../../template/typography-schema.ts';
import type { LayoutInline, LayoutTree } from '../../tree.ts';
import { type InlineHome, mapTexts, mapTree } from '../map-tree.ts';
import { joinCodes } from './codes.ts';
import { dashPlaces } from './dash-places.ts';
import { setDashes } from './dashes.ts';
import { setEllipses } from './ellipses.ts';
import { tieLastWord } from './last-word.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { editInlines, paragraphText } from './paragraph-text.ts';
import { setQuotes } from './quotes.ts';
import { setRanges } from './ranges.ts';
import { references } from './references.ts';
import type { CharacterRule, TextEdit } from './text-edit.ts';
import { textWords } from './text-words.ts';
import { findTies, holdTies, type RulesByClass, rulesByClass } from './ties.ts';

/** Rules that put other characters. */
const CHARACTER_RULES = { quotes: setQuotes, dashes: setDashes, ranges: setRanges, ellipses: setEllipses } as const;
/** Rules that keep words together. */
const TIE_RULES = { numbers, references, names, dashes: dashPlaces } as const;

/** Nothing of more characters is held together: a line could not be filled without it; a cell has little room. */
const LONGEST_HELD: Readonly<Record<InlineHome, number>> = { text: 24, cell: 12 };

/**
 * Sets the tree's texts as Vietnamese print does: NFC, curly quotes, the right dashes, and no line end where a reader would
 * stumble. The article is untouched, and what was set once is not changed again.
 */
export function setTypography(tree: LayoutTree, typography: Typography): LayoutTree {
  const set = paragraphSetter(typography);
  return mapTree(tree, (inlines, _, home) => set(inlines, home));
}

/** Sets the inlines of a paragraph, given where it stands. */
export type ParagraphSetter = (inlines: readonly LayoutInline[], home: InlineHome) => readonly LayoutInline[];

/** What sets paragraphs by the rules that are on. */
export function paragraphSetter(typography: Typography): ParagraphSetter {
  const characters = rulesOf(CHARACTER_RULES, typography);
  const ties = rulesByClass(rulesOf(TIE_RULES, typography));
  const set: ParagraphSetter = (inlines, home) => {
    const composed = mapTexts(inlines, inline => {
      const text = inline.text.normalize('NFC');
      return text === inline.text ? inline : { ...inline, text };
    });
    const hasTitles = composed.some(({ kind }) => kind === 'sectionTitle');
    const titled = hasTitles ? composed.map(inline => setTitles(inline, set)) : composed;
    return setBreaks(setCharacters(titled, characters), ties, { ...typography, longest: LONGEST_HELD[home] });
  };
  return set;
}

function rulesOf<R>(rules: Readonly<Partial<Record<keyof Typography, R>>>, typography: Typography): R[] {
  return Object.entries(rules).flatMap(([name, rule]) => (typography[name as keyof Typography] ? [rule] : [])); // a key of the record
}

/** The titles that a header may print are paragraphs of their own. */
function setTitles(inline: LayoutInline, set: ParagraphSetter): LayoutInline {
  if (inline.kind !== 'sectionTitle') return inline;
  return { ...inline, titles: inline.titles.map(title => ({ ...title, inlines: set(title.inlines, 'text') })) };
}

function setCharacters(inlines: readonly LayoutInline[], rules: readonly CharacterRule[]): readonly LayoutInline[] {
  const text = paragraphText(inlines);
  const edits = rules.map(rule => rule(text)).filter(({ length }) => length > 0);
  return edits.length === 0 ? inlines : editInlines(inlines, inOrder(edits.flat()));
}

type BreakSetting = Pick<Typography, 'codes' | 'lastWord'> & { readonly longest: number };

function setBreaks(
  inlines: readonly LayoutInline[],
  rules: RulesByClass,
  { longest, codes, lastWord }: BreakSetting,
): readonly LayoutInline[] {
  const words = textWords(paragraphText(inlines));
  const ties = findTies(words, rules);
  if (lastWord) tieLastWord(words, ties);
  const held = holdTies(words, ties, longest);
  return editInlines(inlines, codes ? inOrder([...held, ...joinCodes(words, longest)]) : held);
}

function inOrder(edits: TextEdit[]): readonly TextEdit[] {
  return edits.length < 2 ? edits : edits.sort((a, b) => a.at - b.at);
}
