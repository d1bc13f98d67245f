import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDesign } from '../../src/build/load-design.ts';
import { loadSettings } from '../../src/build/load-settings.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const manual = readFileSync(new URL('../../docs/manual.md', import.meta.url), 'utf8');

/** The YAML of the manual that has this line. */
function example(line: string): string {
  const blocks = [...manual.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
  const found = blocks.find(text => text.split('\n').includes(line));
  if (!found) throw new Error(`the manual has no example with "${line}"`);
  return found;
}

async function designOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder(files);
  const settingsFile = join(folder, 'bantin.yaml');
  const settings = loadSettings(settingsFile);
  if (settings.value === null) throw new Error(JSON.stringify(settings.diagnostics));
  return loadDesign(settings.value, { settingsFile, template: null });
}

describe('the examples of the manual', () => {
  it('of bantin.yaml and of a template that extends another say what they look like', async () => {
    const { value, diagnostics } = await designOf({
      'bantin.yaml': `${example('publication: Bản tin Thi đua')}template: vang\n`,
      'vang/template.yaml': example('extends: bulletin'),
    });
    expect(diagnostics).toEqual([]);
    const { page, colors, styles, labels } = value?.template.settings ?? {};
    expect(page).toMatchObject({ size: 'A5', margins: { mirrored: true } });
    expect(colors?.accent).toBe('#1C4E9B');
    expect(styles?.text).toMatchObject({ size: 'body', font: ['Tinos', 'Source Serif 4'] });
    expect(styles?.headline?.align).toBe('center');
    expect(labels).toEqual({ source: 'Nguồn:' });
  });

  it('of fonts.yaml lists a family that helps out first', async () => {
    const face = readFileSync(new URL('../../fonts/tinos/bold.ttf', import.meta.url));
    const { value, diagnostics } = await designOf({
      'bantin.yaml': 'publication: A\n',
      'fonts/fonts.yaml': example('fallback: [Chữ báo]'),
      'fonts/chu-bao/a.ttf': face,
      'fonts/chu-bao/b.ttf': face,
    });
    expect(diagnostics).toEqual([]);
    expect(value?.fonts.families.get('Chữ báo')).toMatchObject({ licence: 'OFL 1.1' });
    expect(value?.fonts.fallback[0]).toBe('Chữ báo');
  });
});
