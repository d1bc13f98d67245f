import type { OffsetMap } from '../offset-map.ts';
import { type LegacyRepair, repairLegacy } from './repair-legacy.ts';
import { type MojibakeRepair, repairMojibake } from './repair-mojibake.ts';

/** A text whose damage by wrong encodings is undone. */
export interface RepairedText {
  readonly text: string;
  /** From the source to the text, one after the other. */
  readonly maps: readonly OffsetMap[];
  readonly mojibake: MojibakeRepair;
  /** Its places are in the text that `mojibake` gave. */
  readonly legacy: LegacyRepair;
}

/** Undoes mojibake first, then converts legacy text, which may lie under it. Clean text comes back as it is. Linear in the text. */
export function repairText(source: string, options: { readonly isBytes?: boolean } = {}): RepairedText {
  const mojibake = repairMojibake(source);
  const legacy = repairLegacy(mojibake.text, options);
  const maps = [...mojibake.steps.map(({ map }) => map), legacy.map].filter(({ changes }) => changes.length > 0);
  return { text: legacy.text, maps, mojibake, legacy };
}
