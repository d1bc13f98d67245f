import { glyphOfCode } from '../../pdf/fonts/glyphs.ts';
import type { PdfFont } from '../../pdf/fonts/read-font.ts';
import type { Sfnt } from '../../pdf/fonts/sfnt.ts';
import { isListedName } from '../../pdf/fonts/simple-encoding.ts';
import type { UsedFont } from '../../pdf/fonts/used-fonts.ts';
import { entry } from '../../pdf/objects.ts';
import type { ConditionId } from '../conditions.ts';

const TEXT_ENCODINGS: readonly (string | null)[] = ['WinAnsiEncoding', 'MacRomanEncoding'];

/** 31-017 to 31-026: simple TrueType fonts. */
export function trueTypeIds({ font, painted }: UsedFont): ConditionId[] {
  if (font.subtype !== 'TrueType') return [];
  const sfnt = font.program.kind === 'sfnt' ? font.program.sfnt : null;
  if (font.isSymbolic) return symbolicIds(font, sfnt);
  return [...encodingIds(font), ...(sfnt ? [...tableIds(font, sfnt), ...lookupIds(font, sfnt, painted)] : [])];
}

function symbolicIds(font: PdfFont, sfnt: Sfnt | null): ConditionId[] {
  const faults: ConditionId[] = entry(font.dict, 'Encoding') === null ? [] : ['31-024'];
  if (sfnt === null) return faults;
  if (sfnt.cmaps.length === 0) faults.push('31-025');
  const hasSymbols = sfnt.cmaps.some(({ platform, encoding }) => platform === 3 && encoding === 0);
  if (sfnt.cmaps.length > 1 && !hasSymbols) faults.push('31-026');
  return faults;
}

function encodingIds({ dict, encoding }: PdfFont): ConditionId[] {
  if (entry(dict, 'Encoding') === null) return ['31-019'];
  const faults: ConditionId[] = [];
  if (encoding.isDictionary && encoding.base === null) faults.push('31-020');
  else if (!TEXT_ENCODINGS.includes(encoding.base)) faults.push('31-021');
  if (![...encoding.differences.values()].every(isListedName)) faults.push('31-022');
  return faults;
}

function tableIds({ encoding }: PdfFont, { cmaps }: Sfnt): ConditionId[] {
  const faults: ConditionId[] = [];
  if (textTables(cmaps).length === 0) faults.push('31-017');
  const hasUnicode = cmaps.some(cmap => cmap.platform === 3 && cmap.encoding === 1);
  if (encoding.differences.size > 0 && !hasUnicode) faults.push('31-023');
  return faults;
}

/** Tables for text: Unicode, Macintosh, Microsoft but for its symbols. */
function textTables(cmaps: Sfnt['cmaps']): Sfnt['cmaps'] {
  return cmaps.filter(({ platform, encoding }) => platform !== 3 || encoding !== 0);
}

function lookupIds(font: PdfFont, sfnt: Sfnt, painted: ReadonlySet<number>): ConditionId[] {
  if (!TEXT_ENCODINGS.includes(font.encoding.base) || textTables(sfnt.cmaps).length === 0) return [];
  const glyphOf = glyphOfCode(font, sfnt);
  return [...painted].some(code => glyphOf(code) === 0) ? ['31-018'] : [];
}
