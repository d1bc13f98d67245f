import { decodeStream } from '../decode-stream.ts';
import {
  arrayEntry,
  asDict,
  dictEntry,
  nameEntry,
  numberEntry,
  type PdfDict,
  type PdfStream,
  streamEntry,
} from '../objects.ts';
import { cffGlyphNames } from './cff-glyphs.ts';
import { type CMap, readCMap } from './cmap.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';
import { readSimpleEncoding, type SimpleEncoding } from './simple-encoding.ts';
import { type1GlyphNames } from './type1-glyphs.ts';

/** A font as its dictionaries and streams describe it (ISO 32000-1, 9.5 to 9.10). */
export interface PdfFont {
  readonly dict: PdfDict;
  /** Type0, TrueType, Type1, MMType1 or Type3. */
  readonly subtype: string;
  /** `BaseFont`, to tell a person which font is meant. */
  readonly name: string;
  /** The CID font of a Type 0 font; else null. */
  readonly cidFont: PdfDict | null;
  readonly descriptor: PdfDict | null;
  /** Flag 3 of the descriptor (table 123). */
  readonly isSymbolic: boolean;
  readonly program: FontProgram;
  /** Of a simple font. */
  readonly encoding: SimpleEncoding;
  /** The name of a Type 0 font's CMap; null where it is embedded. */
  readonly cmapName: string | null;
  readonly cmapStream: PdfStream | null;
  /** The embedded CMap. */
  readonly cmap: CMap | null;
  readonly toUnicode: CMap | null;
}

/** The font program that is embedded. */
export type FontProgram =
  | { readonly kind: 'none' }
  /** Its outlines are not read: Type 1, CFF, or damaged. `glyphNames`: what its glyphs are called; null where nobody says. */
  | { readonly kind: 'unread'; readonly format: string; readonly glyphNames: ReadonlySet<string> | null }
  | { readonly kind: 'sfnt'; readonly sfnt: Sfnt };

const SYMBOLIC = 4;

export function readFont(dict: PdfDict): PdfFont {
  const cidFont = asDict(arrayEntry(dict, 'DescendantFonts')[0]);
  const descriptor = dictEntry(cidFont ?? dict, 'FontDescriptor');
  const cmapStream = streamEntry(dict, 'Encoding');
  const subtype = nameEntry(dict, 'Subtype') ?? '';
  return {
    dict,
    subtype,
    name: nameEntry(dict, 'BaseFont') ?? nameEntry(dict, 'Name') ?? subtype,
    cidFont,
    descriptor,
    isSymbolic: ((numberEntry(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0,
    program: readProgram(descriptor),
    encoding: readSimpleEncoding(dict),
    cmapName: cmapStream === null ? nameEntry(dict, 'Encoding') : null,
    cmapStream,
    cmap: readMap(cmapStream),
    toUnicode: readMap(streamEntry(dict, 'ToUnicode')),
  };
}

function readMap(stream: PdfStream | null): CMap | null {
  const bytes = stream === null ? null : decodeStream(stream);
  return bytes === null ? null : readCMap(bytes);
}

function readProgram(descriptor: PdfDict | null): FontProgram {
  const trueType = streamEntry(descriptor, 'FontFile2');
  if (trueType !== null) return readTrueType(trueType);
  const compact = streamEntry(descriptor, 'FontFile3');
  if (compact !== null) {
    const format = nameEntry(compact.dict, 'Subtype') ?? 'CFF';
    return { kind: 'unread', format, glyphNames: format === 'Type1C' ? namesIn(compact, cffGlyphNames) : null };
  }
  const type1 = streamEntry(descriptor, 'FontFile');
  return type1 === null
    ? { kind: 'none' }
    : { kind: 'unread', format: 'Type 1', glyphNames: namesIn(type1, type1GlyphNames) };
}

function readTrueType(stream: PdfStream): FontProgram {
  const bytes = decodeStream(stream);
  const sfnt = bytes === null ? null : readSfnt(bytes);
  return sfnt === null ? { kind: 'unread', format: 'TrueType', glyphNames: null } : { kind: 'sfnt', sfnt };
}

function namesIn(
  stream: PdfStream,
  read: (bytes: Uint8Array) => ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  const bytes = decodeStream(stream);
  return bytes === null ? null : read(bytes);
}
