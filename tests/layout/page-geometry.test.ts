import { describe, expect, it } from 'vitest';
import { pageGeometry } from '../../src/layout/template/page-geometry.ts';
import { templateSchema } from '../../src/layout/template/template-schema.ts';
import { readTemplateSettings } from '../../src/layout/template/template-settings.ts';

const MM = 72 / 25.4;
const STYLES = 'colors: { text: "#111111" }\nstyles: { text: { font: Tinos } }';

/** The page of a template with this line as its page, and where it is at fault. */
function pageOf(page: string) {
  const text = `name: A\npage: { headerTop: 5mm, footerBottom: 5mm, ${page} }\n${STYLES}`;
  const { value, diagnostics } = readTemplateSettings([{ path: 'template.yaml', text }], null);
  const faults = diagnostics.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  return { page: value && pageGeometry(value.settings.page), faults };
}

const MARGINS = 'margins: { top: 10mm, bottom: 10mm, left: 10mm, right: 10mm }';

describe('a page', () => {
  it.each([
    ['size: A3', 297, 420],
    ['size: A4', 210, 297],
    ['size: A5', 148, 210],
    ['size: Letter', 215.9, 279.4],
    ['size: A5, orientation: landscape', 210, 148],
    ['size: { width: 19cm, height: 270mm }', 190, 270],
    ['size: { width: 270mm, height: 190mm }', 270, 190],
    ['size: { width: 270mm, height: 190mm }, orientation: portrait', 190, 270],
    ['size: { width: 270mm, height: 190mm }, orientation: landscape', 270, 190],
  ])('is as wide and high as %s says', (said, width, height) => {
    const { page, faults } = pageOf(`${said}, ${MARGINS}`);
    expect(faults).toEqual([]);
    expect(page?.width).toBeCloseTo(width * MM, 6);
    expect(page?.height).toBeCloseTo(height * MM, 6);
  });

  it('has inner and outer margins, or left and right, and nothing between', () => {
    const mirrored = pageOf('size: A4, margins: { top: 1cm, bottom: 1cm, inner: 20mm, outer: 10mm }');
    expect(mirrored.page?.margins).toMatchObject({ left: 20 * MM, right: 10 * MM, mirrored: true });
    expect(pageOf(`size: A4, ${MARGINS}`).page?.margins.mirrored).toBe(false);
    const both = pageOf('size: A4, margins: { top: 0, bottom: 0, inner: 20mm, right: 10mm }');
    expect(both.faults).toEqual([expect.stringMatching(/^2:\d+ page\.margins: margins have left and right, or inner/)]);
  });

  it.each([
    ['size: A4, margins: { top: 150mm, bottom: 140mm, left: 1cm, right: 1cm }', 'the margins leave 190 × 7 mm'],
    ['size: { width: 600mm, height: 300mm }, margins: { top: 0, bottom: 0, left: 0, right: 0 }', 'longer than 22 in'],
    [
      'size: { width: -5mm, height: 300mm }, margins: { top: 0, bottom: 0, left: 0, right: 0 }',
      'page.size.width: "-5mm" is no length',
    ],
    ['size: A4, margins: { top: -1mm, bottom: 0, left: 0, right: 0 }', '"-1mm" is no length that can stand here'],
  ])('is refused for %s', (said, message) => {
    expect(pageOf(said).faults).toEqual([expect.stringContaining(message)]);
  });
});

describe('a size in a style', () => {
  const styleOf = (style: string) => templateSchema.shape.styles.safeParse({ text: { size: style } }).success;

  it('is a length, or the name of a step of the scale', () => {
    expect(['12pt', '4.5mm', 'small', 'Tít'].map(styleOf)).toEqual([true, true, true, true]);
    expect(['12', '0', '-3pt', '12px', '.5in'].map(styleOf)).toEqual([false, false, false, false, false]);
  });

  it('is refused where the scale has no such step, with the step that was probably meant', () => {
    const text = `name: A\npage: { size: A4, headerTop: 0, footerBottom: 0, ${MARGINS} }\nscale: { small: 8pt }\ncolors: { text: "#111111" }\nstyles:\n  text: { font: Tinos, size: smal }\n`;
    const [fault] = readTemplateSettings([{ path: 'a', text }], null).diagnostics;
    expect(fault).toMatchObject({
      message: 'there is no step of the scale "smal"',
      hint: 'did you mean "small"?',
      place: { line: 6, column: 30 },
    });
  });
});
