import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { docxParts, elementsOf } from '../support/docx-parts.ts';
import { cell, flowTree, lines, noted, table } from '../support/flow-tree.ts';

const body = [noted('a', [1, 2]), table(0, [[cell([noted('b', [1], 'cell')])]])];

describe('notes in the DOCX', () => {
  it('are Word’s own, in the order of their references, in their style', async () => {
    const { value } = await writeDocx(flowTree(body), loadFonts());
    const parts = docxParts(value);
    const ids = (path: string, name: string): (string | undefined)[] =>
      elementsOf(parts[path] ?? '')
        .filter(element => element.name === name)
        .map(({ attributes }) => attributes['w:id']);
    expect(ids('word/document.xml', 'w:footnoteReference')).toEqual(['1', '2', '3']);
    expect(ids('word/footnotes.xml', 'w:footnote')).toEqual(['-1', '0', '1', '2', '3']);
    expect(ids('word/settings.xml', 'w:footnote')).toEqual(['-1', '0']);
    expect(parts['word/footnotes.xml']).toContain('<w:pStyle w:val="P-footnote"/>');
    expect(parts['word/footnotes.xml']).toMatch(/w:val="C-note-mark"\/><\/w:rPr><w:footnoteRef\/>/);
    expect(new TextDecoder().decode(unzipSync(value)['[Content_Types].xml'])).toContain('/word/footnotes.xml');
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="footnotes.xml"');
  });

  it('are left out where there are none', async () => {
    const parts = docxParts((await writeDocx(flowTree([lines('a', 1)]), loadFonts())).value);
    expect(parts['word/footnotes.xml']).toBeUndefined();
    expect(parts['word/settings.xml']).not.toContain('footnotePr');
  });
});
