import { crc32 } from '../../base/crc32.ts';
import type { FontFace } from '../../fonts/face.ts';
import type { ShapedText } from '../../fonts/shape.ts';
import { glyphCountOf, subsetProgram } from '../../fonts/subset.ts';
import type { PdfFont, PdfReference } from './pdfmake.ts';
import { hex4, pdfCode, pdfNumber, RawSyntax } from './syntax.ts';

/** What a font asks of its document. */
export interface FontDocument {
  /** PDF/A-1 wants a list of the glyphs that a subset holds (ISO 19005-1, 6.3.5). */
  readonly listsGlyphs: boolean;
  ref(data?: Record<string, unknown>): PdfReference;
  putStream(entries: string, content: Uint8Array): number;
}

/** A face in one document: numbers its glyphs by their first use there, and embeds just those (ISO 32000-1, 9.7). */
export class DocumentFont implements PdfFont {
  readonly id: string;
  readonly face: FontFace;
  readonly #document: FontDocument;
  readonly #ids: number[] = [];
  readonly #slots = new Map<number, number>();
  /** The text that each glyph stands for; of several, the first in byte order, so that history has no say. */
  readonly #unicode: string[] = [];
  readonly #codes = new Map<ShapedText, string>();
  #reference: PdfReference | null = null;

  constructor(document: FontDocument, face: FontFace, id: string) {
    this.id = id;
    this.face = face;
    this.#document = document;
    this.#slot(0, '');
  }

  /** The inside of a TJ string array for a shaped text: glyph codes with kerning between them. Made once a document. */
  encode(shape: ShapedText): string {
    const known = this.#codes.get(shape);
    if (known !== undefined) return known;
    const { ids, unicode, adjust } = shape;
    let code = '';
    for (let i = 0; i < ids.length; i++) {
      code += pdfCode(this.#slot(ids[i] ?? 0, unicode[i] ?? ''));
      const closer = adjust[i] ?? 0;
      if (closer !== 0) code += `)${closer}(`;
    }
    this.#codes.set(shape, code);
    return code;
  }

  /** The code of one glyph of a shaped text. */
  encodeGlyph(shape: ShapedText, at: number): string {
    return pdfCode(this.#slot(shape.ids[at] ?? 0, shape.unicode[at] ?? ''));
  }

  ref(): PdfReference {
    this.#reference ??= this.#document.ref();
    return this.#reference;
  }

  /** Writes the font's objects; pdfkit calls it once, at the end of the document. */
  finalize(): void {
    if (this.#reference === null) return;
    const name = `${subsetTag(this.#ids)}+${this.face.name}`;
    const descendant = this.#written({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(name),
      CIDToGIDMap: 'Identity',
      W: new RawSyntax(`[0[${this.#widths().join(' ')}]]`),
    });
    Object.assign(this.#reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(),
    });
    this.#reference.end();
  }

  /** In 1/1000 em. Written here: pdfkit would look at each as a thing of its own. */
  #widths(): string[] {
    const { outlines, unitsPerEm } = this.face;
    return this.#ids.map(id => pdfNumber((outlines.advance(id) * 1000) / unitsPerEm));
  }

  #slot(id: number, unicode: string): number {
    const found = this.#slots.get(id);
    const slot = found ?? this.#ids.push(id) - 1;
    if (found === undefined) this.#slots.set(id, slot);
    const known = this.#unicode[slot];
    if (known !== unicode && (!known || (unicode !== '' && unicode < known))) this.#unicode[slot] = unicode;
    return slot;
  }

  #written(data: Record<string, unknown>): PdfReference {
    const reference = this.#document.ref(data);
    reference.end();
    return reference;
  }

  #descriptor(name: string): PdfReference {
    const { face } = this;
    const program = subsetProgram(face.outlines, this.#ids);
    return this.#written({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC | (face.italicAngle === 0 ? 0 : ITALIC),
      FontBBox: [...face.box],
      ItalicAngle: face.italicAngle,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      XHeight: face.xHeight,
      StemV: TYPICAL_STEM,
      FontFile2: this.#stream(program, `/Length1 ${program.length}`),
      ...(this.#document.listsGlyphs ? { CIDSet: this.#stream(allGlyphs(glyphCountOf(program))) } : {}),
    });
  }

  #stream(content: Buffer, entries = ''): RawSyntax {
    return new RawSyntax(`${this.#document.putStream(entries, content)} 0 R`);
  }

  #toUnicode(): RawSyntax {
    const entries = this.#unicode.flatMap((text, slot) => (text === '' ? [] : [`<${hex4(slot)}> <${text}>`]));
    return this.#stream(Buffer.from(toUnicodeMap(entries), 'latin1'));
  }
}

/** A bit for each glyph from the first on (ISO 32000-1, 9.8.3.2). */
function allGlyphs(count: number): Buffer {
  const bits = Buffer.alloc(Math.ceil(count / 8), 0xff);
  const spare = bits.length * 8 - count;
  bits[bits.length - 1] = (0xff << spare) & 0xff;
  return bits;
}

/** Font descriptor flags (ISO 32000-1, table 123). */
const SYMBOLIC = 4;
const ITALIC = 64;
/** Width of a vertical stem, which TrueType fonts do not state; readers use it only to make up a missing font. */
const TYPICAL_STEM = 80;
/** A CMap block holds at most this many entries (Adobe technical note 5014). */
const MOST_ENTRIES = 100;

/** Six capitals that name the subset (ISO 32000-1, 9.6.4): a function of its glyphs. */
function subsetTag(ids: readonly number[]): string {
  let rest = crc32(Buffer.from(ids.join(' '), 'latin1'));
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

function toUnicodeMap(entries: readonly string[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += MOST_ENTRIES) {
    const block = entries.slice(i, i + MOST_ENTRIES);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
