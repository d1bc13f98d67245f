import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/preview/reading.ts';
import { type ServedPreview, servePreview } from '../../src/preview/serve-preview.ts';

const TEXT =
  'Tin thi đua\n05/01/2017\nMở đầu. UBND huyện tặng giấy khen cho 8 tập thể. Kết thúc.\nBuổi lễ trang trọng.\n';
const folder = mkdtempSync(join(tmpdir(), 'bantin-preview-'));
const file = join(folder, 'tin.txt');
let served: ServedPreview;

beforeAll(async () => {
  writeFileSync(file, TEXT);
  for (const name of ['page.js', 'pdf.worker.js', 'page.css']) writeFileSync(join(folder, name), `/* ${name} */`);
  served = await servePreview(file, { config: {}, language: 'vi', port: null, assets: folder });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly body: Buffer;
}

/** Asks for a path just as it is written, as no browser would. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answered> {
  const { port } = new URL(served.address);
  const headers = { host: host ?? `127.0.0.1:${port}` };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const parts: Buffer[] = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => {
        const { 'content-type': type = '', 'content-security-policy': policy } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, policy: String(policy), body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

async function reading(): Promise<Reading> {
  return JSON.parse((await ask('/reading.json')).body.toString());
}

/** Waits for a build that is as it should be. */
async function readingWhere(isSo: (found: Reading) => boolean): Promise<Reading> {
  for (;;) {
    const found = await reading();
    if (isSo(found)) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe('a preview', () => {
  it('serves its page, its own files, the PDF and what was read, and nothing from elsewhere', async () => {
    const page = await ask('/');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body.toString()).toContain('<html lang="vi">');
    expect(page.body.toString()).not.toMatch(/https?:|\/\//);
    expect(page.policy).toContain("default-src 'none'; script-src 'self'");
    expect((await ask('/page.js?v=1')).body.toString()).toBe('/* page.js */');
    expect((await ask('/document.pdf?version=1')).body.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('says what was read: outline, awards with their sentences, and what is to be said about them', async () => {
    const { text, outline, awards, diagnostics, pages, failed } = await reading();
    expect([failed, pages]).toEqual([false, 1]);
    expect(outline.map(({ level, text: title }) => [level, title])).toEqual([[1, 'Tin thi đua']]);
    expect(awards).toMatchObject([{ authority: 'UBND huyện', collectives: 8, individuals: null, isDoubtful: false }]);
    const shown = awards.map(({ sentence, clause }) => [
      text.slice(sentence.start, sentence.end),
      text.slice(clause.start, clause.end),
    ]);
    expect(shown).toEqual([['UBND huyện tặng giấy khen cho 8 tập thể.', 'tặng giấy khen cho 8 tập thể']]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['abbreviation-unexplained', 'UBND không được giải thích: thường là Ủy ban nhân dân'],
    ]);
  });

  it.each(['/../package.json', '/..%2fpackage.json', '//etc/passwd', '/page.js/../../tin.txt', '/tin.txt', '/%00'])(
    'has nothing at %s',
    async path => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it.each(['evil.example', '127.0.0.1', 'localhost:1'])('is not served to the host “%s”', async host => {
    expect((await ask('/reading.json', { host })).status).toBe(421);
    expect((await ask('/events', { host })).status).toBe(421);
  });

  it('answers to localhost by its port, to a HEAD request without a body, and to no other method', async () => {
    const { port } = new URL(served.address);
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('follows the article, shows why it cannot be built, keeps the last pages, and goes on', async () => {
    const before = await ask('/document.pdf');
    writeFileSync(file, '');
    const broken = await readingWhere(({ failed }) => failed);
    expect(broken).toMatchObject({ hasPdf: true, isStale: true, awards: [] });
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['empty-file']);
    expect((await ask('/document.pdf')).body.equals(before.body)).toBe(true);
    rmSync(file);
    await readingWhere(({ diagnostics }) => diagnostics.some(({ code }) => code === 'input-unreadable'));
    writeFileSync(file, TEXT.replace('8 tập thể', '9 tập thể'));
    const { awards, isStale, version } = await readingWhere(({ failed }) => !failed);
    expect([awards[0]?.collectives, isStale]).toEqual([9, false]);
    expect(version).toBeGreaterThan(broken.version);
  });

  it('tells open pages of a build by events', async () => {
    const heard = await new Promise<string>(resolve => {
      const { port } = new URL(served.address);
      const asked = request({ host: '127.0.0.1', port, path: '/events' }, response => {
        let text = '';
        response.on('data', part => {
          text += part;
          if (!text.includes('event: built')) return;
          asked.destroy();
          resolve(text);
        });
        writeFileSync(file, TEXT.replace('8 tập thể', '10 tập thể'));
      });
      asked.on('error', () => {}).end(); // it ends when it has heard
    });
    expect(heard).toMatch(/event: building\ndata: (\d+)\n\nevent: built\ndata: \1\n\n$/);
  });

  it('rejects a port that is taken', async () => {
    const port = Number(new URL(served.address).port);
    await expect(servePreview(file, { config: {}, language: 'en', port, assets: folder })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
