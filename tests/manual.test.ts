import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../src/build/load-fonts.ts';
import { elements } from '../src/layout/markup/elements.ts';
import { writePdf } from '../src/pdf/write-pdf.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { differencesOf } from './support/compared.ts';
import { makePicture } from './support/make-picture.ts';
import { pageTree } from './support/page-tree.ts';

const manual = readFileSync(new URL('../docs/manual.md', import.meta.url), 'utf8');
const templates = manual.split(/^## /m).find(section => section.startsWith('Templates')) ?? '';
const examples = [...templates.matchAll(/^```handlebars\n(.*?)^```$/gms)].map(([, text = '']) => text);
const images = new Map([['ban-do.png', makePicture('ban-do.png', 40, 20).bytes]]);

const titleOf = (example: string): string => example.split('\n')[0]?.slice(0, 60) ?? '';

describe('the manual', () => {
  it.each(Object.keys(elements))('has an example of <%s>', name => {
    expect(examples.filter(example => new RegExp(`<${name}[\\s/>]`).test(example)).length).toBeGreaterThan(0);
  });

  it.each(examples.map(example => [titleOf(example), example] as const))(
    '%s: is built in both formats',
    async (_, page) => {
      const tree = pageTree(page, images);
      const pdf = writePdf(tree, loadFonts());
      const { value: verified } = await verifyPdf(pdf.value.bytes);
      expect(verified.isClaimed).toBe(true);
      expect(verified.findings).toEqual([]);
      expect(await differencesOf(tree)).toEqual({ pdf: [], docx: [] });
    },
  );
});
