import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLexicon } from '../../src/build/load-lexicon.ts';
import { type FoundAward, findAwards, THRESHOLD } from '../../src/parse/awards/find-awards.ts';

interface Row {
  readonly authority: string | null;
  readonly award: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
  /** The text may be read so; a reader that does not is not wrong. */
  readonly optional?: true;
}

interface CaseFile {
  readonly about: string;
  readonly cases: readonly { readonly text: string; readonly rows: readonly Row[] }[];
}

const folder = new URL('../cases/awards/', import.meta.url);
/** The cases that the rules were made with, and in `kept-aside` those that were written before and read only once they stood. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
const lexicon = loadLexicon().awards;

/** Names are compared without quotation marks and in small letters, as readers would. */
const name = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .replace(/[“”"'’]/g, '')
        .replace(/^các /iu, '')
        .toLocaleLowerCase('vi');
const inOneLine = ({ authority, award, collectives, individuals }: Row | FoundAward): string =>
  [name(authority) ?? '–', name(award), collectives ?? '–', individuals ?? '–'].join(' | ');

describe.each(files)('awards: %s', file => {
  const { cases } = parse(readFileSync(new URL(file, folder), 'utf8')) as CaseFile; // our own files

  it.each(cases)('$text', ({ text, rows }) => {
    const found = findAwards(text.normalize('NFC').replaceAll('Ð', 'Đ'), 0, lexicon).filter(
      a => a.certainty >= THRESHOLD,
    );
    const optional = new Set(rows.filter(row => row.optional).map(inOneLine));
    const expected = rows.filter(row => !row.optional).map(inOneLine);
    expect([...new Set(found.map(inOneLine))].filter(row => !optional.has(row)).sort()).toEqual(
      [...new Set(expected)].sort(),
    );
  });
});

describe('an award', () => {
  it('stands on the clause that says so', () => {
    const text = 'Trong năm, Bộ Y tế tặng Bằng khen cho 3 bác sĩ; Sở Y tế tặng Giấy khen cho 7 y sĩ.';
    const spans = findAwards(text, 10, lexicon).map(({ span }) => text.slice(span.start - 10, span.end - 10));
    expect(spans).toEqual(['tặng Bằng khen cho 3 bác sĩ', 'tặng Giấy khen cho 7 y sĩ']);
  });

  it('is read with either tone placement', () => {
    const rows = ['ủy', 'uỷ'].map(u =>
      findAwards(`Chủ tịch ${u} ban nhân dân xã tặng Giấy khen cho 2 hộ và 3 cá nhân.`, 0, lexicon),
    );
    expect(rows.map(row => row[0]?.individuals)).toEqual([3, 3]);
  });
});
