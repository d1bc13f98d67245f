import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder of the package, whether it runs compiled or from its sources: both lie two folders below the top. */
export function packageFolder(name: string): string {
  return fileURLToPath(new URL(`../../${name}/`, import.meta.url));
}

/** The version of the package. */
export function packageVersion(): string {
  const facts: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof facts === 'object' && facts && 'version' in facts ? String(facts.version) : '';
}
