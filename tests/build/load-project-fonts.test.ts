import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadProjectFonts } from '../../src/build/load-project-fonts.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const font = (path: string): Buffer => readFileSync(new URL(`../../fonts/${path}`, import.meta.url));

/** A copy of a font file with bytes of one of its tables changed. */
function edited(path: string, tag: string, edit: (table: Buffer) => void): Buffer {
  const copy = Buffer.from(font(path));
  for (let i = 0; i < copy.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (copy.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = copy.readUInt32BE(entry + 8);
    edit(copy.subarray(offset, offset + copy.readUInt32BE(entry + 12)));
  }
  return copy;
}

/** The font with another family name of the same length, as Windows stores it. */
const renamed = (path: string, from: string, to: string): Buffer =>
  edited(path, 'name', table => {
    const [old, own] = [from, to].map(name => Buffer.from(name, 'utf16le').swap16());
    if (!old || !own) throw new Error('two names');
    for (let at = table.indexOf(old); at >= 0; at = table.indexOf(old, at + 1)) own.copy(table, at);
  });

function load(files: Readonly<Record<string, string | Uint8Array>>, named: string | null = null) {
  const folder = temporaryFolder({ 'bantin.yaml': `fonts: ${named ?? '~'}\n`, ...files });
  const { value, diagnostics } = loadProjectFonts(named, join(folder, 'bantin.yaml'));
  const said = diagnostics.map(({ severity, place, message }) => {
    const where = place ? `${place.file.split('/').at(-1)}:${place.line}:${place.column} ` : '';
    return `${severity} ${where}${message.replaceAll(/\S*\/(fonts|chu)\//g, '$1/')}`;
  });
  return { library: value, said };
}

describe('the fonts of a publication', () => {
  it('are the package’s where it has no folder of its own', () => {
    expect(load({})).toEqual({ library: loadFonts(), said: [] });
  });

  it('are found in `fonts` beside the settings by what the files say of themselves, whatever they are called', () => {
    const { library, said } = load({
      'fonts/mot/a.ttf': renamed('tinos/bold-italic.ttf', 'Tinos', 'Minha'),
      'fonts/b.ttf': renamed('tinos/regular.ttf', 'Tinos', 'Minha'),
      'fonts/c.TTF': renamed('source-serif-4/semibold.ttf', 'Source Serif 4', 'Chu Bao Cua Ta'),
    });
    expect(said).toEqual([]);
    expect(Object.keys(library.families.get('Minha')?.faces ?? {})).toEqual(['regular', 'boldItalic']);
    expect(library.families.get('Minha')?.licence).toMatch(/Apache|Open Font/);
    expect(Object.keys(library.families.get('Chu Bao Cua Ta SemiBold')?.faces ?? {})).toEqual(['regular']);
    expect([...library.families.keys()]).toEqual(expect.arrayContaining([...loadFonts().families.keys()]));
  });

  it('help out behind the package’s, or in the order that fonts.yaml gives', () => {
    const files = { 'fonts/b.ttf': renamed('tinos/regular.ttf', 'Tinos', 'Minha') };
    expect(load(files).library.fallback).toEqual([...loadFonts().fallback, 'Minha']);
    const ordered = load({ ...files, 'fonts/fonts.yaml': 'fallback: [Minha, Tinos]' });
    expect(ordered.library.fallback).toEqual(['Minha', 'Tinos', 'Source Sans 3', 'Source Serif 4']);
  });

  it('may be named by hand in fonts.yaml, and those files are not looked into', () => {
    const { library, said } = load(
      {
        'chu/x/a.ttf': font('tinos/regular.ttf'),
        'chu/fonts.yaml': 'families:\n  Riêng: { folder: x, faces: { regular: a.ttf }, licence: OFL }\n',
      },
      'chu',
    );
    expect(said).toEqual([]);
    expect(library.families.get('Riêng')).toMatchObject({ licence: 'OFL' });
    expect(library.families.get('Riêng')?.faces.regular?.name).toBe('Tinos-Regular');
    expect(library.families.get('Tinos')).toBe(loadFonts().families.get('Tinos'));
  });

  it('come before the package’s of the same name', () => {
    const { library } = load({ 'fonts/t.ttf': font('tinos/regular.ttf') });
    expect(Object.keys(library.families.get('Tinos')?.faces ?? {})).toEqual(['regular']);
  });

  it.each([
    ['is no font', { 'fonts/a.ttf': 'chữ' }, 'warning fonts/a.ttf is not used: it is no font'],
    [
      'has PostScript outlines',
      { 'fonts/a.otf': 'OTTO....' },
      'warning fonts/a.otf is not used: it has PostScript outlines (CFF); a font with TrueType outlines (.ttf) is needed',
    ],
    [
      'is cut off',
      { 'fonts/a.ttf': font('tinos/regular.ttf').subarray(0, 200_000) },
      expect.stringMatching(/^warning fonts\/a\.ttf is not used: /),
    ],
    [
      'may not be embedded',
      { 'fonts/a.ttf': edited('tinos/regular.ttf', 'OS/2', table => table.writeUInt16BE(2, 8)) },
      'warning fonts/a.ttf is not used: its maker forbids embedding (fsType 2)',
    ],
    [
      'is there twice',
      { 'fonts/a.ttf': font('tinos/regular.ttf'), 'fonts/b.ttf': font('tinos/regular.ttf') },
      'warning fonts/b.ttf is not used: it calls itself regular of Tinos, as fonts/a.ttf does',
    ],
  ])('leave out a file that %s, with a warning', (_, files, message) => {
    const { library, said } = load(files);
    expect(said).toEqual([message]);
    expect(library.families.size).toBe(loadFonts().families.size);
  });

  it('are refused at the line that names what is not there', () => {
    expect(load({}, 'nowhere').said).toEqual(['fatal bantin.yaml:1:8 there is no folder of fonts "nowhere"']);
    expect(load({ 'fonts/fonts.yaml': 'fallback:\n  - Tino\n' }).said).toEqual([
      'fatal fonts.yaml:2:5 there is no font "Tino"',
    ]);
    expect(load({ 'fonts/fonts.yaml': 'families:\n  A: { faces: { regular: a.ttf } }\n' }).said).toEqual([
      expect.stringMatching(/^fatal fonts\.yaml:2:26 fonts\/a\.ttf is no face: there is no such file$/),
    ]);
  });

  it('are refused where fonts.yaml lists a file that is no face', () => {
    const files = { 'fonts/fonts.yaml': 'families:\n  A: { faces: { bold: a.otf } }\n', 'fonts/a.otf': 'OTTO' };
    expect(load(files).said).toEqual([
      expect.stringMatching(/^fatal fonts\.yaml:2:23 fonts\/a\.otf is no face: it has Post/),
    ]);
  });

  it('are asked for a character in the very face that a text is set in', () => {
    const { library } = load({
      'fonts/regular.ttf': font('tinos/regular.ttf'),
      'fonts/bold.ttf': font('source-serif-4/bold.ttf'),
      'fonts/fonts.yaml': 'families: { Hai: { faces: { regular: regular.ttf, bold: bold.ttf } } }',
    });
    const coverage = fontCoverage(library);
    const has = (bold: boolean, letter: string): boolean =>
      coverage.coveredBy('Hai', { bold, italic: false })(letter.codePointAt(0) ?? 0);
    expect([has(false, 'ế'), has(true, 'ế'), has(false, 'א'), has(true, 'א')]).toEqual([true, true, true, false]);
  });
});
