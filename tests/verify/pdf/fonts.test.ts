import { describe, expect, it } from 'vitest';
import { cffGlyphNames } from '../../../src/verify/pdf/fonts/cff-glyphs.ts';
import { rangeLookup, readCMap } from '../../../src/verify/pdf/fonts/cmap.ts';
import { readSfnt } from '../../../src/verify/pdf/fonts/sfnt.ts';
import {
  characterOf,
  characterOfName,
  isListedName,
  macRomanCode,
} from '../../../src/verify/pdf/fonts/simple-encoding.ts';
import { type1GlyphNames } from '../../../src/verify/pdf/fonts/type1-glyphs.ts';
import { MACINTOSH, tinyFont, UNICODE } from '../tiny-font.ts';
import { tinyCff, tinyType1 } from '../tiny-type1.ts';

const cmap = (program: string) => readCMap(Buffer.from(program, 'latin1'));

describe('a CMap', () => {
  it('gives text for single codes, ranges, and ranges with a text for each code', () => {
    const { texts } = cmap(
      '1 beginbfchar <01> <1EA1> endbfchar 2 beginbfrange <02> <04> <0041> <05> <06> [<00660069> <D83DDE00>] endbfrange',
    );
    const find = rangeLookup(texts);
    expect([1, 3, 5, 6, 7].map(code => find(code)?.value ?? null)).toEqual(['ạ', 'A', 'fi', '😀', null]);
  });

  it('gives its code lengths, CIDs, direction and what it builds on', () => {
    const found = cmap(
      '/Base-H usecmap /WMode 1 def 2 begincodespacerange <00> <80> <8140> <9ffc> endcodespacerange 1 begincidrange <20> <7e> 231 endcidrange',
    );
    expect(found.codeSpaces.map(({ length, from, to }) => [length, from, to])).toEqual([
      [1, 0, 0x80],
      [2, 0x8140, 0x9ffc],
    ]);
    expect([found.uses, found.writingMode, found.cids[0]?.value]).toEqual(['Base-H', 1, 231]);
  });

  it('is not unrolled where it states a range of millions', () => {
    expect(cmap('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange').texts).toHaveLength(1);
  });
});

describe('the glyph names of a Type 1 program', () => {
  const names = ['.notdef', 'A', 'uni1EA1', 'space'];

  it.each([false, true])('are read from its encrypted part, in hexadecimal digits: %s', isHex => {
    expect([...(type1GlyphNames(Buffer.from(tinyType1(names, isHex), 'latin1')) ?? [])]).toEqual(names);
  });

  it('are read from a CFF program, of its own strings and of the standard’s', () => {
    const program = Buffer.from(tinyCff([1, 34, 228], ['uni1EA1', 'uni1EBF']), 'latin1');
    expect([...(cffGlyphNames(program) ?? [])]).toEqual(['space', 'A', 'zcaron', 'uni1EA1', 'uni1EBF']);
  });

  it('are not known of what is cut off or none', () => {
    const program = tinyCff([1, 34], ['uni1EA1']);
    for (
      let end = 0;
      end < program.length - 4;
      end++ // the glyphs themselves, of a byte each, are not asked for
    )
      expect(cffGlyphNames(Buffer.from(program.slice(0, end), 'latin1'))).toBeNull();
    expect(type1GlyphNames(Buffer.from('%!PS-AdobeFont'))).toBeNull();
  });
});

describe('a TrueType program', () => {
  const bytes = Buffer.from(tinyFont({ advances: [500, 600, 700, 250], cmaps: [MACINTOSH, UNICODE] }), 'latin1');

  it('gives glyphs of characters, widths and which glyphs have an outline', () => {
    const sfnt = readSfnt(bytes);
    expect(sfnt?.glyphCount).toBe(4);
    expect(
      sfnt?.cmaps.map(({ platform, encoding, glyphOf }) => [platform, encoding, glyphOf(65), glyphOf(67)]),
    ).toEqual([
      [1, 0, 1, 0],
      [3, 1, 1, 0],
    ]);
    expect([0, 1, 2].map(glyph => sfnt?.advance(glyph))).toEqual([500, 600, 700]);
    expect([0, 1, 2, 3].map(glyph => sfnt?.hasOutline?.(glyph))).toEqual([false, true, true, false]);
  });

  it('is none where it is broken off, and gives .notdef where only a table of characters is', () => {
    expect(readSfnt(bytes.subarray(0, 100))).toBeNull();
    const spoiled = Buffer.from(bytes);
    spoiled.writeUInt16BE(0xfff0, spoiled.indexOf('cmap', 0, 'latin1') < 0 ? 0 : spoiled.readUInt32BE(20) + 20 + 6);
    expect(readSfnt(spoiled)?.cmaps.every(({ glyphOf }) => glyphOf(65) >= 0)).toBe(true);
  });
});

describe('the encoding of a simple font', () => {
  it('knows the characters of codes and of glyph names', () => {
    expect([characterOf('WinAnsiEncoding', 0x93), characterOf('MacRomanEncoding', 0x8e)]).toEqual([0x201c, 0xe9]);
    expect([0x41, 0x80, 0x9f, 0xa0, 0xad, 0xff].map(code => characterOf('WinAnsiEncoding', code))).toEqual([
      ...[0x41, 0x20ac, 0x178],
      ...[0x20, 0x2d, 0xff],
    ]);
    expect([macRomanCode(0xe9), macRomanCode(0x1ea1)]).toEqual([0x8e, null]);
    expect(characterOf('StandardEncoding', 65)).toBeNull();
    expect(['uni1EA1', 'u1F600', 'A', 'aacute'].map(characterOfName)).toEqual([0x1ea1, 0x1f600, 65, null]);
  });

  it('knows by its form which name can be listed', () => {
    expect(
      ['A', 'aacute', 'uni1EA1', 'afii10017', 'a.sc', 'g12', 'glyph3', 'cid45', '.notdef'].map(isListedName),
    ).toEqual([...[true, true, true, true], ...[false, false, false, false, false]]);
  });
});
