import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';

const top = new URL('../../', import.meta.url).pathname;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function attachmentsOf(path: string): Promise<Map<string, Uint8Array>> {
  const document = await getDocument({ data: Uint8Array.from(readFileSync(path)), verbosity: 0 }).promise;
  const found = (await document.getAttachments()) as Record<string, { content: Uint8Array }>; // typed as any object
  return new Map(Object.entries(found).map(([name, { content }]) => [name, content]));
}

describe('a PDF/A-3', () => {
  it('holds its source as it was read, the article, and the hashes of all that made it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
    const template = join(folder, 'mau');
    cpSync(join(top, 'templates/bulletin'), template, { recursive: true });
    writeFileSync(join(template, 'partials/page.hbs'), '<p>{{headline}}</p>\n'); // the name of another file of the template
    const source = join(top, 'input/hien-mau-tinh-nguyen.txt');
    await build({ files: [source], out: folder, formats: ['pdf'], template, archive: 'a-3' });

    const attached = await attachmentsOf(join(folder, 'hien-mau-tinh-nguyen.pdf'));
    expect([...attached.keys()]).toEqual(['article.json', 'hien-mau-tinh-nguyen.txt', 'manifest.json']);
    const text = (name: string): string => new TextDecoder().decode(attached.get(name));
    expect(text('hien-mau-tinh-nguyen.txt')).toBe(readFileSync(source, 'utf8'));
    expect(JSON.parse(text('article.json')).headline).toContain('Mỗi giọt máu một tấm lòng');

    const manifest = JSON.parse(text('manifest.json'));
    expect(manifest.source.sha256).toBe(hashOf(readFileSync(source)));
    expect(manifest.article.sha256).toBe(hashOf(attached.get('article.json') ?? new Uint8Array()));
    const partials = readdirSync(join(template, 'partials')).map(name => `partials/${name}`);
    const files = ['page.hbs', ...partials.sort(), 'template.yaml'];
    expect(files).toContain('partials/page.hbs');
    expect(Object.fromEntries(Object.entries(manifest.template.files).sort())).toEqual(
      Object.fromEntries(files.map(file => [file, hashOf(readFileSync(join(template, file)))])),
    );
    expect(manifest.fonts['SourceSerif4-Regular']).toBe(
      hashOf(readFileSync(join(top, 'fonts/source-serif-4/regular.ttf'))),
    );
    expect(manifest.fonts['Tinos-Regular']).toBeDefined(); // helps out where the others lack a character
    expect(manifest.rules).toMatch(/^[0-9a-f]{64}$/);
  });
});
