import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { rareCharacters } from '../../src/docx/rare-characters.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { readGlyphs } from '../../src/fonts/glyphs.ts';
import { findFace } from '../../src/fonts/library.ts';
import { readCharacterMap } from '../../src/fonts/tables/character-map.ts';
import type { LayoutInline } from '../../src/layout/tree.ts';
import { flowTree } from '../support/flow-tree.ts';

const text = (words: string, fallback: string | null = null): LayoutInline => ({
  kind: 'text',
  text: words,
  style: null,
  fallback,
});

function treeOf(inlines: readonly LayoutInline[]) {
  return flowTree([{ kind: 'paragraph', id: null, style: 'text', inlines }]);
}

describe('a character that few texts have', () => {
  it('is counted with the face that it is set in, wherever it stands; others are not', () => {
    const link: LayoutInline = { kind: 'link', href: 'https://a.vn', inlines: [text('→ Ж', 'Tinos')] };
    const found = rareCharacters(treeOf([text('Thường ‰ “x” ω'), link, text('Ω', 'Tinos')]), loadFonts());
    expect([...found].map(([face, characters]) => [face.name, characters])).toEqual([
      ['SourceSerif4-Regular', 'ω'],
      ['Tinos-Regular', 'ЖΩ'.split('').sort().join('')],
    ]);
  });

  it('is in the font that the DOCX embeds, which has the letters of every document too', async () => {
    const { value } = await writeDocx(treeOf([text('a'), text('Ж', 'Tinos')]), loadFonts());
    const parts = unzipSync(value);
    const path = Object.keys(parts).find(name => /Tinos-Regular-.*\.odttf$/.test(name)) ?? '';
    const characters = readCharacterMap(
      readGlyphs(revealed(parts[path] ?? new Uint8Array(), keyOf(parts, path))).table('cmap') ?? Buffer.alloc(0),
    );
    expect(['Ж', 'ế', 'a'].map(letter => (characters?.(letter.codePointAt(0) ?? 0) ?? 0) > 0)).toEqual([
      true,
      true,
      true,
    ]);
    expect(characters?.('Ш'.codePointAt(0) ?? 0)).toBe(0);
    expect(findFace(loadFonts(), 'Tinos', false, false).hasGlyph('Ш'.codePointAt(0) ?? 0)).toBe(true);
  });
});

/** The key with which the font table lists a font's file. */
function keyOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const read = (name: string): string => Buffer.from(parts[name] ?? []).toString();
  const id = new RegExp(`Id="([^"]+)"[^>]*Target="${path.slice('word/'.length)}"`).exec(
    read('word/_rels/fontTable.xml.rels'),
  )?.[1];
  return new RegExp(`r:id="${id}" w:fontKey="{([^}]+)}"`).exec(read('word/fontTable.xml'))?.[1] ?? '';
}

/** A font as it was before it was obfuscated (ECMA-376 part 4, 9.1.4). */
function revealed(bytes: Uint8Array, key: string): Uint8Array {
  const digits = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return Uint8Array.from(bytes, (byte, i) => (i < 32 ? byte ^ (digits[i % 16] ?? 0) : byte));
}
