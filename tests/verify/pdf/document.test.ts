import { describe, expect, it } from 'vitest';
import { isLanguageTag } from '../../../src/verify/pdf/language-tag.ts';
import { openPdf } from '../../../src/verify/pdf/open-pdf.ts';
import { type ReadDocument, readDocument } from '../../../src/verify/pdf/read-document.ts';
import { readRoleMap } from '../../../src/verify/pdf/structure/roles.ts';
import { readXmp } from '../../../src/verify/pdf/xmp.ts';
import { soundSample } from '../sample-pdf.ts';
import type { Sample } from '../write-sample.ts';

async function documentOf(sample: Sample): Promise<ReadDocument> {
  const opened = await openPdf(sample.bytes());
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return readDocument(opened.file);
}

describe('a PDF that is read back', () => {
  it('has its elements in reading order, with the standard types that they stand for', async () => {
    const { structure } = await documentOf(soundSample());
    const roles = structure.elements.map(({ role }) => role);
    expect(roles.slice(0, 8)).toEqual(['Document', 'TOC', 'TOCI', 'P', 'Sect', 'H1', 'P', 'H2']);
    expect(structure.elements.find(({ type }) => type === 'Chapter')?.role).toBe('Sect');
    expect(structure.faults).toEqual([]);
  });

  it('has a language, a page and what it stands in for each element', async () => {
    const { structure, pageNumber } = await documentOf(soundSample().edit('list', '/S/L/', '/Lang(en)/S/L/'));
    const label = structure.elements.find(({ role }) => role === 'Lbl');
    expect([label?.language, pageNumber(label?.page ?? null)]).toEqual(['en', 1]);
    const formula = structure.elements.find(({ role }) => role === 'Formula');
    expect([...(formula?.within ?? [])]).toEqual(['Formula']);
  });

  it('has each font with the codes that it shows', async () => {
    const { fonts } = await documentOf(soundSample());
    const codes = fonts.map(({ font, painted }) => [font.name, [...painted].sort()] as const);
    expect(Object.fromEntries(codes)).toEqual({
      'ABCDEF+f1': [1, 2],
      'ABCDEF+f2': [0x41, 0x42],
      'ABCDEF+f3': [0x41, 0x42],
      'ABCDEF+f4': [0x41, 0x42],
      'ABCDEF+f5': [0x41, 0x42],
    });
  });

  it('has annotations with the elements that they belong to', async () => {
    const { annotations } = await documentOf(soundSample());
    expect(annotations.map(({ subtype, element }) => `${subtype} ${element?.role ?? '–'}`)).toEqual([
      ...['Link Link', 'Widget Form', 'Highlight Annot', 'Screen Annot', 'FileAttachment Annot', 'Stitching Annot'],
      'PrinterMark –',
    ]);
  });
});

describe('a metadata packet', () => {
  const wrap = (inside: string): string =>
    `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:u="http://www.aiim.org/pdfua/ns/id/">${inside}</r:RDF>`;

  it('is read by its namespaces, whatever the prefixes', () => {
    const { accessiblePart, titles } = readXmp(
      wrap('<d:title><r:Alt><r:li xml:lang="vi">A &amp; B</r:li></r:Alt></d:title><u:part>1</u:part>'),
    );
    expect(accessiblePart).toBe('1');
    expect(titles.map(({ text }) => text).join('')).toBe('A & B');
    expect(titles[0]?.language).toBe('vi');
  });

  it('has no claim where another namespace has a part', () => {
    expect(readXmp(wrap('<x:part xmlns:x="http://example.org/">1</x:part>')).accessiblePart).toBeNull();
    expect(readXmp('not XML <<<')).toEqual({ accessiblePart: null, titles: [] });
  });
});

describe('small readings', () => {
  it('tell a language tag from other texts', () => {
    expect(['vi', 'vi-VN', 'zh-Hant-TW', '', 'tiếng Việt', 'vi_VN', null].map(isLanguageTag)).toEqual([
      ...[true, true, true, false, false, false, false],
    ]);
  });

  it('know a standard type without any map', () => {
    const roles = readRoleMap(null);
    expect([roles.standardOf('P'), roles.standardOf('Own'), roles.isCircular('Own')]).toEqual(['P', null, false]);
  });
});
