import { decodeStream } from '../../pdf/decode-stream.ts';
import { cidOf, glyphOfCid } from '../../pdf/fonts/glyphs.ts';
import { PREDEFINED_CMAPS } from '../../pdf/fonts/predefined-cmaps.ts';
import type { PdfFont } from '../../pdf/fonts/read-font.ts';
import type { UsedFont } from '../../pdf/fonts/used-fonts.ts';
import { asStream, dictEntry, entry, nameEntry, numberEntry, streamEntry, textEntry } from '../../pdf/objects.ts';
import type { ConditionId } from '../conditions.ts';

/** 31-001 to 31-008, 31-014 and 31-015: fonts whose codes are more than a byte. */
export function cidFontIds({ font }: UsedFont): ConditionId[] {
  if (font.subtype !== 'Type0') return [];
  return [...collectionIds(font), ...glyphMapIds(font), ...cmapIds(font), ...glyphSetIds(font)];
}

/** The collections of a CID font and of the CMap that is embedded for it. */
function collectionIds({ cidFont, cmapStream }: PdfFont): ConditionId[] {
  if (cmapStream === null) return [];
  const [own, cmap] = [dictEntry(cidFont, 'CIDSystemInfo'), dictEntry(cmapStream.dict, 'CIDSystemInfo')];
  const faults: ConditionId[] = [];
  if (textEntry(own, 'Registry') !== textEntry(cmap, 'Registry')) faults.push('31-001');
  if (textEntry(own, 'Ordering') !== textEntry(cmap, 'Ordering')) faults.push('31-002');
  if ((numberEntry(own, 'Supplement') ?? 0) < (numberEntry(cmap, 'Supplement') ?? 0)) faults.push('31-003');
  return faults;
}

function glyphMapIds({ cidFont }: PdfFont): ConditionId[] {
  if (nameEntry(cidFont, 'Subtype') !== 'CIDFontType2') return [];
  const map = entry(cidFont, 'CIDToGIDMap');
  if (map === null) return ['31-005'];
  return asStream(map) === null && nameEntry(cidFont, 'CIDToGIDMap') !== 'Identity' ? ['31-004'] : [];
}

function cmapIds({ cmapName, cmapStream, cmap }: PdfFont): ConditionId[] {
  if (cmapStream === null) return PREDEFINED_CMAPS.has(cmapName ?? '') ? [] : ['31-006'];
  const faults: ConditionId[] = [];
  if ((numberEntry(cmapStream.dict, 'WMode') ?? 0) !== (cmap?.writingMode ?? 0)) faults.push('31-007');
  const uses = nameEntry(cmapStream.dict, 'UseCMap') ?? cmap?.uses ?? null;
  const isEmbedded = streamEntry(cmapStream.dict, 'UseCMap') !== null;
  if (isEmbedded || (uses !== null && !PREDEFINED_CMAPS.has(uses))) faults.push('31-008');
  return faults;
}

/** `CIDSet` has a bit for each CID (ISO 32000-1, 9.8.3.2). */
function glyphSetIds(font: PdfFont): ConditionId[] {
  const stream = streamEntry(font.descriptor, 'CIDSet');
  const bits = stream === null ? null : decodeStream(stream);
  if (bits === null || font.program.kind !== 'sfnt') return [];
  const { glyphCount, hasOutline } = font.program.sfnt;
  const glyphOf = glyphOfCid(font);
  const faults = new Set<ConditionId>();
  for (let cid = 1; cid < Math.max(bits.length * 8, glyphCount); cid++) {
    const isListed = ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0;
    const glyph = glyphOf(cid);
    if (isListed && glyph >= glyphCount) faults.add('31-015');
    if (!isListed && glyph > 0 && glyph < glyphCount && hasOutline?.(glyph)) faults.add('31-014');
  }
  return [...faults];
}

/** Gives the CID and the glyph of a code; null where a CMap that is not embedded knows them. */
export function cidGlyphs(font: PdfFont): (code: number) => { cid: number; glyph: number } | null {
  const [cids, glyphs] = [cidOf(font), glyphOfCid(font)];
  return code => {
    const cid = cids(code);
    return cid === null ? null : { cid, glyph: glyphs(cid) };
  };
}
