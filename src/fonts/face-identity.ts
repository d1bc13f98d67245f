import type { Said } from '../base/diagnostic.ts';
import { type GlyphOutlines, readGlyphs } from './glyphs.ts';
import { type FaceName, faceName } from './library.ts';
import { NAME_IDS, readName } from './tables/names.ts';

/** Which face of which family a font file holds, as it names itself. */
export interface FaceIdentity {
  /** The family as styles and Word name it: another weight than regular and bold is a family of its own. Empty: it says none. */
  readonly family: string;
  readonly face: FaceName;
  /** What the file says of its licence, else of its copyright; empty where it says nothing. */
  readonly licence: string;
}

/** A font file's identity, or why it cannot be used. */
export type IdentifiedFace =
  | { readonly identity: FaceIdentity; readonly fault: null }
  | { readonly identity: null; readonly fault: Said };

/** Reads a font file's identity from `name`, `OS/2` and `head` (OpenType 1.9). */
export function identifyFace(bytes: Uint8Array): IdentifiedFace {
  const format = formatFault(bytes);
  if (format) return unusable(format);
  try {
    if (!isWhole(bytes)) return unusable(CUT_OFF);
    return identified(readGlyphs(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unusable({ en: `it is damaged: ${why}`, vi: `tệp bị hỏng: ${why}` });
  }
}

function identified(outlines: GlyphOutlines): IdentifiedFace {
  const names = outlines.table('name');
  const name = (id: number): string => (names && readName(names, id))?.trim() ?? '';
  if (outlines.table('fvar')) return unusable(VARIABLE);
  const os2 = outlines.table('OS/2');
  if (os2 && (os2.readUInt16BE(8) & EMBEDDING) === RESTRICTED) return unusable(FORBIDDEN);
  const { bold, italic } = slopeAndWeight(os2, outlines.table('head'));
  const licence = name(NAME_IDS.licence) || name(NAME_IDS.copyright);
  return { identity: { family: name(NAME_IDS.family), face: faceName(bold, italic), licence }, fault: null };
}

/** `fsType`: the bits that say how a font may be embedded, and the one that says not at all. */
const EMBEDDING = 0x000f;
const RESTRICTED = 0x0002;

/** `fsSelection` says it; without an `OS/2`, `macStyle` does. */
function slopeAndWeight(os2: Buffer | null, head: Buffer | null): { bold: boolean; italic: boolean } {
  const selection = os2?.readUInt16BE(62);
  if (selection !== undefined) return { bold: (selection & 0x20) !== 0, italic: (selection & 0x01) !== 0 };
  const style = head?.readUInt16BE(44) ?? 0;
  return { bold: (style & 0x01) !== 0, italic: (style & 0x02) !== 0 };
}

const FORMATS: Readonly<Record<string, Said>> = {
  OTTO: {
    en: 'it has PostScript outlines (CFF); a font with TrueType outlines (.ttf) is needed',
    vi: 'phông dùng nét PostScript (CFF); cần phông nét TrueType (.ttf)',
  },
  ttcf: {
    en: 'it is a collection; save its faces as files of their own',
    vi: 'đây là tệp gộp; hãy tách thành từng tệp',
  },
  wOFF: { en: 'it is packed for the web; a .ttf is needed', vi: 'đây là phông nén cho web; cần tệp .ttf' },
  wOF2: { en: 'it is packed for the web; a .ttf is needed', vi: 'đây là phông nén cho web; cần tệp .ttf' },
};
const CUT_OFF = { en: 'it is damaged: its end is missing', vi: 'tệp bị hỏng: thiếu phần cuối' };
const NO_FONT = { en: 'it is no font', vi: 'tệp không phải phông chữ' };
const VARIABLE = {
  en: 'it is a variable font, which Word cannot embed; static faces are needed',
  vi: 'đây là phông biến thiên (variable), Word không nhúng được; cần từng tệp kiểu chữ riêng',
};
const FORBIDDEN = {
  en: 'its maker forbids embedding (fsType 2)',
  vi: 'nhà làm phông không cho nhúng (fsType 2)',
};

function formatFault(bytes: Uint8Array): Said | null {
  const tag = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString('latin1');
  if (tag === '\0\x01\0\0' || tag === 'true') return null;
  return FORMATS[tag] ?? NO_FONT;
}

/** Whether every table that the directory names lies in the file. */
function isWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  return entries.every(entry => file.readUInt32BE(entry + 8) + file.readUInt32BE(entry + 12) <= file.length);
}

function unusable(fault: Said): IdentifiedFace {
  return { identity: null, fault };
}
