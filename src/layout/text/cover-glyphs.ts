import { type Outcome, outcome } from '../../base/outcome.ts';
import type { LayoutInline, LayoutTree, ParagraphStyle } from '../tree.ts';
import { codeName, GlyphReport } from './glyph-report.ts';
import { mapTexts, mapTree } from './map-tree.ts';

/** A weight and a slope. */
export type FaceLook = Pick<ParagraphStyle, 'bold' | 'italic'>;

/** What the layout may know of fonts: which characters they have. */
export interface Coverage {
  /** Asked in order for what a style's own families lack. */
  readonly fallback: readonly string[];
  /** Tells of a character whether the face that a family has for a look has it. Throws where there is no such family. */
  readonly coveredBy: (family: string, look: FaceLook) => (codePoint: number) => boolean;
}

type TextInline = Extract<LayoutInline, { kind: 'text' }>;

/**
 * Every character in a font that has it: the style's own, else the first family that helps out, which a note names. What no
 * font has is printed as `[U+5DF4]`, and each such character is reported once with its count. Capitals of styles with
 * `caps: all` are made here.
 */
export function coverGlyphs(tree: LayoutTree, coverage: Coverage): Outcome<LayoutTree> {
  const report = new GlyphReport();
  const covered = mapTree(tree, (inlines, name) => {
    const paragraph = tree.styles.paragraph[name];
    return mapTexts(inlines, inline => {
      const cased = paragraph?.caps === 'all' ? { ...inline, text: inline.text.toLocaleUpperCase('vi') } : inline;
      return splitRuns(cased, { chain: chainOf(inline, paragraph, tree), coverage, report });
    });
  });
  return outcome(covered, report.diagnostics());
}

/** The family of a run and those that it may fall back on, and its look. */
interface FontChain extends FaceLook {
  readonly family: string;
  readonly fallback: readonly string[];
}

function chainOf({ style }: TextInline, paragraph: ParagraphStyle | undefined, { styles }: LayoutTree): FontChain {
  const mark = style === null ? undefined : styles.character[style];
  return {
    family: mark?.font ?? paragraph?.font ?? '',
    fallback: mark?.fallback ?? paragraph?.fallback ?? [],
    bold: mark?.bold ?? paragraph?.bold ?? false,
    italic: mark?.italic ?? paragraph?.italic ?? false,
  };
}

interface Covering {
  readonly chain: FontChain;
  readonly coverage: Coverage;
  readonly report: GlyphReport;
}

/** A letter with the marks that stand on it: they are set in one font, where one has them all. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

function splitRuns(inline: TextInline, covering: Covering): TextInline | TextInline[] {
  const { chain, coverage } = covering;
  if (isCovered(inline.text, coverage.coveredBy(chain.family, chain)))
    return inline.fallback === null ? inline : { ...inline, fallback: null };
  const runs: TextInline[] = [];
  for (const { text, fallback } of (inline.text.match(LETTER) ?? []).flatMap(letter => coverLetter(letter, covering))) {
    const last = runs.at(-1);
    if (last && last.fallback === fallback) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...inline, text, fallback });
  }
  return runs;
}

/** Nearly every text is set in its own style's family from end to end. */
function isCovered(text: string, covers: (codePoint: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return false;
    if (!isSpace(code) && !covers(code)) return false;
  }
  return text !== '';
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Spaces, and the word joiner, which is never drawn, need no glyph. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2060;
}

type Piece = Pick<TextInline, 'text' | 'fallback'>;

function coverLetter(letter: string, covering: Covering): readonly Piece[] {
  const { chain, report } = covering;
  const family = familyFor(letter, covering);
  if (family === undefined) {
    const characters = [...letter];
    if (characters.length > 1) return characters.flatMap(character => coverLetter(character, covering));
    report.miss(letter);
    return [{ text: `[${codeName(letter)}]`, fallback: null }];
  }
  if (family !== null) report.fall(letter, chain.family, family);
  return [{ text: letter, fallback: family }];
}

/** Null: the style's own family; undefined: none has it. */
function familyFor(letter: string, { chain, coverage }: Covering): string | null | undefined {
  const codes = [...letter].map(character => character.codePointAt(0) ?? 0);
  const has = (family: string): boolean => codes.every(coverage.coveredBy(family, chain));
  if (codes.every(isSpace) || has(chain.family)) return null;
  return [...chain.fallback, ...coverage.fallback].find(has);
}
