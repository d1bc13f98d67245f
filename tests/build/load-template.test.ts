import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { loadTemplate } from '../../src/build/load-template.ts';
import { styleSheet } from '../../src/layout/template/style-sheet.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const bulletin = (path: string): string =>
  readFileSync(new URL(`../../templates/bulletin/${path}`, import.meta.url), 'utf8');

const partials = readdirSync(new URL('../../templates/bulletin/partials/', import.meta.url)).map(
  name => `partials/${name}`,
);

/** `vang/template.yaml:2:3 code: message`, with the path from the folder on. */
function said(folder: string, diagnostics: readonly Diagnostic[]): string[] {
  const from = folder.split('/').at(-1) ?? '';
  return diagnostics.map(({ place, code, message }) => {
    const file = place?.file.split(`${from}/`).at(-1) ?? '';
    return `${file}:${place?.line}:${place?.column} ${code}: ${message}`;
  });
}

describe('a template that extends another', () => {
  it('changes what it names and has the rest: settings key by key, page, partials', async () => {
    const folder = temporaryFolder({
      'vang/template.yaml':
        "extends: bulletin\nname: Vàng\ncolors: { accent: '#7A4B00' }\nstyles:\n  headline: { size: 30pt }\n",
    });
    const parent = (await loadTemplate('bulletin')).value;
    const { value, diagnostics } = await loadTemplate('vang', { from: folder });
    expect(diagnostics).toEqual([]);
    expect(value?.settings.name).toBe('Vàng');
    expect(value?.settings.colors).toEqual({ ...parent?.settings.colors, accent: '#7A4B00' });
    expect(value?.settings.styles.headline).toEqual({ ...parent?.settings.styles.headline, size: 30 });
    expect(value?.settings.styles.lead).toEqual(parent?.settings.styles.lead);
    expect([value?.page, value?.partials]).toEqual([parent?.page, parent?.partials]);
  });

  it('has its own page and partials where it has them, and its pictures over those that it inherits', async () => {
    const folder = temporaryFolder({
      'a/template.yaml': bulletin('template.yaml'),
      'a/page.hbs': '{{> one publication}}{{> two publication}}',
      'a/partials/one.hbs': '<p>A1</p>',
      'a/partials/two.hbs': '<p>A2</p>',
      'a/images/x.png': 'none',
      'b/template.yaml': 'extends: ../a',
      'b/partials/two.hbs': '<p>B2</p>',
      'b/images/y.png': 'none',
    });
    const { value } = await loadTemplate('b', { from: folder });
    expect(Object.values(value?.partials ?? {}).map(text => />(..)</.exec(text)?.[1])).toEqual(['A1', 'B2']);
    expect([...(value?.pictures.keys() ?? [])]).toEqual(['x.png', 'y.png']);
  });

  it('is refused at the line that names what is not there', async () => {
    const folder = temporaryFolder({ 'a/template.yaml': 'name: A\nextends: ../nowhere # gone\n' });
    const { value, diagnostics } = await loadTemplate('a', { from: folder });
    expect(value).toBeNull();
    expect(said(folder, diagnostics)).toEqual([
      'a/template.yaml:2:10 template-extends: there is no template "../nowhere" to extend',
    ]);
  });

  it('is refused where templates extend each other in a circle, and it names the circle', async () => {
    const folder = temporaryFolder({
      'a/template.yaml': 'extends: ../b',
      'b/template.yaml': 'extends: ../c',
      'c/template.yaml': 'name: C\nextends: "../b"',
    });
    const { value, diagnostics } = await loadTemplate('a', { from: folder });
    expect(value).toBeNull();
    expect(said(folder, diagnostics)).toEqual([
      'c/template.yaml:2:10 template-extends: these templates extend each other: b → c → b',
    ]);
  });

  it('is refused where the line that names the other is hidden in braces', async () => {
    const folder = temporaryFolder({ 'a/template.yaml': '{ name: A, extends: bulletin }', 'a/page.hbs': '' });
    const { diagnostics } = await loadTemplate('a', { from: folder });
    expect(said(folder, diagnostics)).toEqual([
      'a/template.yaml:1:12 template-extends: what the template extends was not found here',
    ]);
  });

  it.each([
    ['extends:', 'a/template.yaml:1:1 template-extends: what the template extends was not found here'],
    ['extends: [bulletin]', 'a/template.yaml:1:1 template-extends: what the template extends was not found here'],
    [
      'extends: bulletin\nstyles: { lead: { basedOn: quote }, quote: { basedOn: lead } }',
      'a/template.yaml:2:28 template-name: this style is based on itself: lead → quote → lead',
    ],
    [
      'extends: bulletin\nscale: { 12: 3pt }',
      'a/template.yaml:2:10 yaml-value: scale.12: the name of a step begins with a letter',
    ],
    [
      'extends: bulletin\nstyles: { text: { font: [Tinos, Tino] } }',
      'a/template.yaml:2:33 template-name: there is no font "Tino"',
    ],
  ])('is refused for %j', async (text, message) => {
    const folder = temporaryFolder({ 'a/template.yaml': text });
    const { value, diagnostics } = await loadTemplate('a', { from: folder });
    expect(value).toBeNull();
    expect(said(folder, diagnostics)).toContain(message);
  });

  it('is refused at the line of the file that is at fault, be it its own or the other', async () => {
    const folder = temporaryFolder({
      'a/template.yaml': bulletin('template.yaml').replace('color: accent, caps', 'color: acent, caps'),
      'a/page.hbs': bulletin('page.hbs'),
      ...Object.fromEntries(partials.map(path => [`a/${path}`, bulletin(path)])),
      'b/template.yaml': 'extends: ../a\nstyles:\n  lead:\n    basedOn: nobody\n',
    });
    const { diagnostics } = await loadTemplate('b', { from: folder });
    expect(said(folder, diagnostics)).toEqual([
      expect.stringMatching(/^a\/template\.yaml:\d\d:\d+ template-name: there is no colour "acent"$/),
      'b/template.yaml:4:14 template-name: there is no style "nobody"',
    ]);
  });
});

describe('bantin.yaml', () => {
  const load = (text: string, data: Record<string, unknown>) =>
    loadTemplate('bulletin', { override: { data, path: 'bantin.yaml', text } });

  it('has the last word on the template', async () => {
    const { value, diagnostics } = await load('', {
      page: { size: 'A5', margins: { inner: '15mm', outer: '10mm' } },
      colors: { accent: '#1C4E9B' },
      scale: { small: { size: '8pt', leading: '10pt' } },
      styles: { text: { size: 'small' } },
    });
    expect(diagnostics).toEqual([]);
    expect(value?.settings.page).toMatchObject({ size: 'A5', margins: { mirrored: true } });
    const sheet = styleSheet(value?.settings ?? (undefined as never));
    expect(sheet.paragraph.kicker?.color).toBe('#1C4E9B');
    expect(sheet.paragraph.quote).toMatchObject({ size: 8, leading: 10, italic: true });
  });

  it('is refused at its own line and column', async () => {
    const text = 'publication: A\npage: { size: A6 }\nstyles:\n  lead: { colour: red }\n';
    const { value, diagnostics } = await load(text, { page: { size: 'A6' }, styles: { lead: { colour: 'red' } } });
    expect(value).toBeNull();
    expect(said('x', diagnostics)).toEqual([
      'bantin.yaml:2:15 yaml-value: page.size: a size is A3, A4, A5, Letter, or { width: 190mm, height: 270mm }',
      'bantin.yaml:4:11 yaml-key: there is no setting "colour"',
    ]);
  });

  it('words single labels otherwise; a label that there is not is an error at its line', async () => {
    const { value } = await load('', { labels: { page: { vi: 'Tr.' }, total: 'Cộng' } });
    expect(value?.settings.labels).toEqual({ page: { vi: 'Tr.' }, total: 'Cộng' });
    const { diagnostics } = await load('labels:\n  pgae: Tr.\n', { labels: { pgae: 'Tr.' } });
    expect(said('x', diagnostics)).toEqual(['bantin.yaml:2:3 yaml-key: there is no setting "pgae"']);
    expect(diagnostics[0]?.hint).toBe('did you mean "page"?');
  });

  it('is warned of a colour that is hard to read on white, at the line that gives it', async () => {
    const { value, diagnostics } = await load("colors: { accent: '#777777' }", { colors: { accent: '#777777' } });
    expect(value).not.toBeNull();
    expect(said('x', diagnostics)).toEqual([
      'bantin.yaml:1:19 low-contrast: text in #777777 is hard to read on white: its contrast is 4.4, at least 4.5 is needed (kicker, crosshead, table-title, box-title …)',
    ]);
    expect((await load('', { colors: { accent: '#767676' } })).diagnostics).toEqual([]);
  });
});

describe("a template's folder", () => {
  it('is taken from where its name is written', async () => {
    const folder = temporaryFolder({ 'a/template.yaml': 'extends: bulletin\nname: A' });
    expect((await loadTemplate('a', { from: folder })).value?.name).toBe('a');
    expect((await loadTemplate(join(folder, 'a'))).value?.name).toBe('a');
    expect((await loadTemplate('a')).diagnostics.map(({ code }) => code)).toEqual(['template-missing']);
  });
});
