import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/fonts/face.ts';
import { openWithFontkit } from '../../src/fonts/fontkit.ts';
import { readGlyphs } from '../../src/fonts/glyphs.ts';
import { readPlainShaper } from '../../src/fonts/plain-shaper.ts';
import { plainScript } from '../../src/fonts/plain-text.ts';
import { makeShaper } from '../../src/fonts/shape.ts';
import { readCharacterMap } from '../../src/fonts/tables/character-map.ts';

const top = new URL('../../', import.meta.url);
const faces = filesIn('fonts').filter(path => path.endsWith('.ttf'));
const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz';
const SIGNS = '0123456789 .,;:!?()[]“”‘’"\'…–—-/%&*+=@#₫°•©«»\u00a0';
const CHARACTERS = [...LETTERS, ...LETTERS.toUpperCase(), ...SIGNS];
const FEATURES = [[], ['smcp'], ['tnum'], ['smcp', 'tnum']];

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, top), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path}`)
    .sort();
}

/** Every word of the project's own articles and cases, once. */
const WORDS = [
  ...new Set(
    [...filesIn('input'), ...filesIn('tests/cases')]
      .filter(path => /\.(?:txt|md|html)$/.test(path))
      .flatMap(path => readFileSync(new URL(path, top), 'utf8').normalize('NFC').split(/\s+/)),
  ),
];

/** A face's shapers: ours alone, which throws where it would ask fontkit, and fontkit alone. */
function shapersOf(path: string) {
  const bytes = readFileSync(new URL(path, top));
  const font = openWithFontkit(bytes);
  const outlines = readGlyphs(bytes);
  const characters = readCharacterMap(outlines.table('cmap') ?? Buffer.alloc(0));
  const plain = characters && readPlainShaper(outlines, characters);
  const scale = 1000 / font.unitsPerEm;
  const refuse = (): never => {
    throw new Error('fontkit was asked');
  };
  return {
    font,
    isPlain: (text: string, features: string[]) => plain?.(text, features) !== null,
    own: makeShaper({ scale, plain, font: refuse }),
    fontkits: makeShaper({ scale, plain: null, font: () => font }),
  };
}

/** The texts that the two shapers set differently. */
function differing(path: string, texts: readonly string[], features: string[]): string[] {
  const { own, fontkits, isPlain } = shapersOf(path);
  const plain = texts.filter(text => isPlain(text, features));
  return plain.filter(text => JSON.stringify(own(text, features)) !== JSON.stringify(fontkits(text, features)));
}

describe('text that is shaped without fontkit', () => {
  it.each(faces)('has the glyphs, widths, kerning and names that fontkit gives, in every pair: %s', path => {
    const at = faces.indexOf(path);
    // a fourth of the first letters a face: the faces of a family share their rules
    const pairs = CHARACTERS.filter((_, i) => i % 4 === at % 4).map(first => CHARACTERS.map(c => first + c).join(''));
    expect(differing(path, pairs, FEATURES[at % 4] ?? [])).toEqual([]);
  });

  it.each(faces)('is the same for the words of the articles and for single characters: %s', path => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const characters = every.filter((_, code) => plainScript(code) !== null);
    const words = WORDS.filter((_, i) => i % faces.length === faces.indexOf(path));
    for (const features of FEATURES) expect(differing(path, [...characters, ...words], features)).toEqual([]);
  });

  it.each(faces)('is nearly all that there is: %s', path => {
    const { isPlain } = shapersOf(path);
    const left = WORDS.filter(word => /^[\w\p{Script=Latin}.,;:!?()“”"'–%/-]+$/u.test(word) && !isPlain(word, []));
    expect(left.filter(word => [...word].every(c => CHARACTERS.includes(c)))).toEqual([]);
  });

  it('leaves marks, fractions, invisible and missing characters to fontkit', () => {
    const { isPlain } = shapersOf('fonts/source-serif-4/regular.ttf');
    for (const text of ['e\u0302\u0301', '1\u20442', 'a\u00adb', '\u4e00', '\u{1f600}', 'Ελλ'])
      expect(isPlain(text, [])).toBe(false);
    expect(
      openFace(readFileSync(new URL('fonts/source-serif-4/regular.ttf', top))).shape('x\u0301', []).offsets,
    ).not.toBeNull();
  });

  it('names a glyph that two characters share by the first of them, as fontkit does', () => {
    const { own, fontkits } = shapersOf('fonts/tinos/regular.ttf');
    expect(own('a \u00a0 ', []).unicode).toEqual(fontkits('a \u00a0 ', []).unicode);
    expect(own('\u00a0 a', []).unicode).toEqual(fontkits('\u00a0 a', []).unicode);
  });
});

describe('what a face says of itself', () => {
  it.each(faces)('is what fontkit reads: %s', path => {
    const { font } = shapersOf(path);
    const face = openFace(readFileSync(new URL(path, top)));
    const inEm = (units: number): number => units * (1000 / font.unitsPerEm);
    expect(face).toMatchObject({
      name: font.postscriptName,
      unitsPerEm: font.unitsPerEm,
      ascent: inEm(font.ascent),
      descent: inEm(font.descent),
      capHeight: inEm(font.capHeight),
      xHeight: inEm(font.xHeight),
      italicAngle: font.italicAngle,
      box: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(inEm),
    });
    const tags = [...font.availableFeatures, 'zzzz'];
    expect(tags.filter(tag => face.hasFeature(tag))).toEqual(font.availableFeatures);
    const codes = Array.from({ length: 0x11000 }, (_, code) => code);
    expect(codes.filter(code => face.hasGlyph(code) !== font.hasGlyphForCodePoint(code))).toEqual([]);
  });
});
