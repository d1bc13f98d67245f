// 1,000 articles in one PDF, time and memory, each in a process of its own; and the time a page against a tenth of it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, row } from '../measure.mjs';

const worker = fileURLToPath(new URL('volume-worker.mjs', import.meta.url));

export async function volume() {
  const big = Array.from({ length: 3 }, () => ({ ours: run('bantin', 1000), peer: run('typst', 1000) }));
  const small = Array.from({ length: 5 }, () => run('bantin', 100));
  const pair = pick => {
    const [ours, peer] = [median(big.map(b => pick(b.ours))), median(big.map(b => pick(b.peer)))];
    return { ours, peer, ratio: ours / peer };
  };
  const perPage = pair(result => result.ms / result.pages).ours;
  const perPageSmall = median(small.map(result => result.ms / result.pages));
  return [
    row(
      '1,000 articles in one tagged PDF with contents: time',
      pair(r => r.ms / 1000),
      's',
    ),
    row(
      'the same: peak memory',
      pair(r => r.memory),
      'MB',
      0,
    ),
    row(
      'the same: pages',
      pair(r => r.pages),
      'pages',
      0,
    ),
    row(
      'the same: file size',
      pair(r => r.bytes / 1e6),
      'MB',
    ),
    row(
      'time a page, 2,000 pages (ours) against 200 (as the peer)',
      { ours: perPage, peer: perPageSmall, ratio: perPage / perPageSmall },
      'ms',
      2,
    ),
  ];
}

function run(program, articles) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, program, String(articles)]);
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return JSON.parse(stdout);
}
