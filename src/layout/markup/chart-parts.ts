import type { MarkupElement } from './parse-markup.ts';

/** A chart's elements by what they are. */
export interface ChartParts {
  readonly titles: readonly MarkupElement[];
  readonly series: readonly MarkupElement[];
  readonly bars: readonly MarkupElement[];
  /** `figcaption` and `credit`. */
  readonly captions: readonly MarkupElement[];
}

/** Sorts the elements in a chart. */
export function chartParts({ children }: MarkupElement): ChartParts {
  const found = children.filter((child): child is MarkupElement => child.kind === 'element');
  const named = (...names: string[]): MarkupElement[] => found.filter(({ name }) => names.includes(name));
  return {
    titles: named('title'),
    series: named('series'),
    bars: named('bar'),
    captions: named('figcaption', 'credit'),
  };
}

/** The values of a bar. */
export function valuesOf({ children }: MarkupElement): MarkupElement[] {
  return children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === 'value');
}

/** An element's text on one line. */
export function textOf({ children }: MarkupElement): string {
  const text = children.map(child => (child.kind === 'text' ? child.text : textOf(child))).join('');
  return text.replace(/[ \t\n\r]+/g, ' ').trim();
}
