import type { ParagraphStyle } from '../../layout/tree.ts';
import { element } from '../xml.ts';

/** The look of some words of a chart (ECMA-376 part 1, 21.2.2.217): a chart part knows no styles of the document. `none`: on one line. */
export function textLook(
  { font, size, bold, italic, color }: ParagraphStyle,
  language: string,
  wrap: 'square' | 'none' = 'square',
): string {
  const face = { typeface: font };
  const run = element(
    'a:defRPr',
    { sz: Math.round(size * 100), b: bold ? 1 : 0, i: italic ? 1 : 0 },
    fill(color),
    element('a:latin', face),
    element('a:ea', face),
    element('a:cs', face),
  );
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', { rot: 0, vert: 'horz', wrap }),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: language })),
  );
}

/** A colour without anything to see through (20.1.8.54). */
export function fill(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) }));
}

/** A shape that is filled and has no line; null: not filled either. */
export function shapeLook(color: string | null): string {
  const line = element('a:ln', {}, element('a:noFill'));
  return element('c:spPr', {}, color === null ? element('a:noFill') : fill(color), line);
}
