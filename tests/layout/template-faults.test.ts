import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/layout/template/read-template.ts';

const cases = new URL('../cases/layout/template-faults/', import.meta.url);
const settings = readFileSync(new URL('../../templates/bulletin/template.yaml', import.meta.url), 'utf8');

/** The faults of a case's template, which has the bulletin's styles: place, code, message and hint, a line each. */
function faultsOf(name: string): string {
  const folder = new URL(`${name}/`, cases);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.hbs'));
  const files = new Map(paths.map(path => [path, { path, text: readFileSync(new URL(path, folder), 'utf8') }]));
  files.set('template.yaml', { path: 'template.yaml', text: settings });
  const { value, diagnostics } = readTemplate({ name, files });
  expect(value).toBeNull();
  return diagnostics
    .map(
      ({ place, code, message, hint }) =>
        `${place?.file}:${place?.line}:${place?.column} ${code}: ${message}; ${hint}\n`,
    )
    .join('');
}

describe('a template is refused before any article is merged, at its own line and column', () => {
  it.each(readdirSync(cases))('for %s', async name => {
    await expect(faultsOf(name)).toMatchFileSnapshot(new URL(`${name}/faults.txt`, cases).pathname);
  });
});
