// The figures of the typesetter against Typst, in one run. `npm run bench` prints them as a table; `npm run bench -- warm cold`
// takes some of them, `--rounds 80` sets how often, `--write` puts the table into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { elements } from '../dist/layout/markup/elements.js';
import { head, rowOf, tableOf } from './table.mjs';

const FIGURES = {
  warm: async rounds => (await import('./figures/warm.mjs')).warm(rounds),
  cold: async rounds => (await import('./figures/cold.mjs')).cold(rounds),
  volume: async rounds => (await import('./figures/volume.mjs')).volume(rounds),
  lines: async rounds => (await import('./figures/lines.mjs')).lines(rounds),
  pages: async () => (await import('./figures/pages.mjs')).pages(),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '40' }, write: { type: 'boolean', default: false } },
});
const unknown = positionals.filter(name => !(name in FIGURES));
if (unknown.length > 0) {
  console.error(`no figure is called ${unknown.join(', ')}: ${Object.keys(FIGURES).join(', ')}`);
  process.exit(2);
}

const figures = [];
if (!('toc' in elements))
  console.log('The markup has no table of contents: the figures are without it, on both sides.\n');
console.log(head);
for (const name of positionals.length > 0 ? positionals : Object.keys(FIGURES)) {
  for (const figure of await FIGURES[name](Number(values.rounds))) {
    figures.push(figure);
    console.log(rowOf(figure));
  }
}
if (values.write) writeTable(tableOf(figures));

/** The table between the marks of docs/performance.md. Only a run of all figures may write it: the file says one run. */
function writeTable(table) {
  if (positionals.length > 0) throw new Error('--write takes a run of all figures');
  const file = new URL('../docs/performance.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, (_, start, end) => `${start}\n${table}\n\n${end}`),
  );
}
