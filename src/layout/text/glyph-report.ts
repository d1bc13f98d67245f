import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';

/** Which characters a document's fonts lack, and which family helped out; each is said once. */
export class GlyphReport {
  readonly #missing = new Map<string, number>();
  readonly #fallen = new Map<string, Fall>();

  /** A character that no font has. */
  miss(character: string): void {
    this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
  }

  /** A letter that is set in another family than its style's. */
  fall(letter: string, from: string, to: string): void {
    const key = `${from}\n${to}`;
    const fall = this.#fallen.get(key) ?? { from, to, letters: new Map<string, number>() };
    fall.letters.set(letter, (fall.letters.get(letter) ?? 0) + 1);
    this.#fallen.set(key, fall);
  }

  /** An error for each character that is missing, and a note for each family that helped another out. */
  diagnostics(): readonly Diagnostic[] {
    return [
      ...[...this.#missing].map(([character, count]) => missingGlyph(character, count)),
      ...[...this.#fallen.values()].map(fallbackNote),
    ];
  }
}

interface Fall {
  readonly from: string;
  readonly to: string;
  readonly letters: Map<string, number>;
}

/** The name of a character, such as `U+5DF4`. */
export function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function missingGlyph(character: string, count: number): Diagnostic {
  const name = codeName(character);
  return diagnostic('missing-glyph', 'error', {
    say: {
      en: `no font has ${name} (${character}), which stands ${count} times: it is printed as [${name}]`,
      vi: `không phông chữ nào có ${name} (${character}), xuất hiện ${count} lần: in thành [${name}]`,
    },
    hint: {
      en: 'correct the text, or add a family that has it to the fonts folder',
      vi: 'sửa văn bản, hoặc thêm một phông có ký tự này vào thư mục fonts',
    },
  });
}

/** Characters that a note lists. */
const SHOWN = 12;

function fallbackNote({ from, to, letters }: Fall): Diagnostic {
  const listed = [...letters.keys()]
    .slice(0, SHOWN)
    .map(letter => `${letter} (${[...letter].map(codeName).join(' ')})`);
  const list = listed.join(', ') + (letters.size > SHOWN ? ' …' : '');
  const count = [...letters.values()].reduce((sum, times) => sum + times, 0);
  return diagnostic('font-fallback', 'info', {
    say: {
      en: `${from} has no ${list}: set in ${to}, ${count} in all`,
      vi: `${from} không có ${list}: in bằng ${to}, tổng cộng ${count} lần`,
    },
    hint: {
      en: `choose another order with fallback: in the style`,
      vi: `muốn đổi thứ tự, ghi fallback: trong kiểu chữ`,
    },
  });
}
