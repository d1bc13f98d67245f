// The bulletin's own template with every family replaced by Tinos, which the peer is given too.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTemplate } from '../dist/index.js';
import { elements } from '../dist/layout/markup/elements.js';

const bulletin = fileURLToPath(new URL('../templates/bulletin', import.meta.url));

/** Writes the template's folder; `edit` may change the page. Removed when the process ends. */
export function tinosFolder(edit = page => page) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(bulletin, folder, { recursive: true });
  const styles = readFileSync(join(folder, 'template.yaml'), 'utf8')
    .replace(/font: Source S(?:erif 4|ans 3) SemiBold/g, 'font: Tinos, bold: true')
    .replace(/font: Source S(?:erif 4|ans 3)/g, 'font: Tinos');
  writeFileSync(join(folder, 'template.yaml'), styles);
  writeFileSync(join(folder, 'page.hbs'), edit(readFileSync(join(folder, 'page.hbs'), 'utf8')));
  return folder;
}

/** The template, loaded. Throws where it has a fault. */
export async function tinosTemplate(edit) {
  const { value, diagnostics } = await loadTemplate(tinosFolder(edit));
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** For many articles: each begins a page; with a table of contents, where the markup has one. */
export function volumeTemplate() {
  const contents = 'toc' in elements ? '<toc levels="1"/>\n' : '';
  return tinosTemplate(page =>
    page
      .replace('{{#each stories}}', `${contents}{{#each stories}}`)
      .replace(/<hr width="0.9pt"[^>]*>/, '<page-break/>'),
  );
}
