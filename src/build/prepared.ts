import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/**
 * What set-up made beforehand from files of the package, each under the hash of the bytes that it was made of: where those
 * have changed since, nothing is found, and it is made anew in the process.
 */
const folder = packageFolder('dist/prepared');

/** What this process has made itself, by the hash of what it was made of: for `npm start` to keep. */
export const madeHere = new Map<string, unknown>();

/**
 * Plain data that depends on nothing but what the hash was taken of: read where set-up has made it, in a tenth of the time; else
 * made now.
 */
export function preparedData<T>(hash: string, make: () => T): T {
  const stored = readPrepared(hash);
  if (stored) return JSON.parse(Buffer.from(stored).toString()) as T; // what `make` gave for the same hash
  const made = make();
  madeHere.set(hash, made);
  return made;
}

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
