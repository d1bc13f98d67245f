import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const main = new URL('../../dist/bin/bantin.cjs', import.meta.url).pathname;
const GOOD = 'Tin thi đua\n05/01/2017\nUBND huyện tặng giấy khen cho 8 tập thể.\nBuổi lễ diễn ra trang trọng.\n';
const ALIASES = [
  'a: &a [x]',
  'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
  'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
  'd: [*c,*c,*c,*c]',
].join('\n');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  writeFileSync(join(folder, 'good.txt'), GOOD);
});

function run(args: readonly string[], { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  return { status, stdout, stderr };
}

describe('bantin build', () => {
  it('writes both files and says so in plain lines', () => {
    const { status, stdout } = run(['build', 'good.txt']);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.docx', 'good.pdf']);
    expect(stdout).toMatch(
      /^good\.txt → good\.pdf, good\.docx: 1 pages, \d+ words, 1 awards, 0 warnings\nDone: 2 files/,
    );
  });

  it('gives the same bytes in another time zone and locale', () => {
    run(['build', 'good.txt', '--out', 'a'], { env: { TZ: 'UTC' } });
    run(['build', 'good.txt', '--out', 'b'], { env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' } });
    for (const name of ['good.pdf', 'good.docx'])
      expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name)))).toBe(true);
  });

  it('goes on with the others where one is empty, missing, a folder or binary', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([1, 0, 2]));
    const { status, stderr } = run(['build', 'empty.txt', 'missing.txt', '.', 'binary.txt', 'good.txt']);
    expect(status).toBe(1);
    for (const code of ['empty-file', 'input-unreadable', 'input-directory', 'binary-file'])
      expect(stderr).toContain(code);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.docx', 'good.pdf']);
  });

  it('refuses a file of 50 MB without reading it, and builds the others', () => {
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 50_000_000);
    const { status, stdout, stderr } = run(['build', 'huge.txt', 'good.txt']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^huge\.txt:1:1 error file-too-large: .*20 MB/);
    expect(stderr).toContain('hint: cut it into one file an article');
    expect(stdout).toContain('good.txt → good.pdf, good.docx');
  });

  it.each([
    ['two inputs of one name', ['build', 'good.txt', './good.txt']],
    ['an unknown template', ['build', 'good.txt', '--template', 'nowhere']],
    ['an unknown encoding', ['build', 'good.txt', '--encoding', 'tcvn9']],
    ['an unknown format', ['build', 'good.txt', '--format', 'odt']],
    ['an unknown option', ['build', 'good.txt', '--fast']],
    ['no input at all', ['build']],
    ['an unknown language', ['build', 'good.txt', '--lang', 'fr']],
    ['an unknown command', ['biuld', 'good.txt']],
    ['a missing argument', ['parse']],
  ])('ends with 2 for %s, and writes nothing', (_, args) => {
    expect(run(args).status).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('names line and column of a mistake in bantin.yaml', () => {
    writeFileSync(join(folder, 'bantin.yaml'), 'publication: A\norganization: B\n');
    const { status, stderr } = run(['build', 'good.txt']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^bantin\.yaml:2:1 error yaml-key/);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), 'settings-unreadable'],
    ['no UTF-8', (path: string) => writeFileSync(path, Buffer.from([0x61, 0x3a, 0xff])), 'settings-unreadable'],
    ['no YAML', (path: string) => writeFileSync(path, 'publication: [1\n'), 'yaml-syntax'],
    ['aliases that grow without end', (path: string) => writeFileSync(path, ALIASES), 'yaml-syntax'],
    ['a date that cannot be', (path: string) => writeFileSync(path, 'date: 2026-02-31\n'), 'yaml-value'],
  ])('says what is wrong where bantin.yaml is %s', (_, spoil, code) => {
    spoil(join(folder, 'bantin.yaml'));
    const { status, stderr } = run(['build', 'good.txt']);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^bantin\\.yaml:\\d+:\\d+ error ${code}: `));
    expect(stderr).toContain('hint:');
  });

  it('names file, line and column of a name that the template does not know, before it reads an article', () => {
    const own = join(folder, 'own');
    cpSync(new URL('../../templates/bulletin', import.meta.url).pathname, own, { recursive: true });
    const page = readFileSync(join(own, 'page.hbs'), 'utf8');
    writeFileSync(join(own, 'page.hbs'), page.replace('{{#if kicker}}', '{{#if kickr}}'));
    const { status, stderr, stdout } = run(['build', 'missing.txt', '--template', 'own', '--lang', 'vi']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^own\/page\.hbs:11:9 lỗi template-name: ở đây không có tên "kickr"/);
    expect(stderr).toContain('có phải là "kicker"?');
    expect(stderr + stdout).not.toContain('missing.txt');
  });

  it('lays bantin.yaml over a template that lies beside it and extends another', () => {
    mkdirSync(join(folder, 'toa-soan/mau'), { recursive: true });
    writeFileSync(
      join(folder, 'toa-soan/mau/template.yaml'),
      "extends: bulletin\nname: M\ncolors: { accent: '#7A4B00' }\n",
    );
    const settings = join(folder, 'toa-soan/bantin.yaml');
    writeFileSync(settings, 'template: ./mau\npage: { size: A5 }\n');
    expect(run(['build', 'good.txt', '--config', settings, '--strict']).status).toBe(0);
    const pdf = readFileSync(join(folder, 'out/good.pdf'), 'latin1');
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 419\.5\d* 595\.2\d*\]/);
    writeFileSync(settings, 'template: ./mau\npage: { size: A7 }\n');
    const { status, stderr } = run(['build', 'good.txt', '--config', settings, '--lang', 'vi']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bantin\.yaml:2:15 lỗi yaml-value: page\.size: khổ giấy là A3, A4, A5, Letter/);
  });

  it('builds with a warning where a colour is pale, and not with --strict', () => {
    writeFileSync(join(folder, 'bantin.yaml'), "colors: { accent: '#AAAAAA' }\n");
    const { status, stderr, stdout } = run(['build', 'good.txt']);
    expect([status, stdout.includes('good.pdf')]).toEqual([0, true]);
    expect(stderr).toMatch(/^bantin\.yaml:1:19 warning low-contrast: /m);
    expect(run(['build', 'good.txt', '--strict', '--out', 'strict']).status).toBe(1);
    expect(existsSync(join(folder, 'strict'))).toBe(false);
  });

  it('withholds what has a warning with --strict', () => {
    writeFileSync(join(folder, 'untitled.txt'), '05/01/2017\nUBND huyện tặng giấy khen cho 8 tập thể. Buổi lễ vui.');
    expect(run(['build', 'untitled.txt']).status).toBe(0);
    expect(run(['build', 'untitled.txt', '--strict', '--out', 'strict']).status).toBe(1);
    expect(existsSync(join(folder, 'strict'))).toBe(false);
  });

  it('leaves nothing half-written where the folder cannot be written', () => {
    writeFileSync(join(folder, 'taken'), 'a file');
    const { status, stderr } = run(['build', 'good.txt', '--out', 'taken']);
    expect(status).toBe(1);
    expect(stderr).toContain('output-unwritable');
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
  });
});

describe('bantin parse', () => {
  it('prints the article as JSON, from standard input too', () => {
    const { status, stdout } = run(['parse', '-', '--json'], { input: GOOD });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      headline: 'Tin thi đua',
      publishedAt: '2017-01-05',
      awards: [{ authority: 'UBND huyện', collectives: 8 }],
    });
  });

  it('reads in the encoding that is named', () => {
    const { status, stdout } = run(['parse', '-', '--json', '--encoding', 'viscii'], { input: GOOD });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).origin.encoding).not.toBe('utf-8');
  });

  it('speaks Vietnamese where it is asked to', () => {
    expect(run(['parse', 'missing.txt', '--lang', 'vi']).stderr).toContain('không có tệp này');
    const { stdout } = run(['build', '--help'], { env: { LANG: 'vi_VN.UTF-8' } });
    expect(stdout).toContain('bản tin');
    expect(stdout).not.toMatch(/Usage|Options|display help|default/);
    expect(run(['biuld', '--lang', 'vi']).stderr).toContain('không có lệnh biuld; có phải là build?');
  });
});

describe('bantin parse -o', () => {
  it('writes an article file that a build follows and a second parse repeats', () => {
    expect(run(['parse', 'good.txt', '-o', 'edit.md']).status).toBe(0);
    const file = readFileSync(join(folder, 'edit.md'), 'utf8');
    expect(file).toContain('collectives: 8');
    writeFileSync(join(folder, 'edit.md'), file.replace('collectives: 8', 'collectives: 9'));
    expect(run(['parse', 'edit.md', '-o', 'again.md']).status).toBe(0);
    expect(run(['parse', 'again.md', '-o', 'third.md']).status).toBe(0);
    expect(readFileSync(join(folder, 'third.md'), 'utf8')).toBe(readFileSync(join(folder, 'again.md'), 'utf8'));
    const { awards } = JSON.parse(run(['parse', 'again.md', '--json']).stdout);
    expect(awards).toMatchObject([{ collectives: 9, rule: 'editor' }]);
    expect(run(['build', 'again.md']).status).toBe(0);
  });

  it('refuses a file that is none', () => {
    const { status, stderr } = run(['parse', 'good.txt', '-o', 'edit.pdf']);
    expect(status).toBe(2);
    expect(stderr).toContain('.md, .json or .yaml');
  });
});

describe('bantin preview', () => {
  it.each(['0', '65536', 'x', '80.5'])('ends with 2 where the port is %s', port => {
    const { status, stderr } = run(['preview', 'good.txt', '--port', port]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--port takes a number from 1 to 65535')]);
  });
});

describe('bantin build --verify', () => {
  it('writes files that say what the page says', () => {
    const { status, stderr } = run(['build', 'good.txt', '--verify', '--strict']);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.docx', 'good.pdf']);
  });

  it('checks some pages and booklets without their text', () => {
    writeFileSync(join(folder, 'long.txt'), GOOD + 'Một câu dài của bài báo này. '.repeat(900));
    expect(run(['build', 'long.txt', '--verify', '--strict', '--pages', '2']).status).toBe(0);
  });
});

describe('bantin verify', () => {
  it('finds nothing in what was built, and says so in one line', () => {
    run(['build', 'good.txt', '--format', 'pdf']);
    const { status, stdout, stderr } = run(['verify', 'out/good.pdf']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('out/good.pdf: 1 pages, 0 errors, 0 warnings; claims PDF/UA-1\n');
  });

  it('names file, object and condition of a fault, and goes on where a file is missing or no PDF', () => {
    run(['build', 'good.txt', '--format', 'pdf']);
    const sound = readFileSync(join(folder, 'out/good.pdf'), 'latin1');
    writeFileSync(
      join(folder, 'untitled.pdf'),
      sound.replace('/DisplayDocTitle true', '/DisplayDocTitle null'),
      'latin1',
    );
    writeFileSync(join(folder, 'cut.pdf'), sound.slice(0, 9000), 'latin1');
    const { status, stdout, stderr } = run([
      'verify',
      'missing.pdf',
      'good.txt',
      'cut.pdf',
      'untitled.pdf',
      'out/good.pdf',
    ]);
    expect(status).toBe(1);
    for (const text of [
      'missing.pdf:1:1 error input-unreadable',
      'good.txt:1:1 error not-pdf',
      'cut.pdf:1:1 error pdf-damaged',
      'untitled.pdf error 07-001: nothing says that the title is shown in the window\n  hint: ',
    ])
      expect(stderr).toContain(text);
    expect(stdout).toContain('untitled.pdf: 1 pages, 1 errors');
    expect(stdout).toContain('out/good.pdf: 1 pages, 0 errors');
  });

  it('prints all as JSON for machines, and speaks Vietnamese', () => {
    run(['build', 'good.txt', '--format', 'pdf', '--archive', 'a-1b']);
    const [report] = JSON.parse(run(['verify', 'out/good.pdf', '--json']).stdout);
    expect(report).toMatchObject({ file: 'out/good.pdf', pages: 1, isClaimed: false, faults: [] });
    expect(report.findings).toMatchObject([{ code: '06-002', severity: 'warning', clause: '5', page: null }]);
    const spoken = run(['verify', 'out/good.pdf', '--lang', 'vi']);
    expect(spoken.status).toBe(0);
    expect(spoken.stderr).toContain('cảnh báo 06-002: tệp không tự nhận là PDF/UA-1');
  });

  it('compares both formats with the article that they were built from, and names its sentence where they differ', () => {
    run(['build', 'good.txt']);
    const files = ['out/good.pdf', 'out/good.docx'];
    const same = run(['verify', ...files, '--against', 'good.txt']);
    expect([same.status, same.stderr]).toEqual([0, '']);
    expect(same.stdout).toBe(
      'out/good.pdf: 1 pages, 0 errors, 0 warnings; claims PDF/UA-1; 0 differences\nout/good.docx: 0 differences\n',
    );
    writeFileSync(join(folder, 'other.txt'), GOOD.replace('8 tập thể', '6 tập thể'));
    const { status, stdout, stderr } = run(['verify', ...files, '--against', 'other.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('out/good.docx: 3 differences');
    for (const text of [
      'out/good.pdf page 1 other.txt:3:12 error compare-text: table 1 under “Tin thi đua”, row 2, cell 3: “6” was expected, “8” is there',
      'out/good.docx other.txt:3:12 error compare-text: table 1 under “Tin thi đua”, row 2, cell 3: “6” was expected, “8” is there',
    ])
      expect(stderr).toContain(text);
  });

  it('asks for the article where a DOCX is to be verified, and says why where the article cannot be built', () => {
    run(['build', 'good.txt', '--format', 'docx']);
    expect(run(['verify', 'out/good.docx']).stderr).toContain('docx-alone');
    expect(run(['verify', 'out/good.docx', '--lang', 'vi']).stderr).toContain('ghi tên bài: --against FILE');
    const missing = run(['verify', 'out/good.docx', '--against', 'none.txt']);
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('none.txt:1:1 error input-unreadable');
  });

  it('ends with 2 where no file is named', () => {
    expect(run(['verify']).status).toBe(2);
  });
});

describe('bantin fonts', () => {
  it('lists the families that there are, those of the folder beside the settings too, and the order in which they help', () => {
    mkdirSync(join(folder, 'fonts'));
    cpSync(new URL('../../fonts/tinos/regular.ttf', import.meta.url).pathname, join(folder, 'fonts/a.ttf'));
    writeFileSync(
      join(folder, 'fonts/fonts.yaml'),
      'families: { Chữ riêng: { faces: { regular: a.ttf }, licence: OFL } }\n',
    );
    writeFileSync(join(folder, 'fonts/b.woff2'), 'wOF2....');
    const { status, stdout, stderr } = run(['fonts']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Source Serif 4: regular, italic, bold, boldItalic \| fonts\/source-serif-4 \| SIL Open Font/m,
    );
    expect(stdout).toMatch(/^Chữ riêng: regular \| fonts \| OFL$/m);
    expect(stdout).toMatch(/^Fallback: Source Sans 3, Source Serif 4, Tinos, Chữ riêng$/m);
    expect(stderr).toMatch(/^warning font-unusable: fonts\/b\.woff2 is not used: it is packed for the web/);
  });
});
