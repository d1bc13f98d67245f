import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const top = new URL('../../', import.meta.url).pathname;
const article = join(top, 'input/thi-dua-nganh-giao-duc.txt');
let installed = '';

/** The package as it lies where it is installed: its own dist, the rest as it is here. */
beforeEach(() => {
  installed = mkdtempSync(join(tmpdir(), 'bantin-launcher-'));
  cpSync(join(top, 'dist'), join(installed, 'dist'), { recursive: true });
  for (const name of ['package.json', 'node_modules', 'fonts', 'templates', 'src'])
    symlinkSync(join(top, name), join(installed, name));
  for (const name of caches()) rmSync(join(installed, 'dist/bin', name));
});

function caches(): string[] {
  return readdirSync(join(installed, 'dist/bin')).filter(name => name.endsWith('.cache'));
}

function build(program: string, out: string): { pdf: Buffer; docx: Buffer } {
  const { status, stderr } = spawnSync(process.execPath, [join(installed, program), 'build', article, '--out', out], {
    cwd: installed,
    encoding: 'utf8',
  });
  expect([status, stderr.replace(/^warning headline.*\n +hint.*\n/, '')]).toEqual([0, '']);
  const file = (ending: string): Buffer => readFileSync(join(installed, out, `thi-dua-nganh-giao-duc.${ending}`));
  return { pdf: file('pdf'), docx: file('docx') };
}

describe('the bundled program', () => {
  it('writes the bytes that the compiled modules write, in its first run and with the code that it kept', () => {
    const expected = build('dist/cli/main.js', 'modules');
    expect(caches()).toEqual([]);
    expect(build('dist/bin/bantin.cjs', 'first').pdf.equals(expected.pdf)).toBe(true);
    expect(caches()).toHaveLength(1);
    const second = build('dist/bin/bantin.cjs', 'second');
    expect([second.pdf.equals(expected.pdf), second.docx.equals(expected.docx)]).toEqual([true, true]);
  });

  it('passes over code that is not its own', () => {
    const expected = build('dist/bin/bantin.cjs', 'first');
    const [name = ''] = caches();
    for (const foreign of [
      Buffer.from('no code'),
      Buffer.alloc(0),
      readFileSync(join(installed, 'dist/bin', name)).subarray(0, 5000),
    ]) {
      writeFileSync(join(installed, 'dist/bin', name), foreign);
      expect(build('dist/bin/bantin.cjs', 'again').pdf.equals(expected.pdf)).toBe(true);
    }
  });

  it('is ASCII, which the launcher counts on, and comes with the licences of what it holds', () => {
    expect(readFileSync(join(installed, 'dist/bin/program.cjs')).every(byte => byte < 0x80)).toBe(true);
    const licences = readFileSync(join(installed, 'dist/bin/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['pdfmake', 'handlebars', 'yaml', 'zod', 'fflate', 'commander'])
      expect(licences).toMatch(new RegExp(`^${name} [0-9.]+ \\((?:MIT|ISC)\\)$`, 'm'));
    expect(licences).not.toContain('no text of its licence');
  });
});
