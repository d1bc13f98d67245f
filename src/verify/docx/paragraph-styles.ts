import { child, children, valueIn, type XmlElement } from '../../read/docx/xml-tree.ts';

/** What a paragraph is by its properties and its style. */
export interface ParagraphRole {
  /** The level of a heading, from 1; null: no heading. */
  readonly level: number | null;
  /** The list that it is an item of, and its level there from 0; null: none. */
  readonly list: ListPlace | null;
}

export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

/** Text that is no heading has this outline level (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;
/** No chain of styles is longer; one that comes back to itself ends here. */
const LONGEST_CHAIN = 50;

/** Gives the role of a paragraph: what it states itself counts before its style, and that before the one it is based on (17.7.2). */
export function roleReader(styles: XmlElement | null): (paragraph: XmlElement) => ParagraphRole {
  const byId = new Map(
    children(styles ?? undefined, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]),
  );
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let style = byId.get(id ?? ''); style && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = byId.get(valueIn(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  return paragraph => {
    const own = child(paragraph, 'w:pPr');
    const inherited = chainOf(valueIn(own, 'w:pStyle')).map(style => child(style, 'w:pPr'));
    const properties = [own, ...inherited];
    const level = Number(firstOf(properties, found => valueIn(found, 'w:outlineLvl')) ?? BODY_LEVEL);
    const id = firstOf(properties, found => valueIn(child(found, 'w:numPr'), 'w:numId'));
    const place = firstOf(properties, found => valueIn(child(found, 'w:numPr'), 'w:ilvl'));
    return {
      level: level >= BODY_LEVEL ? null : level + 1,
      list: id === undefined || id === '0' ? null : { id, level: Number(place ?? 0) }, // 0 takes a list away (17.9.18)
    };
  };
}

function firstOf<T>(
  properties: readonly (XmlElement | undefined)[],
  find: (properties: XmlElement | undefined) => T | undefined,
): T | undefined {
  for (const found of properties) {
    const value = find(found);
    if (value !== undefined) return value;
  }
  return undefined;
}
