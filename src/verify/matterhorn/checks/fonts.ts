import { KNOWN_COLLECTIONS } from '../../pdf/fonts/font-codes.ts';
import { glyphOfCode, statedWidth } from '../../pdf/fonts/glyphs.ts';
import type { PdfFont } from '../../pdf/fonts/read-font.ts';
import type { Sfnt } from '../../pdf/fonts/sfnt.ts';
import { isListedName } from '../../pdf/fonts/simple-encoding.ts';
import type { UsedFont } from '../../pdf/fonts/used-fonts.ts';
import { dictEntry, entry, textEntry } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import type { ConditionId } from '../conditions.ts';
import { atObject, type Found } from '../found.ts';
import { cidFontIds, cidGlyphs } from './cid-fonts.ts';
import { trueTypeIds } from './truetype-fonts.ts';
import { type1Ids } from './type1-fonts.ts';

/** Checkpoint 31: every font that text is shown in. */
export function* checkFonts({ fonts }: ReadDocument): Generator<Found> {
  for (const used of fonts) {
    const { font, page } = used;
    const ids = [
      ...cidFontIds(used),
      ...trueTypeIds(used),
      ...type1Ids(used),
      ...programIds(used),
      ...unicodeIds(used),
    ];
    for (const id of ids) yield atObject(id, font.dict, { page, detail: font.name });
  }
}

/** 31-009 to 31-016 and 31-030: the font program. */
function programIds(used: UsedFont): ConditionId[] {
  const { font, painted } = used;
  if (font.subtype === 'Type3') return [];
  if (font.program.kind === 'none') return painted.size > 0 ? ['31-009'] : [];
  return font.program.kind === 'unread' ? ['font-unread'] : glyphIds(used, font.program.sfnt);
}

/** A width may differ by this much, in thousandths of the em (ISO 14289-1, 7.21.5). */
const TOLERANCE = 1;

function glyphIds({ font, codes, painted }: UsedFont, sfnt: Sfnt): ConditionId[] {
  const locate = glyphLocator(font, sfnt);
  const width = statedWidth(font);
  const faults = new Set<ConditionId>();
  for (const code of codes) {
    const at = locate(code);
    if (at === null) continue;
    if (at.glyph === 0 && at.isDirect) faults.add('31-030');
    if (at.glyph === 0 || !painted.has(code)) continue;
    const stated = width(at.key);
    if (at.glyph >= sfnt.glyphCount) faults.add('31-011');
    else if (stated !== null && Math.abs(stated - sfnt.advance(at.glyph)) > TOLERANCE) faults.add('31-016');
  }
  return [...faults];
}

/** A code's glyph, the key of its width, and whether a missing character leads to .notdef and is not another condition's. */
interface GlyphPlace {
  readonly glyph: number;
  readonly key: number;
  readonly isDirect: boolean;
}

function glyphLocator(font: PdfFont, sfnt: Sfnt): (code: number) => GlyphPlace | null {
  if (font.subtype === 'Type0') {
    const find = cidGlyphs(font);
    return code => {
      const found = find(code);
      return found === null ? null : { glyph: found.glyph, key: found.cid, isDirect: true };
    };
  }
  const find = glyphOfCode(font, sfnt);
  return code => {
    const glyph = find(code);
    return glyph === null ? null : { glyph, key: code, isDirect: font.isSymbolic && sfnt.cmaps.length > 0 };
  };
}

const BYTE_ENCODINGS: readonly (string | null)[] = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'];

/** 31-027 to 31-029: from codes to characters. */
function unicodeIds({ font, codes }: UsedFont): ConditionId[] {
  if (font.toUnicode === null) return canDoWithout(font, codes) ? [] : ['31-027'];
  const faults: ConditionId[] = [];
  const texts = font.toUnicode.texts;
  const has = (unit: number): boolean => texts.some(({ from, to, value }) => mapsTo(String(value), to - from, unit));
  if (has(0)) faults.push('31-028');
  if (has(0xfeff) || has(0xfffe)) faults.push('31-029');
  return faults;
}

/** Whether a range gives a unit: in its text, or by counting on its last unit. */
function mapsTo(text: string, more: number, unit: number): boolean {
  if (text.includes(String.fromCharCode(unit))) return true;
  const last = text.charCodeAt(text.length - 1);
  return unit > last && unit <= last + more;
}

function canDoWithout(font: PdfFont, codes: ReadonlySet<number>): boolean {
  const { encoding, subtype } = font;
  if (subtype === 'Type0') {
    const ordering = textEntry(dictEntry(font.cidFont, 'CIDSystemInfo'), 'Ordering');
    return ordering !== null && KNOWN_COLLECTIONS.has(ordering);
  }
  if (BYTE_ENCODINGS.includes(encoding.base)) return true;
  if (subtype === 'TrueType') return !font.isSymbolic && entry(font.dict, 'Encoding') !== null;
  return [...codes].every(code => isListedName(encoding.differences.get(code) ?? '-'));
}
