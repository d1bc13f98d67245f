import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { sha256 } from '../base/hash.ts';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { packageFolder } from './package-folder.ts';
import { readPrepared } from './prepared.ts';

/** What this process has read as YAML and checked, by the hash of the text: for `npm start` to keep. */
export const checkedFiles = new Map<string, unknown>();

/**
 * A YAML file of the package as data. Where set-up has checked this very text, its outcome is read instead, in a hundredth of the
 * time. Throws where the file is broken, naming the line: it comes with the package.
 */
export function packageYaml<S extends z.ZodType>(schema: S, folder: string, file: string): z.infer<S> {
  const text = readFileSync(join(packageFolder(folder), file), 'utf8');
  const hash = sha256(`${file}\n${text}`);
  const prepared = readPrepared(hash);
  if (prepared) return JSON.parse(Buffer.from(prepared).toString()) as z.infer<S>; // what the schema gave for this text
  const { value, diagnostics } = checkedYaml(schema, text, file);
  if (value === null) throw new Error(diagnostics.map(d => `${file}:${d.place?.line}: ${d.message}`).join('; '));
  checkedFiles.set(hash, value);
  return value;
}
