import { docxParts, elementsOf, type XmlElement } from './docx-parts.ts';

/** How Word sets a paragraph: its style with all that it inherits. Lengths in twips, sizes in half-points. */
export interface WordLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly align: string;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** A border above it. */
  readonly ruled: boolean;
}

/** A paragraph of a part: its words, and how it is set. `width`: of the cell that it stands in, else 0. */
export interface WordParagraph {
  readonly text: string;
  readonly look: WordLook;
  readonly width: number;
}

/** What a DOCX says of its pages and paragraphs. */
export interface WordFile {
  readonly parts: Readonly<Record<string, string>>;
  readonly body: readonly WordParagraph[];
  readonly look: (styleId: string) => WordLook;
}

/** Reads a DOCX as far as paragraphs and styles go. */
export function readWord(bytes: Uint8Array): WordFile {
  const parts = docxParts(bytes);
  const styles = new Map(
    elementsOf(parts['word/styles.xml'] ?? '')
      .filter(({ name }) => name === 'w:style')
      .map(style => [style.attributes['w:styleId'] ?? '', style] as const),
  );
  const look = (id: string): WordLook => lookOf(chainOf(styles, id));
  return { parts, look, body: paragraphsOf(parts['word/document.xml'] ?? '', look) };
}

/** The paragraphs of a part. */
export function paragraphsOf(part: string, look: (styleId: string) => WordLook): WordParagraph[] {
  const all = elementsOf(part);
  const cells = all.filter(({ name }) => name === 'w:tc');
  return all
    .filter(({ name }) => name === 'w:p')
    .map(paragraph => {
      const cell = cells.find(({ children }) => children.includes(paragraph));
      const width = cell ? descendants(cell).find(({ name }) => name === 'w:tcW')?.attributes['w:w'] : undefined;
      const style = descendants(paragraph).find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? '';
      const text = descendants(paragraph)
        .map(({ name, text: words }) => (name === 'w:t' ? words : name === 'w:br' ? '\n' : ''))
        .join('');
      return {
        text: text.replaceAll('\u00a0', ' ').replaceAll('\u2060', ''),
        look: look(style),
        width: Number(width ?? 0),
      };
    });
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap(child => [child, ...descendants(child)]);
}

function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const style = styles.get(id);
  const base = style?.children.find(({ name }) => name === 'w:basedOn')?.attributes['w:val'];
  return style ? [style, ...(base === undefined ? [] : chainOf(styles, base))] : [];
}

function lookOf(chain: readonly XmlElement[]): WordLook {
  const value = (element: string, attribute: string): string | undefined =>
    chain
      .map(style => descendants(style).find(({ name, attributes }) => name === element && attribute in attributes))
      .find(found => found !== undefined)?.attributes[attribute];
  const number = (element: string, attribute: string): number => Number(value(element, attribute) ?? 0);
  return {
    font: value('w:rFonts', 'w:ascii') ?? '',
    size: number('w:sz', 'w:val'),
    bold: value('w:b', 'w:val') === '1',
    italic: value('w:i', 'w:val') === '1',
    color: value('w:color', 'w:val') ?? '',
    align: value('w:jc', 'w:val') ?? '',
    before: number('w:spacing', 'w:before'),
    after: number('w:spacing', 'w:after'),
    line: number('w:spacing', 'w:line'),
    firstLine: number('w:ind', 'w:firstLine'),
    left: number('w:ind', 'w:left'),
    right: number('w:ind', 'w:right'),
    ruled: value('w:top', 'w:sz') !== undefined,
  };
}
