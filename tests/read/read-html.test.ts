import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Manuscript, RawBlock } from '../../src/model/manuscript.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';

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
});
