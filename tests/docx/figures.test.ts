import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { FigureBlock, LayoutTree, ParagraphBlock } from '../../src/layout/tree.ts';
import { docxParts, elementsOf } from '../support/docx-parts.ts';
import { flowTree, lines, list } from '../support/flow-tree.ts';
import { makePicture } from '../support/make-picture.ts';

const figure: FigureBlock = {
  kind: 'figure',
  id: null,
  picture: makePicture('anh.png', 40, 20),
  alt: 'Một tấm ảnh “đẹp”',
  width: 60 as never, // points, without the brand
  align: 'center',
  spaceBefore: 4 as never,
  spaceAfter: 6 as never,
  blocks: [lines('caption', 1, 'caption') as ParagraphBlock],
};

async function partsOf(tree: LayoutTree): Promise<Record<string, string>> {
  return docxParts((await writeDocx(tree, loadFonts())).value);
}

describe('a figure in the DOCX', () => {
  it('is a drawing of its size with its words, in a style that keeps it with its caption', async () => {
    const parts = await partsOf(flowTree([figure, lines('a', 1), figure]));
    const elements = elementsOf(parts['word/document.xml'] ?? '');
    const shown = elements.filter(({ name }) => name === 'wp:docPr').map(({ attributes }) => attributes);
    expect(shown).toMatchObject([
      { id: '1', descr: 'Một tấm ảnh “đẹp”' },
      { id: '2', descr: 'Một tấm ảnh “đẹp”' },
    ]);
    expect(elements.find(({ name }) => name === 'wp:extent')?.attributes).toEqual({ cx: '762000', cy: '381000' });
    expect(parts['word/styles.xml']).toMatch(/w:styleId="B-figure-1".*?<w:keepNext\/>/);
  });

  it('has its file in the package once, also where the header shows it', async () => {
    const tree = flowTree([figure, figure]);
    const { value } = await writeDocx({ ...tree, header: { first: [figure], rest: [], left: null } }, loadFonts());
    const parts = docxParts(value);
    expect(Object.keys(unzipSync(value)).filter(path => path.startsWith('word/media/'))).toEqual([
      'word/media/picture1.png',
    ]);
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="media/picture1.png"');
    expect(parts['word/_rels/header1.xml.rels']).toContain('Target="media/picture1.png"');
    expect(parts['word/_rels/header2.xml.rels']).toBeUndefined();
  });
});

describe('a list in a list', () => {
  it('has its own level and starts at one, the outer one goes on', async () => {
    const body = [list([lines('a', 1), list([lines('b', 1)])], [lines('c', 1), list([lines('d', 1)])])];
    const parts = await partsOf(flowTree(body));
    const values = (name: string): string[] =>
      elementsOf(parts['word/document.xml'] ?? '')
        .filter(element => element.name === name)
        .map(({ attributes }) => attributes['w:val'] ?? '');
    expect(values('w:ilvl')).toEqual(['0', '1', '0', '1']);
    expect(values('w:numId')).toEqual(['1', '2', '1', '3']);
    expect(parts['word/numbering.xml']).toContain('<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>');
    expect(parts['word/numbering.xml']?.match(/<w:lvlOverride w:ilvl="1">/g)).toHaveLength(2);
  });
});
