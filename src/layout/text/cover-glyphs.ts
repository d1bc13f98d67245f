import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { LayoutInline, LayoutTree } from '../tree.ts';
import { mapTexts, mapTree } from './map-tree.ts';

/** What the layout may know of fonts: names, and which characters they have. */
export interface Coverage {
  readonly families: ReadonlySet<string>;
  /** Asked in order for what a style's own family lacks. */
  readonly fallback: readonly string[];
  readonly covers: (family: string, codePoint: number) => boolean;
}

type TextInline = Extract<LayoutInline, { kind: 'text' }>;

/**
 * Every character in a font that has it: the style's own, else the first family that helps out. What no font has is printed
 * as `[U+5DF4]`, and each such character is reported once with its count. Capitals of styles with `caps: all` are made here.
 */
export function coverGlyphs(tree: LayoutTree, coverage: Coverage): Outcome<LayoutTree> {
  const missing = new Map<string, number>();
  const covered = mapTree(tree, (inlines, name) => {
    const paragraph = tree.styles.paragraph[name];
    return mapTexts(inlines, inline => {
      const family =
        (inline.style === null ? null : tree.styles.character[inline.style]?.font) ?? paragraph?.font ?? '';
      const text = paragraph?.caps === 'all' ? inline.text.toLocaleUpperCase('vi') : inline.text;
      return splitRuns({ ...inline, text }, family, coverage, missing);
    });
  });
  return outcome(
    covered,
    [...missing].map(([character, count]) => missingGlyph(character, count)),
  );
}

function splitRuns(inline: TextInline, family: string, coverage: Coverage, missing: Map<string, number>): TextInline[] {
  const runs: TextInline[] = [];
  let text = '';
  let from: string | null = null;
  const close = (): void => {
    if (text !== '') runs.push({ ...inline, text, fallback: from });
    text = '';
  };
  if (isCovered(inline.text, family, coverage)) return [{ ...inline, fallback: null }];
  for (const character of inline.text) {
    const found = familyFor(character, family, coverage);
    if (found === undefined) missing.set(character, (missing.get(character) ?? 0) + 1);
    if ((found ?? null) !== from) {
      close();
      from = found ?? null;
    }
    text += found === undefined ? `[${codeName(character)}]` : character;
  }
  close();
  return runs;
}

/** Nearly every text is set in its own style's family from end to end. */
function isCovered(text: string, family: string, coverage: Coverage): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return false;
    if (!isSpace(code) && !coverage.covers(family, code)) return false;
  }
  return text !== '';
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

/** Null: the style's own family; undefined: none has it. */
function familyFor(character: string, family: string, { fallback, covers }: Coverage): string | null | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (isSpace(code) || covers(family, code)) return null;
  return fallback.find(name => covers(name, code));
}

function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function missingGlyph(character: string, count: number): Diagnostic {
  const name = codeName(character);
  return diagnostic('missing-glyph', 'error', {
    say: {
      en: `no font has ${name} (${character}), which stands ${count} times: it is printed as [${name}]`,
      vi: `không phông chữ nào có ${name} (${character}), xuất hiện ${count} lần: in thành [${name}]`,
    },
    hint: {
      en: 'correct the text, or add a family that has it to the fonts folder',
      vi: 'sửa văn bản, hoặc thêm một phông có ký tự này vào thư mục fonts',
    },
  });
}
