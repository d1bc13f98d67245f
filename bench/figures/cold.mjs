// A process that builds one article to PDF and DOCX, against a process of Typst that makes the PDF.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchArticles, benchTexts } from '../articles.mjs';
import { compare, inTurn } from '../measure.mjs';
import { tinosFolder, tinosTemplate } from '../template.mjs';
import { SETTINGS, treeOf } from '../tree.mjs';
import { typstMarkup } from '../typst/markup.mjs';
import { coldTypst, hasColdTypst } from '../typst/peers.mjs';

const top = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', top), 'utf8'));
const bantin = fileURLToPath(new URL(bin.bantin, top));

export async function cold(rounds) {
  if (!hasColdTypst)
    throw new Error('the Typst command is packaged for Linux on x64: take the other figures by their names');
  const folder = mkdtempSync(join(tmpdir(), 'bantin-cold-'));
  const [text, markup] = [join(folder, 'bai.txt'), join(folder, 'bai.typ')];
  writeFileSync(text, (await benchTexts(1))[0]);
  writeFileSync(join(folder, 'bantin.yaml'), JSON.stringify(SETTINGS));
  writeFileSync(markup, typstMarkup(treeOf(await benchArticles(1), await tinosTemplate()), { old: true }));
  const template = tinosFolder();
  const build = () => runNode([bantin, 'build', text, '--template', template, '--out', folder], folder);
  const calls = [build, () => coldTypst(markup, join(folder, 'typst.pdf')), () => runNode(['-e', '0'], folder)];
  await inTurn(2, calls); // the files' first reading from disk
  const [ours, peer, node] = await inTurn(Math.min(rounds, 25), calls);
  rmSync(folder, { recursive: true });
  const name = 'cold process, one article to PDF and DOCX (Typst: to PDF, untagged)';
  return [
    { name, ...compare(ours, peer), unit: 'ms', digits: 0, most: 2.5 },
    { name: 'of it, an empty Node process', ...compare(node, peer), unit: 'ms', digits: 0 },
  ];
}

/** Throws where the process fails: a run that fails is fast. */
function runNode(args, folder) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder });
  if (status !== 0) throw new Error(`a build failed: ${stderr}`);
}
