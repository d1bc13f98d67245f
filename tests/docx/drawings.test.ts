import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { decodePng } from '../../src/images/png.ts';
import { docxParts, elementsOf } from '../support/docx-parts.ts';
import { pageTree } from '../support/page-tree.ts';

const SVG =
  '<svg width="40" height="20"><rect width="40" height="20" fill="#ff0000"/><text x="5" y="18" font-size="16">Ệ</text></svg>';
const images = new Map([['hinh.svg', new TextEncoder().encode(SVG)]]);

describe('a drawing in the DOCX', () => {
  it('is an SVG, and a picture of pixels for programs that know none', async () => {
    const page = '<figure src="hinh.svg" alt="Chữ" width="60pt"/><figure src="hinh.svg" alt="Chữ"/>';
    const { value } = await writeDocx(pageTree(page, images), loadFonts());
    const files = unzipSync(value);
    const media = Object.keys(files).filter(path => path.startsWith('word/media/'));
    expect(media).toEqual(['word/media/picture1.png', 'word/media/picture1.svg']);
    expect(new TextDecoder().decode(files['word/media/picture1.svg'])).toBe(SVG);
    const seen = decodePng(files['word/media/picture1.png'] ?? new Uint8Array());
    expect([seen?.width, seen?.height]).toEqual([80, 40]);
    const dark = (seen?.colors ?? []).filter((_, i) => i % 3 === 0).filter(red => red < 60).length;
    expect(dark).toBeGreaterThan(50); // the letter and its two marks
    const parts = docxParts(value);
    const document = elementsOf(parts['word/document.xml'] ?? '');
    const embeds = (name: string): (string | undefined)[] =>
      document.filter(element => element.name === name).map(({ attributes }) => attributes['r:embed']);
    expect(embeds('a:blip')).toEqual(['picture1', 'picture1']);
    expect(embeds('asvg:svgBlip')).toEqual(['picture1drawn', 'picture1drawn']);
    const related = parts['word/_rels/document.xml.rels'] ?? '';
    expect(related).toMatch(/Id="picture1" [^>]*Target="media\/picture1.png"/);
    expect(related).toMatch(/Id="picture1drawn" [^>]*Target="media\/picture1.svg"/);
    expect(new TextDecoder().decode(files['[Content_Types].xml'])).toContain(
      'Extension="svg" ContentType="image/svg+xml"',
    );
  });
});
