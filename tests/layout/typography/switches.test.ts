import { describe, expect, it } from 'vitest';
import { readTemplateSettings } from '../../../src/layout/template/template-settings.ts';
import { typographySchema } from '../../../src/layout/template/typography-schema.ts';
import { fullArticle } from '../../support/full-article.ts';
import { articleTree } from '../../support/sample-tree.ts';
import { typeset } from '../../support/typeset.ts';

describe('the switches', () => {
  it('leave a rule on that nobody switches off', () => {
    const typography = typographySchema.parse({ dashes: false });
    expect(typography).toMatchObject({ quotes: true, dashes: false, ranges: true });
    expect(typeset('"a" - b', typography)).toBe('“a” - b');
  });

  it('name a misspelt rule at its line, with the one that was meant', () => {
    const page =
      'page: { size: A4, margins: { top: 1cm, right: 1cm, bottom: 1cm, left: 1cm }, headerTop: 5mm, footerBottom: 5mm }';
    const text = `name: x\n${page}\ncolors: {}\nstyles: {}\ntypography:\n  quote: false\n`;
    const { value, diagnostics } = readTemplateSettings([{ path: 'template.yaml', text }], null);
    expect(value).toBeNull();
    expect(diagnostics.flatMap(d => [d.code, d.place?.line, d.hint])).toEqual([
      'yaml-key',
      6,
      'did you mean "quotes"?',
    ]);
  });

  it('do not touch the article', async () => {
    const before = JSON.stringify(fullArticle);
    await articleTree(fullArticle);
    expect(JSON.stringify(fullArticle)).toBe(before);
  });
});
