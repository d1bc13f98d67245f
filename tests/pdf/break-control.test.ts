import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { textStyles } from '../../src/pdf/text/text-style.ts';
import { wordsOf } from '../../src/pdf/text/words.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { docxParts, elementsOf } from '../support/docx-parts.ts';
import { flowTree } from '../support/flow-tree.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { run } from '../support/typeset.ts';

/** A tree of one justified paragraph on a measure of 360 pt. */
function treeOf(text: string): LayoutTree {
  const tree = flowTree([{ kind: 'paragraph', id: 'p', style: 'text', inlines: [run(text)] }]);
  const own = tree.styles.paragraph.text;
  if (!own) throw new Error('the tree has a style for text');
  return {
    ...tree,
    styles: { ...tree.styles, paragraph: { ...tree.styles.paragraph, text: { ...own, align: 'justify' } } },
  };
}

async function linesOf(text: string): Promise<string[]> {
  const { bytes } = writePdf(treeOf(text), loadFonts()).value;
  const texts = await pdfTexts(bytes);
  return [...new Set(texts.map(({ y }) => y))].map(y =>
    texts
      .filter(t => t.y === y)
      .map(t => t.text)
      .join(''),
  );
}

const FILL = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(2);

/** Whether a line ends behind a dash for some text before it. */
async function endsBehindDash(range: string): Promise<boolean> {
  const texts = Array.from({ length: 24 }, (_, i) => `${FILL}${'xa '.repeat(4 + i)}${range} và ${FILL}`);
  const lines = await Promise.all(texts.map(linesOf));
  return lines.flat().some(line => line.trim().endsWith('–'));
}

describe('a word joiner', () => {
  it('is not drawn, nor found in the text of the PDF', async () => {
    const lines = await linesOf('số 125/\u2060QĐ-\u2060UBND');
    expect(lines).toEqual(['số 125/QĐ-UBND']);
  });

  it('keeps a line from ending where it stands', async () => {
    expect(await endsBehindDash('2015–2020')).toBe(true);
    expect(await endsBehindDash('2015–\u20602020')).toBe(false);
  });

  it('stands in the DOCX, where Word reads it', async () => {
    const tree = treeOf('số 125/\u2060QĐ-\u2060UBND');
    const { value } = await writeDocx(tree, loadFonts(), writePdf(tree, loadFonts()).value);
    const texts = elementsOf(docxParts(value)['word/document.xml'] ?? '').filter(({ name }) => name === 'w:t');
    expect(texts.map(({ text }) => text).join('')).toContain('125/\u2060QĐ-\u2060UBND');
  });
});

describe('a no-break space', () => {
  it('is a space that may be stretched, at which no line ends', () => {
    const { styles } = treeOf('');
    const known = textStyles(styles, loadFonts());
    const style = known.run(known.paragraph('text'), { style: null, fallback: null, href: null });
    const words = wordsOf([{ style, text: '88\u00a0tập\u00a0thể, và' }], 300);
    expect(words.map(({ shape, space, glued }) => [shape.text, space, glued])).toEqual([
      ['88', '\u00a0', true],
      ['tập', '\u00a0', true],
      ['thể,', ' ', false],
      ['và', '', false],
    ]);
    expect(words[0]?.spaceWidth).toBe(words[2]?.spaceWidth);
  });

  it('lets a line end where what it holds is wider than the measure', async () => {
    const lines = await linesOf(Array.from({ length: 40 }, () => 'nghiêng').join('\u00a0'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replace(/[\s\u00a0]+$/, '')).toMatch(/^nghiêng.*nghiêng$/);
  });
});
