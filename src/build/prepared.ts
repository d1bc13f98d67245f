import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/**
 * What set-up made beforehand from files of the package, each under the hash of the bytes that it was made of: where those
 * have changed since, nothing is found, and it is made anew in the process.
 */
const folder = packageFolder('dist/prepared');

/** What was made of the bytes with this hash; null where nothing was. */
export function readPrepared(hash: string): Uint8Array | null {
  const file = join(folder, hash);
  return existsSync(file) ? readFileSync(file) : null;
}

/** Keeps what was made of the bytes with this hash. */
export function writePrepared(hash: string, made: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, hash), made);
}
