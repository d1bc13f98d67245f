import type { UsedFont } from '../../pdf/fonts/used-fonts.ts';
import { textEntry } from '../../pdf/objects.ts';
import type { ConditionId } from '../conditions.ts';

/** What a program has for characters that it lacks; a list of glyphs leaves it out (ISO 32000-1, table 122). */
const MISSING = '.notdef';

/** 31-012 and 31-013: the list of glyphs of a Type 1 font, and those of its program. */
export function type1Ids({ font }: UsedFont): ConditionId[] {
  const listed = textEntry(font.descriptor, 'CharSet');
  const names = font.program.kind === 'unread' ? font.program.glyphNames : null;
  if (listed === null || names === null) return [];
  const charSet = new Set(listed.split('/').map(name => name.trim()));
  const faults: ConditionId[] = [];
  if ([...names].some(name => name !== MISSING && !charSet.has(name))) faults.push('31-012');
  if ([...charSet].some(name => name !== MISSING && name !== '' && !names.has(name))) faults.push('31-013');
  return faults;
}
