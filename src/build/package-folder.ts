import { fileURLToPath } from 'node:url';

/** A folder of the package, whether it runs compiled or from its sources: both lie two folders below the top. */
export function packageFolder(name: string): string {
  return fileURLToPath(new URL(`../../${name}/`, import.meta.url));
}
