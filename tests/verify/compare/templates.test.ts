import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuildConfig, type BuiltDocument, build } from '../../../src/build/build.ts';
import { templateNames } from '../../../src/build/find-template.ts';

const input = new URL('../../../input', import.meta.url).pathname;
const articles = readdirSync(input).map(name => join(input, name));
const folder = mkdtempSync(join(tmpdir(), 'bantin-templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds and verifies without writing. Gives what was made, and what of it is an error. */
async function verified(config: BuildConfig): Promise<{ count: number; errors: string[] }> {
  const documents: BuiltDocument[] = [];
  const { diagnostics } = await build({ ...config, out: null, verify: true, onDocument: made => documents.push(made) });
  const said = [...diagnostics, ...documents.flatMap(document => document.diagnostics)];
  const errors = said.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  return { count: documents.length, errors: errors.map(({ code, message }) => `${code} ${message}`) };
}

describe('every template of the package', () => {
  it.each(templateNames())('says the same in both formats, and what its tree says: %s', async template => {
    expect(await verified({ files: articles, template })).toEqual({ count: articles.length, errors: [] });
  });

  it.each(templateNames())('does so with all articles in one issue: %s', async template => {
    const issue = join(folder, `${template}.yaml`);
    writeFileSync(
      issue,
      `number: 47/2026\ndate: 2026-11-20\ntemplate: ${template}\narticles: [${articles.join(', ')}]\n`,
    );
    expect(await verified({ issue })).toEqual({ count: 1, errors: [] });
  });
});
