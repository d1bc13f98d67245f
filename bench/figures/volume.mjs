// 1,000 articles in one PDF: time and memory, each program in a process of its own; and the time a page against a tenth of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchArticles } from '../articles.mjs';
import { compare } from '../measure.mjs';
import { volumeTemplate } from '../template.mjs';
import { treeOf } from '../tree.mjs';
import { typstMarkup } from '../typst/markup.mjs';

const worker = fileURLToPath(new URL('volume-worker.mjs', import.meta.url));
const ARTICLES = 1000;
/** A run takes seconds: more than this many tell nothing more. */
const MOST_ROUNDS = 3;

export async function volume(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-volume-'));
  const [json, markup] = [join(folder, 'articles.json'), join(folder, 'articles.typ')];
  const articles = await benchArticles(ARTICLES);
  writeFileSync(json, JSON.stringify(articles));
  writeFileSync(markup, typstMarkup(treeOf(articles, await volumeTemplate())));
  const [ours, peers] = [[], []];
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
    ours.push(run('bantin', json));
    peers.push(run('typst', markup));
  }
  const growth = run('growth', json);
  rmSync(folder, { recursive: true });
  const pair = (name, key, rest) => ({
    name,
    ...compare(
      ours.map(r => r[key]),
      peers.map(r => r[key]),
    ),
    ...rest,
  });
  return [
    pair('1,000 articles in one tagged PDF: time', 'seconds', { unit: 's', most: 0.5 }),
    pair('the same: peak memory', 'memory', { unit: 'MB', digits: 0, most: 0.5 }),
    pair('the same: pages', 'pages', { digits: 0 }),
    pair('the same: file size', 'size', { unit: 'MB' }),
    growthFigure(growth),
  ];
}

function growthFigure({ large, small }) {
  const name = 'time a page in a warm process, 2,000 pages against 200 (stands as the peer)';
  return { name, ...compare(large, small), unit: 'ms', digits: 2, most: 1.2 };
}

/** Throws where the process fails: a run that fails is fast. */
function run(program, file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, program, file]);
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return JSON.parse(stdout);
}
