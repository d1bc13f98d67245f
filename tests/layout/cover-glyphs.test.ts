import { describe, expect, it } from 'vitest';
import { type Coverage, coverGlyphs } from '../../src/layout/text/cover-glyphs.ts';
import type { LayoutInline, LayoutTree } from '../../src/layout/tree.ts';
import { flowTree } from '../support/flow-tree.ts';

/** Families and the characters that their regular faces have; the bold ones have Latin alone. */
const FONTS: Readonly<Record<string, string>> = {
  Latin: 'abc',
  Greek: 'aωω̣',
  Signs: 'c①ω',
  Marks: 'x\u0323\u0302',
};

const coverage: Coverage = {
  fallback: ['Signs', 'Marks'],
  coveredBy:
    (family, { bold }) =>
    code =>
      (bold ? 'abc' : (FONTS[family] ?? '')).includes(String.fromCodePoint(code)),
};

function covered(text: string, style: { fallback?: readonly string[]; bold?: boolean } = {}) {
  const tree = flowTree([
    { kind: 'paragraph', id: null, style: 'text', inlines: [{ kind: 'text', text, style: null, fallback: null }] },
  ]);
  const [[name, written] = ['', undefined]] = Object.entries(tree.styles.paragraph);
  if (!written) throw new Error('the tree has a style');
  const paragraph = { [name]: { ...written, font: 'Latin', ...style } };
  const body = tree.body.map(block => (block.kind === 'paragraph' ? { ...block, style: name } : block));
  const { value, diagnostics } = coverGlyphs({ ...tree, body, styles: { ...tree.styles, paragraph } }, coverage);
  return { runs: runsOf(value), said: diagnostics.map(({ severity, message }) => `${severity} ${message}`) };
}

function runsOf({ body }: LayoutTree): string[] {
  const [block] = body;
  const inlines: readonly LayoutInline[] = block?.kind === 'paragraph' ? block.inlines : [];
  return inlines.flatMap(inline => (inline.kind === 'text' ? [`${inline.fallback ?? '='}:${inline.text}`] : []));
}

describe('a character that the style’s family lacks', () => {
  it('is set in the first family of the style’s chain that has it, and one note says which', () => {
    expect(covered('ab ω① ω', { fallback: ['Greek'] })).toEqual({
      runs: ['=:ab ', 'Greek:ω', 'Signs:①', '=: ', 'Greek:ω'],
      said: [
        'info Latin has no ω (U+03C9): set in Greek, 2 in all',
        'info Latin has no ① (U+2460): set in Signs, 1 in all',
      ],
    });
  });

  it('is set in a family that helps out everywhere where the style has no chain', () => {
    expect(covered('aω').runs).toEqual(['=:a', 'Signs:ω']);
  });

  it('stays with the marks that stand on it, in one family', () => {
    expect(covered('ax\u0323\u0302b').runs).toEqual(['=:a', 'Marks:x\u0323\u0302', '=:b']);
  });

  it('is looked for in the face of the text’s weight', () => {
    expect(covered('aω', { fallback: ['Greek'], bold: true }).runs).toEqual(['=:a[U+03C9]']);
  });

  it('is printed as its code where no family has it, and is an error', () => {
    const { runs, said } = covered('a巴b巴');
    expect(runs).toEqual(['=:a[U+5DF4]b[U+5DF4]']);
    expect(said).toEqual(['error no font has U+5DF4 (巴), which stands 2 times: it is printed as [U+5DF4]']);
  });
});
