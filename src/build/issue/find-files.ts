import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inVietnameseOrder } from '../../base/vietnamese-order.ts';

/** Whether a path of an issue is a pattern: it has `*`, `?` or `{`, and there is no file of that very name. */
export function isPattern(path: string, folder: string): boolean {
  return /[*?{]/.test(path) && !existsSync(join(folder, path));
}

/**
 * The files that a pattern means, in the order of their names: `*` and `?` stand for characters of one name, `**` for folders, `{a,b}`
 * for either. Names that begin with a point are passed over. The order does not depend on the disk.
 */
export function findFiles(pattern: string, folder: string): string[] {
  const found = alternatives(pattern).flatMap(one => walk(partsOf(one), one.startsWith('/') ? '/' : '', folder));
  return inVietnameseOrder([...new Set(found)], path => path);
}

function partsOf(pattern: string): string[] {
  return pattern.split('/').filter(part => part !== '' && part !== '.');
}

/** `{a,b}` written out, the first braces first. */
function alternatives(pattern: string): string[] {
  const found = /\{([^{}]*)\}/.exec(pattern);
  if (!found) return [pattern];
  const [before, behind] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  return (found[1] ?? '').split(',').flatMap(one => alternatives(before + one + behind));
}

function walk([part, ...rest]: readonly string[], path: string, folder: string): string[] {
  if (part === undefined) return [];
  if (part === '..' || !/[*?]/.test(part))
    return rest.length > 0 ? walk(rest, `${path}${part}/`, folder) : existing(`${path}${part}`, folder);
  const entries = entriesOf(join(folder, path));
  if (part === '**') {
    const deeper = entries
      .filter(entry => entry.isFolder)
      .flatMap(({ name }) => walk([part, ...rest], `${path}${name}/`, folder));
    return [...walk(rest.length > 0 ? rest : ['*'], path, folder), ...deeper];
  }
  const named = entries.filter(({ name }) => nameTest(part).test(name.normalize('NFC')));
  if (rest.length === 0) return named.filter(entry => !entry.isFolder).map(({ name }) => `${path}${name}`);
  return named.filter(entry => entry.isFolder).flatMap(({ name }) => walk(rest, `${path}${name}/`, folder));
}

function existing(path: string, folder: string): string[] {
  return existsSync(path.startsWith('/') ? path : join(folder, path)) ? [path] : [];
}

function entriesOf(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

/** Some systems write names decomposed: both sides are compared in NFC. */
function nameTest(part: string): RegExp {
  const pattern = part
    .normalize('NFC')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`, 'u');
}
