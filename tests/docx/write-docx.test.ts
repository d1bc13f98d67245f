import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { inputTree, wordsOf } from '../support/sample-tree.ts';

const ARTICLE = 'nhung-canh-rung-tro-lai.txt';

async function partsOf(name: string): Promise<Record<string, string>> {
  const bytes = (await writeDocx(await inputTree(name), loadFonts())).value;
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml') || path.endsWith('.rels'));
  return Object.fromEntries(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/** Run properties that are no name of a style. */
function directFormatting(part: string): string[] {
  return [...part.matchAll(/<w:rPr>(.*?)<\/w:rPr>/g)]
    .map(([, inner = '']) => inner)
    .filter(inner => !/^<w:rStyle w:val="[^"]+"\/>$/.test(inner));
}

describe('the DOCX', () => {
  it('has no run property outside a style', async () => {
    const parts = await partsOf(ARTICLE);
    for (const path of ['word/document.xml', 'word/header2.xml', 'word/footer1.xml'])
      expect(directFormatting(parts[path] ?? '')).toEqual([]);
    expect(directFormatting('<w:rPr><w:b/></w:rPr>')).toHaveLength(1);
  });

  it('holds exactly the words of the layout tree, in its order', async () => {
    const document = (await partsOf(ARTICLE))['word/document.xml'] ?? '';
    const text = document
      .replace(/<w:tab\/>|<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(text.split(/[\s\u00a0]+/).filter(Boolean)).toEqual(wordsOf((await inputTree(ARTICLE)).body));
  });

  it('puts headlines and crossheads into the navigation pane', async () => {
    const styles = (await partsOf(ARTICLE))['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:styleId="P-headline".*?<w:basedOn w:val="Heading1"\/>/);
    expect(styles).toMatch(/w:styleId="P-crosshead".*?<w:basedOn w:val="Heading2"\/>/);
    expect(styles).toContain('<w:lang w:val="vi-VN"');
  });

  it('has columns as a section, a repeated table head, and fields for the folio', async () => {
    const parts = await partsOf(ARTICLE);
    expect(parts['word/document.xml']).toContain('<w:cols w:num="2"');
    expect(parts['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(parts['word/footer1.xml']).toContain(' PAGE ');
    expect(parts['word/footer1.xml']).toContain(' NUMPAGES ');
  });

  it('is the same bytes when it is written again', async () => {
    const tree = await inputTree(ARTICLE);
    const [first, second] = await Promise.all([writeDocx(tree, loadFonts()), writeDocx(tree, loadFonts())]);
    expect(Buffer.compare(Buffer.from(first.value), Buffer.from(second.value))).toBe(0);
  });
});
