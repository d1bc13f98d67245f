import { decodeStream } from '../decode-stream.ts';
import { arrayEntry, asNumber, entry, itemsOf, numberEntry, streamEntry } from '../objects.ts';
import { rangeLookup } from './cmap.ts';
import type { PdfFont } from './read-font.ts';
import type { Sfnt } from './sfnt.ts';
import { characterOf, characterOfName, macRomanCode } from './simple-encoding.ts';

/** The CID of a code of a Type 0 font; null where a CMap that is not embedded knows it. */
export function cidOf(font: PdfFont): (code: number) => number | null {
  if (font.cmapName?.startsWith('Identity-')) return code => code;
  if (font.cmap === null || font.cmap.uses !== null || entry(font.cmapStream?.dict ?? null, 'UseCMap') !== null)
    return () => null;
  const find = rangeLookup(font.cmap.cids);
  return code => {
    const range = find(code);
    return range === null || typeof range.value !== 'number' ? 0 : range.value + code - range.from;
  };
}

/** The glyph of a CID, through `CIDToGIDMap` (ISO 32000-1, 9.7.4.2). */
export function glyphOfCid(font: PdfFont): (cid: number) => number {
  const stream = streamEntry(font.cidFont, 'CIDToGIDMap');
  const map = stream === null ? null : decodeStream(stream);
  if (map === null) return cid => cid;
  return cid => (map[cid * 2] ?? 0) * 256 + (map[cid * 2 + 1] ?? 0);
}

/** The glyph of a code of a simple TrueType font (9.6.6.4); null where it cannot be told. */
export function glyphOfCode(font: PdfFont, sfnt: Sfnt): (code: number) => number | null {
  if (font.isSymbolic || font.encoding.base === null) return code => symbolicGlyph(sfnt, code);
  const unicode = sfnt.cmaps.find(({ platform, encoding }) => platform === 3 && encoding === 1);
  const roman = sfnt.cmaps.find(({ platform, encoding }) => platform === 1 && encoding === 0);
  return code => {
    const name = font.encoding.differences.get(code);
    const character = name === undefined ? characterOf(font.encoding.base, code) : characterOfName(name);
    if (character === null) return null; // a name whose character is not known here
    if (unicode) return unicode.glyphOf(character);
    const romanCode = macRomanCode(character);
    return roman && romanCode !== null ? roman.glyphOf(romanCode) : null;
  };
}

/** A symbolic font is asked by its codes, which a (3,0) table keeps in a private block. */
function symbolicGlyph(sfnt: Sfnt, code: number): number {
  const glyphs = sfnt.cmaps.map(({ platform, encoding, glyphOf }) =>
    platform === 3 && encoding === 0 ? glyphOf(0xf000 + code) || glyphOf(code) : glyphOf(code),
  );
  return glyphs.find(glyph => glyph !== 0) ?? 0;
}

/** The width that the font's dictionary states for a code or CID, in thousandths of the em; null: none is stated. */
export function statedWidth(font: PdfFont): (code: number) => number | null {
  if (font.cidFont !== null) return cidWidths(font);
  const first = numberEntry(font.dict, 'FirstChar') ?? 0;
  const widths = arrayEntry(font.dict, 'Widths').map(asNumber);
  return code => widths[code - first] ?? null;
}

/** `W` holds `c [w1 w2 …]` and `c1 c2 w` (9.7.4.3). */
function cidWidths({ cidFont }: PdfFont): (cid: number) => number {
  const usual = numberEntry(cidFont, 'DW') ?? 1000;
  const items = arrayEntry(cidFont, 'W');
  const widths = new Map<number, number>();
  const ranges: { length: number; from: number; to: number; value: number }[] = [];
  for (let i = 0; i < items.length; ) {
    const from = asNumber(items[i]) ?? 0;
    const to = asNumber(items[i + 1]);
    if (to === null) itemsOf(items[i + 1]).forEach((width, k) => void widths.set(from + k, asNumber(width) ?? usual));
    else ranges.push({ length: 2, from, to, value: asNumber(items[i + 2]) ?? usual });
    i += to === null ? 2 : 3;
  }
  const find = rangeLookup(ranges);
  return cid => {
    const value = widths.get(cid) ?? find(cid)?.value;
    return typeof value === 'number' ? value : usual;
  };
}
