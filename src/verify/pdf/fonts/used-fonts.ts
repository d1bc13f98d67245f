import type { GraphicsState } from '../content/text-state.ts';
import { dictEntry, type PdfDict, textEntry } from '../objects.ts';
import { type CodeReader, codeReader, unicodeTest } from './font-codes.ts';
import { type PdfFont, readFont } from './read-font.ts';

/** A font that text is shown in. */
export interface UsedFont {
  readonly font: PdfFont;
  /** The first page that shows it, from 1. */
  readonly page: number;
  /** Every code that is shown. */
  readonly codes: ReadonlySet<number>;
  /** Those that are painted, not only laid under a picture for searching. */
  readonly painted: ReadonlySet<number>;
}

interface FontInUse extends UsedFont {
  readonly codes: Set<number>;
  readonly painted: Set<number>;
  readonly read: CodeReader;
  readonly hasUnicode: (code: number) => boolean;
  readonly unmapped: Set<number>;
}

/** Text rendering mode 3 paints nothing (ISO 32000-1, table 106). */
const INVISIBLE = 3;

/** Collects the fonts of a document with the codes that they show. */
export class FontCollector {
  readonly #fonts = new Map<PdfDict, FontInUse>();

  /** Takes codes that are shown on a page; gives how many of them no character is known for. */
  show(codes: string, { font, renderingMode }: GraphicsState, page: number): number {
    if (font === null) return 0;
    const used = this.#fonts.get(font) ?? this.#add(font, page);
    const target = renderingMode === INVISIBLE ? used.codes : used.painted;
    let unmapped = 0;
    used.read(codes, code => {
      if (!target.has(code)) see(used, code, target);
      if (used.unmapped.has(code)) unmapped++;
    });
    return unmapped;
  }

  fonts(): readonly UsedFont[] {
    return [...this.#fonts.values()];
  }

  #add(dict: PdfDict, page: number): FontInUse {
    const font = readFont(dict);
    const ordering = textEntry(dictEntry(font.cidFont, 'CIDSystemInfo'), 'Ordering');
    const used: FontInUse = {
      font,
      page,
      codes: new Set(),
      painted: new Set(),
      read: codeReader(font),
      hasUnicode: unicodeTest(font, ordering),
      unmapped: new Set(),
    };
    this.#fonts.set(dict, used);
    return used;
  }
}

function see(used: FontInUse, code: number, target: Set<number>): void {
  target.add(code);
  used.codes.add(code);
  if (!used.hasUnicode(code)) used.unmapped.add(code);
}
