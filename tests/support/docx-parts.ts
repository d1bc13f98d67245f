import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** An element of a part, read by a reader of its own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

/** The XML parts of a DOCX, by their path. */
export function docxParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml') || path.endsWith('.rels'));
  return Object.fromEntries(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/** Every element of a part, in the order of their starts. */
export function elementsOf(part: string): XmlElement[] {
  interface Open extends XmlElement {
    readonly children: XmlElement[];
    text: string;
  }
  const all: Open[] = [];
  const open: Open[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Open = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
        all.push(element);
      },
      ontext(text) {
        const top = open.at(-1);
        if (top) top.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(part);
  return all;
}
