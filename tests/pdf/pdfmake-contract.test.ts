import { describe, expect, it } from 'vitest';
import { Context, LayoutBuilder, PDFDocument, Renderer, SVGMeasure, Writer } from '../../src/pdf/engine/pdfmake.ts';

/** What a class offers, its ancestors' methods too. */
function methodsOf(made: { readonly prototype: object }): string[] {
  const names: string[] = [];
  for (let at: object | null = made.prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    names.push(...Object.getOwnPropertyNames(at));
  return names;
}

describe('the pinned pdfmake still has what our classes are built on:', () => {
  it.each([
    ['LayoutBuilder', LayoutBuilder, []],
    ['DocumentContext', Context, ['moveTo']],
    ['PageElementWriter', Writer, ['context', 'addPage', 'addLine', 'addVector']],
    ['Renderer', Renderer, ['renderLine', 'renderVector']],
    ['PDFDocument', PDFDocument, ['addPage', 'ref', 'end', '_write', 'endMarkings', 'endMetadata', 'push']],
    ['SVGMeasure', SVGMeasure, []],
  ])('%s', (_, made, methods) => {
    expect(methodsOf(made as never)).toEqual(expect.arrayContaining(methods as string[])); // the types are our own words for them
  });
});
