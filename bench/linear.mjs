// How reading grows with the text: every format and shape at one size and at ten times that size. `npm run bench:linear` prints
// the times and their ratio, and fails where ten times the text takes more than twelve times as long.
// `npm run bench:linear -- 0.2 html` starts from 0.2 MB, for formats whose names hold "html". Each reading runs in a process of its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

/** Ten times the text may take this many times as long. */
const MOST = 12;
const here = fileURLToPath(import.meta.url);
const article = readFileSync(new URL('../input/hien-mau-tinh-nguyen.txt', import.meta.url), 'utf8').normalize('NFC');
const paragraphs = article.split(/\n+/).filter(line => line.trim() !== '');

/** Paragraphs of an article again and again, up to a length in characters of UTF-8 of about `bytes`. */
function* repeated(bytes) {
  let length = 0;
  for (let i = 0; length < bytes; i++) {
    const text = `${paragraphs[i % paragraphs.length]} Đợt ${i}.`;
    length += Buffer.byteLength(text) + 2;
    yield text;
  }
}

const xml = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const wrap = text => text.replace(/(.{50,70}) /gu, '$1\n');
const page = inside =>
  `<!DOCTYPE html><html><head><title>Tin</title></head><body><h1>Tin dài</h1>${inside}</body></html>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(bytes) {
  const body = [...repeated(bytes)].map(text => `<w:p><w:r><w:t>${xml(text)}</w:t></w:r></w:p>`).join('');
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${relation}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    },
    { level: 0 },
  );
}

const data = bytes => ({
  headline: 'Tin dài',
  sections: [
    {
      heading: null,
      level: 1,
      blocks: [...repeated(bytes)].map(text => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })),
    },
  ],
});

/** Every format and shape, by name: its file of a size. */
const INPUTS = {
  'text, lines': ['a.txt', bytes => [...repeated(bytes)].join('\n\n')],
  'text, one line': ['a.txt', bytes => [...repeated(bytes)].join(' ')],
  'text, wrapped': ['a.txt', bytes => [...repeated(bytes)].map(wrap).join('\n\n')],
  'text, one word': ['a.txt', bytes => 'khen'.repeat(bytes / 4)],
  'text, short lines': ['a.txt', bytes => 'Khen thưởng\n'.repeat(bytes / 15)],
  'text, quotes open': ['a.txt', bytes => '“tặng (bằng khen '.repeat(bytes / 26)],
  'text, counts': ['a.txt', bytes => '5 tập thể, 6 cá nhân và '.repeat(bytes / 35)],
  'text, mojibake': ['a.txt', bytes => Buffer.from([...repeated(bytes / 2)].join('\n\n')).toString('latin1')],
  'html, paragraphs': ['a.html', bytes => page([...repeated(bytes)].map(text => `<p>${xml(text)}</p>`).join('\n'))],
  'html, line breaks': ['a.html', bytes => page(`<div>${[...repeated(bytes)].map(xml).join('<br>')}</div>`)],
  'html, one table': [
    'a.html',
    bytes => page(`<table>${'<tr><td>Xã Bình An</td><td>5</td></tr>'.repeat(bytes / 44)}</table>`),
  ],
  'markdown, paragraphs': ['a.md', bytes => `---\ntitle: Tin dài\n---\n\n${[...repeated(bytes)].join('\n\n')}`],
  'markdown, list': [
    'a.md',
    bytes => `---\ntitle: Tin dài\n---\n\n${[...repeated(bytes)].map(text => `- **${text}**`).join('\n')}`,
  ],
  'article file, markdown': [
    'a.md',
    bytes => `---\nbantin: article/1\nheadline: Tin dài\n---\n\n${[...repeated(bytes)].join('\n\n')}`,
  ],
  'article file, json': ['a.json', bytes => JSON.stringify(data(bytes))],
  'article file, yaml': [
    'a.yaml',
    bytes =>
      `headline: Tin dài\nsections:\n  - level: 1\n    blocks:\n${[...repeated(bytes)].map(text => `      - kind: paragraph\n        inlines:\n          - kind: text\n            text: ${JSON.stringify(text)}\n`).join('')}`,
  ],
  docx: ['a.docx', docx],
};

/** Reads one input and prints the milliseconds and its length. */
async function readOnce(name, bytes) {
  const { readArticle } = await import('../dist/index.js');
  const [file, make] = INPUTS[name];
  await readArticle(Buffer.from('Tin ngắn.'), { name: 'a.txt' });
  const made = make(bytes);
  const input = typeof made === 'string' ? Buffer.from(made) : made;
  const started = performance.now();
  const { diagnostics } = await readArticle(input, { name: file });
  const fatal = diagnostics.find(({ severity, code }) => severity === 'fatal' || code.startsWith('text-lost'));
  console.log(JSON.stringify({ ms: performance.now() - started, bytes: input.length, fatal: fatal?.code ?? null }));
}

/** The same in a process of its own, so that no reading inherits another's memory. */
function timed(name, bytes) {
  const run = spawnSync(process.execPath, [here, '--read', name, String(bytes)], { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`${name}, ${bytes} bytes: ${run.stderr.slice(0, 2000)}`);
  return JSON.parse(run.stdout);
}

function compare(base, wanted) {
  let failed = 0;
  for (const name of Object.keys(INPUTS).filter(key => key.includes(wanted))) {
    const small = timed(name, base);
    const large = timed(name, base * 10);
    const ratio = (large.ms / small.ms) * ((small.bytes * 10) / large.bytes);
    const isFault = ratio > MOST || small.fatal !== null || large.fatal !== null;
    if (isFault) failed += 1;
    const times = `${(small.ms / 1000).toFixed(2)} s → ${(large.ms / 1000).toFixed(2)} s`;
    console.log(
      `${name.padEnd(24)} ${times.padStart(20)}  × ${ratio.toFixed(1)}${isFault ? `  ← ${large.fatal ?? 'too slow'}` : ''}`,
    );
  }
  console.log(`${failed === 0 ? 'all' : 'not all'} within × ${MOST} for × 10 the text`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const [first, second, third] = process.argv.slice(2);
if (first === '--read') await readOnce(second, Number(third));
else compare(Number(first ?? 1) * 1e6, second ?? '');
