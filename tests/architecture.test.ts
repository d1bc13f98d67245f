import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('.ts') && !path.endsWith('.d.ts'),
);

interface Allowed {
  readonly ours: readonly string[];
  readonly outside: readonly string[];
}

/** The table of docs/architecture.md, by folder. */
function readTable(): Map<string, Allowed> {
  const page =
    readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8').split('## Who may import whom')[1] ?? '';
  const list = (cell = ''): string[] =>
    cell
      .split(',')
      .map(name => name.trim().replaceAll('`', ''))
      .filter(name => name !== '' && name !== '–');
  const rows = [...page.matchAll(/^\| `(\w+)` *\|([^|]*)\|([^|]*)\|$/gm)];
  return new Map(rows.map(([, folder = '', ours, outside]) => [folder, { ours: list(ours), outside: list(outside) }]));
}

/** What a file imports: other folders of ours as paths from src, and packages by name. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8');
  return [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? relative(src, join(src, dirname(path), name)) : name,
  );
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : path.replace('.ts', ''));

/** The packages that a file loads at once, through all the files that it loads. */
function packagesAtOnce(path: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(join(src, path), 'utf8');
  const names = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)].map(([, name = '']) => name);
  const packages = new Set(names.filter(name => !name.startsWith('.')));
  for (const name of names.filter(found => found.startsWith('.'))) {
    const file = relative(src, join(src, dirname(path), name));
    if (seen.has(file)) continue;
    for (const found of packagesAtOnce(file, seen.add(file))) packages.add(found);
  }
  return packages;
}

describe('a command that reads a plain text', () => {
  it('starts without the libraries of the writers and of other formats', () => {
    const large = [
      '@cantoo/pdf-lib',
      'pdfmake',
      'fontkit',
      'handlebars',
      'subset-font',
      'linkedom',
      '@mozilla/readability',
      'fflate',
    ];
    const loaded = [...packagesAtOnce('cli/main.ts')];
    expect(loaded).toContain('commander');
    expect(loaded).toContain('iconv-lite');
    expect(loaded.filter(name => large.includes(name) || /^(?:mdast|micromark)/.test(name))).toEqual([]);
  });
});

describe('the import table of docs/architecture.md', () => {
  const table = readTable();

  it('names every folder', () => {
    expect([...table.keys()].sort()).toEqual([...new Set(files.map(folderOf))].sort());
  });

  it.each(files)('holds for %s', path => {
    const allowed = table.get(folderOf(path));
    const foreign = importsOf(path).filter(name => {
      if (!name.endsWith('.ts')) return !allowed?.outside.includes(name);
      const isOwn = folderOf(name) === folderOf(path);
      return !isOwn && !allowed?.ours.some(ours => name.startsWith(ours.includes('/') ? ours : `${ours}/`));
    });
    expect(foreign).toEqual([]);
  });

  it('has no folder that imports itself through another', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (table.get(from)?.ours ?? []).some(ours => {
        const next = ours.split('/')[0] ?? '';
        if (next === to) return true;
        return !seen.has(next) && reaches(next, to, seen.add(next));
      });
    expect([...table.keys()].filter(folder => reaches(folder, folder))).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const long = files.filter(path => readFileSync(join(src, path), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
