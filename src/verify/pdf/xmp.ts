import { Parser } from 'htmlparser2';

/** What a metadata stream says that a check asks for (ISO 16684-1). */
export interface Xmp {
  /** `pdfuaid:part`: the part of ISO 14289 that the file claims; null: none. */
  readonly accessiblePart: string | null;
  /** `dc:title`, in each of its languages. */
  readonly titles: readonly { readonly text: string; readonly language: string | null }[];
}

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';
const TITLE = 'http://purl.org/dc/elements/1.1/title';

/** Reads a metadata stream. Prefixes count for nothing, their namespaces do. */
export function readXmp(xml: string): Xmp {
  const reader = new XmpReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: text => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { accessiblePart: reader.part, titles: reader.titles.filter(({ text }) => text.trim() !== '') };
}

class XmpReader {
  part: string | null = null;
  readonly titles: { text: string; language: string | null }[] = [];
  /** By prefix. A later declaration replaces an earlier one. */
  readonly #namespaces = new Map<string, string>();
  /** Names of the elements that are open, with their namespaces. */
  readonly #open: string[] = [];
  #language: string | null = null;
  /** How many titles are open. */
  #titles = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(attributes))
      if (key.startsWith('xmlns:')) this.#namespaces.set(key.slice('xmlns:'.length), value);
    for (const [key, value] of Object.entries(attributes))
      if (this.#full(key) === `${PDFUA}part`) this.part = value.trim();
    this.#language = attributes['xml:lang'] ?? null;
    this.#open.push(this.#full(name));
    if (this.#full(name) === TITLE) this.#titles++;
  }

  text(text: string): void {
    const innermost = this.#open.at(-1);
    if (innermost === `${PDFUA}part`) this.part = `${this.part ?? ''}${text.trim()}`;
    else if (this.#titles > 0) this.titles.push({ text, language: this.#language });
  }

  close(): void {
    if (this.#open.pop() === TITLE) this.#titles--;
  }

  #full(name: string): string {
    const [prefix = '', local] = name.split(':');
    return local === undefined ? name : `${this.#namespaces.get(prefix) ?? prefix}${local}`;
  }
}
