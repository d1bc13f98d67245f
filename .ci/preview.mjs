// Looks at `bantin preview` with Chromium: the pages, a row's sentence, a change of the article, of the template, and what is broken.
// Writes a picture of it where a file is named.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage } from './chromium.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bantin-preview-'));
cpSync(join(top, 'input/thi-dua-nganh-giao-duc.txt'), join(folder, 'tin.txt'));
cpSync(join(top, 'templates/bulletin'), join(folder, 'mau'), { recursive: true });
const served = spawn(
  process.execPath,
  [join(top, 'dist/bin/bantin.cjs'), 'preview', 'tin.txt', '--template', './mau', '--lang', 'vi'],
  {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise((resolve, reject) => {
  served.stdout.on('data', text => resolve(/http:\S+/.exec(String(text))?.[0]));
  served.once('exit', reject);
});
const page = await openPage(address);
/** How many dots of the first page are not white: a page that is drawn has text on it. */
const INK = `(() => { const c = document.querySelector('canvas'); if (!c) return 0;
  return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((v, i) => i % 4 === 0 && v < 128).length; })()`;

try {
  await page.until("document.querySelectorAll('canvas').length === 2");
  assert.ok((await page.evaluate(INK)) > 5000, 'page 1 is drawn');
  assert.equal(await page.evaluate("document.querySelector('canvas').getAttribute('aria-label')"), 'Trang 1');
  assert.equal(await page.evaluate("document.querySelector('[role=status]').textContent"), 'Bản mới nhất');
  assert.match(await page.evaluate("document.querySelector('.notes').textContent"), /headline-proposed/);

  await page.evaluate(
    "[...document.querySelectorAll('.awards tbody tr')].find(row => row.textContent.includes('118')).click()",
  );
  assert.equal(
    await page.evaluate("document.querySelector('mark strong').textContent.includes('46 tập thể, 118 cá nhân')"),
    true,
  );
  assert.match(
    await page.evaluate("document.querySelector('mark').textContent"),
    /^Ghi nhận những đóng góp đó, .*1\.064 cá nhân…$/s,
  );
  await page.evaluate("document.querySelector('.awards tbody tr button').focus()");
  assert.match(
    await page.evaluate("document.querySelector('mark strong').textContent"),
    /^tặng Bằng khen cho 2 tập thể, 3 cá nhân$/,
  );
  if (process.argv[2]) writeFileSync(process.argv[2], await page.picture());

  const text = readFileSync(join(folder, 'tin.txt'), 'utf8');
  writeFileSync(join(folder, 'tin.txt'), text.replaceAll('46 tập thể, 118 cá nhân', '46 tập thể, 119 cá nhân'));
  await page.until("document.querySelector('.awards').textContent.includes('119')");
  await page.until("Number(document.querySelector('.pages').dataset.version) >= 2"); // its pages are drawn too

  const template = readFileSync(join(folder, 'mau/page.hbs'), 'utf8');
  writeFileSync(join(folder, 'mau/page.hbs'), `<nonsense>${template}`);
  await page.until("document.querySelector('.notes').textContent.includes('template-')");
  assert.match(
    await page.evaluate("document.querySelector('[role=status]').textContent"),
    /Không dựng được bản này: các trang là của bản/,
  );
  assert.equal(await page.evaluate("document.querySelectorAll('canvas').length"), 2);
  writeFileSync(join(folder, 'mau/page.hbs'), template.replace('{{publication}}', 'TIN NHANH'));
  await page.until("document.querySelector('[role=status]').textContent === 'Bản mới nhất'");

  writeFileSync(join(folder, 'bantin.yaml'), 'publication: [');
  await page.until("document.querySelector('.notes').textContent.includes('yaml')");
  writeFileSync(join(folder, 'bantin.yaml'), 'publication: Bản tin Chiều\n');
  await page.until("document.querySelector('[role=status]').textContent === 'Bản mới nhất'");

  rmSync(join(folder, 'tin.txt'));
  await page.until("document.querySelector('.notes').textContent.includes('input-unreadable')");
  writeFileSync(join(folder, 'tin.txt'), text);
  await page.until("document.querySelector('[role=status]').textContent === 'Bản mới nhất'");
  assert.deepEqual(page.faults, [], 'nothing is refused by the policy of the page, nothing throws');
} finally {
  await page.close();
  served.kill('SIGINT');
  await new Promise(done => served.once('exit', done));
  rmSync(folder, { recursive: true });
}
assert.equal(served.exitCode, 0, 'Ctrl+C ends it in good order');
console.log('the preview shows, marks, follows and stands');
