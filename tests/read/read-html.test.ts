import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manuscript, RawBlock } from '../../src/model/manuscript.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';
import { visibleText } from '../support/visible-text.ts';

const cases = process.env.HTML_CASES ?? new URL('../cases/read/html/', import.meta.url).pathname;

interface Expected {
  readonly given: Manuscript['given'];
  /** What each block is, with its text; a table's cells parted by `|`, its rows by ` / `. */
  readonly blocks: readonly (readonly [string, string])[];
  /** Texts that must be kept as asides. */
  readonly asides: readonly string[];
}

function shown({ text }: Manuscript, block: RawBlock): [string, string] {
  const { hint } = block;
  switch (hint.kind) {
    case 'heading':
      return [`heading ${hint.level}`, block.text];
    case 'listItem':
      return [`item${hint.ordered ? '#' : ''} ${hint.level}`, block.text];
    case 'caption':
      return [`caption ${hint.image}`, block.text];
    case 'table': {
      const rows = hint.rows.map(row => row.map(({ start, end }) => text.slice(start, end)).join('|'));
      return [`table head ${hint.headRows} rows ${hint.rows.length}`, rows.join(' / ')];
    }
    default:
      return [hint.kind, block.text];
  }
}

describe('a saved page', () => {
  it.each(readdirSync(cases))('of the kind %s is read as a reader sees it', name => {
    const expected: Expected = JSON.parse(readFileSync(`${cases}/${name}/expected.json`, 'utf8'));
    const { value, diagnostics } = readManuscript(readFileSync(`${cases}/${name}/page.html`), { name: 'page.html' });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const inside = value.blocks.filter(({ hint }) => hint.kind !== 'aside').map(block => shown(value, block));
    expect(inside).toEqual(expected.blocks);
    expect(value.given).toEqual(expected.given);
    const asides = value.blocks.filter(({ hint }) => hint.kind === 'aside').map(({ text }) => text);
    for (const text of expected.asides) expect(asides).toContain(text);
  });

  it.each(readdirSync(cases))('of the kind %s loses no word that it shows', name => {
    const html = readFileSync(`${cases}/${name}/page.html`, 'utf8');
    const { value } = readManuscript(new TextEncoder().encode(html), { name: 'page.html' });
    expect(value.text.replaceAll(/\s+/g, '')).toBe(visibleText(html));
    const inBlocks = value.blocks.map(({ text }) => text).join('');
    expect(inBlocks.replaceAll(/\s+/g, '')).toBe(visibleText(html));
  });

  it('is read however it is damaged, and loses nothing then', () => {
    const pages = readdirSync(cases).map(name => readFileSync(`${cases}/${name}/page.html`, 'utf8'));
    const damage = fc.record({
      page: fc.constantFrom(...pages),
      cuts: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.nat(40),
          put: fc.constantFrom('', '<', '</div>', '<table><tr>', '</td>', '<p>', '<b><i>', '&', '<br>', '<!--', '"'),
        }),
        { maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(damage, ({ page, cuts }) => {
        const html = cuts.reduce((text, { at, length, put }) => {
          const from = Math.floor(at * text.length);
          return text.slice(0, from) + put + text.slice(from + length);
        }, page);
        const { value, diagnostics } = readManuscript(new TextEncoder().encode(html), { name: 'page.html' });
        if (value.format !== 'html') return;
        const isWhole = diagnostics.every(({ code }) => code !== 'empty-file');
        const inBlocks = value.blocks.map(({ text }) => text).join('');
        if (isWhole) expect(inBlocks.replaceAll(/\s+/g, '')).toBe(value.text.replaceAll(/\s+/g, ''));
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });

  it('is read in time that grows with its length, flat or deep', () => {
    const flat = (n: number): string =>
      `<h1>Tin dài</h1><div>${'<p>Một đoạn văn dài vừa phải, có dấu phẩy, có chữ.</p>'.repeat(n)}</div>`;
    const time = (html: string): number => {
      const started = performance.now();
      readManuscript(new TextEncoder().encode(html), { name: 'page.html' });
      return performance.now() - started;
    };
    time(flat(500));
    const small = time(flat(2000));
    expect(time(flat(16_000))).toBeLessThan(8 * 4 * small);
    for (const html of [
      '<div>'.repeat(20_000),
      '<table><tr><td>'.repeat(3000),
      '<b>'.repeat(20_000),
      '<ul><li>'.repeat(5000),
    ])
      expect(time(`<p>Một đoạn.</p>${html}Chữ ở đáy`)).toBeLessThan(20_000);
  }, 120_000);
});
