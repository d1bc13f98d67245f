import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { fullArticle } from '../support/full-article.ts';

const settings = readFileSync(new URL('../../templates/bulletin/template.yaml', import.meta.url), 'utf8');

function layOut(page: string): { tree: LayoutTree | null; said: readonly Diagnostic[] } {
  const files = new Map([
    ['template.yaml', { path: 'template.yaml', text: settings }],
    ['page.hbs', { path: 'page.hbs', text: page }],
  ]);
  const template = readTemplate({ name: 'thu', files });
  if (template.value === null) return { tree: null, said: template.diagnostics };
  const bulletin = composeBulletin([fullArticle], settingsSchema.parse({}), { sourceDate: null, ranks: loadRanks() });
  const { value, diagnostics } = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  return { tree: value, said: diagnostics };
}

describe('a note', () => {
  it('has its number in reading order, close to the word before it, and the styles of the template', () => {
    const { tree, said } = layOut(
      '<p>Một <footnote>Chú một</footnote> hai<strong>ba<footnote style="table-note">Chú <em>hai</em></footnote></strong></p><table><tbody><tr><td>x<footnote>Chú ba 巴</footnote></td></tr></tbody></table>',
    );
    const [first, second] = tree?.body ?? [];
    expect(first).toMatchObject({
      inlines: [
        { text: 'Một' },
        { kind: 'footnote', number: 1, style: 'note-mark', paragraph: 'footnote', inlines: [{ text: 'Chú một' }] },
        { text: ' hai' },
        { text: 'ba' },
        { kind: 'footnote', number: 2, style: 'note-mark strong', paragraph: 'table-note' },
      ],
    });
    expect(JSON.stringify(second)).toContain('"number":3');
    expect(JSON.stringify(second)).toContain('[U+5DF4]');
    expect(said.map(({ code }) => code)).toEqual(['missing-glyph']);
    expect(tree?.styles.character['note-mark strong']).toMatchObject({ bold: true, position: 'superscript' });
    expect(tree?.footnotes.stroke.color).toBe('#111111');
  });

  it.each([
    ['in a note', '<p>a<footnote>b<em>c<footnote>d</footnote></em></footnote></p>', '1:21'],
    ['in a footer', '<footer><p>a<footnote>b</footnote></p></footer>', '1:13'],
  ])('may not stand %s', (_, page, place) => {
    const { tree, said } = layOut(page);
    expect(tree).toBeNull();
    expect(said.map(d => `${d.place?.line}:${d.place?.column} ${d.code}`)).toEqual([`${place} template-nesting`]);
  });

  it('needs its style in the template', () => {
    const without = settings.replace(/^ {2}footnote:.*$/m, '');
    const files = new Map([
      ['template.yaml', { path: 'template.yaml', text: without }],
      ['page.hbs', { path: 'page.hbs', text: '<p>a<footnote>b</footnote></p>' }],
    ]);
    expect(readTemplate({ name: 'thu', files }).diagnostics.map(({ code }) => code)).toEqual(['template-style']);
  });
});
