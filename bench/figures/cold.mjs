// A process that builds one article to PDF and DOCX, against a process of Typst that makes the PDF.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchArticles } from '../articles.mjs';
import { inTurn, row } from '../measure.mjs';
import { tinosFolder } from '../template.mjs';
import { typstMarkup } from '../typst/markup.mjs';
import { coldTypst } from '../typst/peers.mjs';

const bantin = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const input = fileURLToPath(new URL('../../input/hien-mau-tinh-nguyen.txt', import.meta.url));

export async function cold(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-cold-'));
  const markup = join(folder, 'article.typ');
  writeFileSync(markup, typstMarkup(await benchArticles(1), { old: true }));
  const template = tinosFolder();
  const times = await inTurn(
    Math.min(rounds, 25),
    () => run([bantin, 'build', input, '--template', template, '--out', folder]),
    () => coldTypst(markup, join(folder, 'article-typst.pdf')),
  );
  const node = await inTurn(
    10,
    () => run(['-e', '0']),
    () => coldTypst(markup, join(folder, 'article-typst.pdf')),
  );
  rmSync(folder, { recursive: true });
  return [
    row('cold process, one article to PDF and DOCX (Typst: PDF)', times, 'ms', 0),
    row('the same, an empty Node process alone', node, 'ms', 0),
  ];
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`a build failed: ${stderr}`);
}
