import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, SCHEMA_FOLDER } from './json-schemas.ts';
import { packageFolder } from './package-folder.ts';

/** Writes the JSON Schemas into the package: `npm run schemas` calls it, and a test says when they are stale. */
function writeSchemas(): void {
  const folder = packageFolder(SCHEMA_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}

writeSchemas();
