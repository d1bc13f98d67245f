import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';

const folder = new URL('../../templates/bulletin/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** The faults of the bulletin template with one file changed, as `file:line:column code`. */
function faults(path: string, change: (text: string) => string): string[] {
  return diagnosticsOf(path, change).map(d => `${d.place?.file}:${d.place?.line}:${d.place?.column} ${d.code}`);
}

function diagnosticsOf(path: string, change: (text: string) => string) {
  const partials = readdirSync(new URL('partials/', folder)).map(name => `partials/${name}`);
  const paths = ['template.yaml', 'page.hbs', ...partials];
  const files = new Map(paths.map(p => [p, { path: p, text: p === path ? change(text(p)) : text(p) }]));
  const families = new Set(loadFonts().families.keys());
  return readTemplate({ name: 'broken', files }, families).diagnostics;
}

describe('a template', () => {
  it('has no fault as it comes', () => {
    expect(faults('page.hbs', t => t)).toEqual([]);
  });

  it.each([
    ['an unknown element', (t: string) => `${t}\n<blink>a</blink>`, ['page.hbs:30:1 template-element']],
    ['an unknown attribute', (t: string) => `${t}\n<p color="red">a</p>`, ['page.hbs:30:4 template-attribute']],
    ['an element that is never closed', (t: string) => `${t}\n<p>a`, ['page.hbs:30:1 template-tag']],
    [
      'an element that closes in another block',
      (t: string) => `${t}\n<p>{{#if date}}</p>{{/if}}</p>`,
      ['page.hbs:30:16 template-tag'],
    ],
    ['three braces', (t: string) => `${t}\n<p>{{{date}}}</p>`, ['page.hbs:30:4 template-triple']],
  ])('is refused with line and column for %s', (_, change, expected) => {
    expect(faults('page.hbs', change)).toEqual(expected);
  });

  it('is refused at the line of its settings', () => {
    expect(faults('template.yaml', t => t.replace('headerTop:', 'headertop:'))).toContain('template.yaml:9:3 yaml-key');
    expect(faults('template.yaml', t => t.replace('top: 16mm', 'top: 16'))[0]).toMatch(
      /^template\.yaml:8:\d+ yaml-value$/,
    );
  });

  it.each([
    ['a colour', 'color: accent, caps', 'color: acent, caps', 'there is no colour "acent"', 'did you mean "accent"?'],
    ['a base', 'basedOn: headline,', 'basedOn: headlin,', 'there is no style "headlin"', 'did you mean "headline"?'],
    ['a next style', 'next: lead,', 'next: leed,', 'there is no style "leed"', 'did you mean "lead"?'],
    [
      'a rule',
      '{ width: 0.5pt, gap: 2pt }',
      '{ width: 0.5pt, gap: 2pt, color: gold }',
      'there is no colour "gold"',
      '',
    ],
    ['a combined mark', 'emphasis strong:', 'emphasis bold:', 'there is no character style "bold"', ''],
    [
      'a setting',
      'indentFirst: 9.8pt',
      'indentfirst: 9.8pt',
      'there is no setting "indentfirst"',
      'did you mean "indentFirst"?',
    ],
  ])('is refused for %s that is not there, at its place in template.yaml', (_, from, to, said, hint) => {
    const [fault] = diagnosticsOf('template.yaml', t => t.replace(from, to));
    expect(fault?.message).toContain(said);
    expect(fault?.hint).toContain(hint);
    const wrong = /"(.*)"/.exec(said)?.[1] ?? '';
    const { excerpt = '', column = 0 } = fault?.place ?? {};
    expect(excerpt?.slice(column - 1)).toMatch(new RegExp(`^(${wrong}|{ label: Đậm nghiêng)`));
  });

  it('is refused for a font that there is not', () => {
    const [fault] = diagnosticsOf('template.yaml', t =>
      t.replace('font: Source Sans 3, size: 8pt', 'font: Sorce Sans 3, size: 8pt'),
    );
    expect(fault).toMatchObject({ code: 'template-name', hint: 'did you mean "Source Sans 3"?' });
  });

  it('is refused for a Handlebars mistake', () => {
    expect(faults('page.hbs', t => `${t}\n{{#if date}}<p>a</p>`)[0]).toMatch(
      /^page\.hbs:(?:29|30):\d+ template-handlebars$/,
    );
  });
});
