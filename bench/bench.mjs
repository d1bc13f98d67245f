// The figures of the typesetter against Typst, in one run. `npm run bench` prints them as a table; `npm run bench -- warm cold`
// takes some of them, `--rounds 40` sets how often, `--write` puts the table into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const FIGURES = {
  warm: async rounds => (await import('./figures/warm.mjs')).warm(rounds),
  cold: async rounds => (await import('./figures/cold.mjs')).cold(rounds),
  volume: async rounds => (await import('./figures/volume.mjs')).volume(rounds),
  lines: async rounds => (await import('./figures/lines.mjs')).lines(rounds),
  pages: async rounds => (await import('./figures/pages.mjs')).pages(rounds),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '40' }, write: { type: 'boolean', default: false } },
});
const rows = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(FIGURES)) {
  const found = await FIGURES[name](Number(values.rounds));
  for (const line of found) console.log(`| ${line.join(' | ')} |`);
  rows.push(...found);
}
if (values.write) writeTable(rows);

function writeTable(lines) {
  const file = new URL('../docs/performance.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const head = ['figure', 'Bantin', 'peer', 'ratio (middle half)'];
  const table = [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
  writeFileSync(file, text.replace(/(<!-- bench -->\n)[\s\S]*(\n<!-- \/bench -->)/, `$1\n${table}\n$2`));
}
