import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { soundSample } from './sample-pdf.ts';
import type { Sample } from './write-sample.ts';

async function codesOf(sample: Sample): Promise<string[]> {
  const { value } = await verifyPdf(sample.bytes());
  return [...new Set(value.findings.map(finding => finding.code))].sort();
}

const DEEP = 20_000;

describe('a file that is made to break its reader', () => {
  it('has a structure of any depth read', async () => {
    const sample = soundSample().edit('chapter', '/K[', '/K[@deep-0 ');
    for (let i = 0; i < DEEP; i++) {
      const parent = i === 0 ? '@chapter' : `@deep-${i - 1}`;
      const kid = i === DEEP - 1 ? '' : `/K @deep-${i + 1}`;
      sample.put(`deep-${i}`, `<</S/Div/P ${parent}${kid}>>`);
    }
    expect(await codesOf(sample)).toEqual([]);
  });

  it.each([
    ['elements that hold each other', 'h1', '/K[', '/K[@document ', ['structure-cycle']],
    ['an element that holds itself', 'h1', '/K[', '/K[@h1 ', ['structure-cycle']],
    ['a page tree that holds itself', 'pages', '/Kids[', '/Kids[@pages @page ', []],
    ['bookmarks that follow each other', 'bookmark', '/Parent', '/Next @bookmark/First @bookmark/Parent', []],
    ['a parent tree that holds itself', 'parents', '/Nums', '/Kids[@parents]/Nums', []],
    ['an element without a parent', 'h1', '/P @chapter', '', ['structure-parent']],
    ['a mark with a number beyond reason', 'h1', '/K[', '/K[99999999999999999999 -1 ', ['structure-backlink']],
    ['a cell that spans a billion rows', 'td', '/ColSpan 2', '/ColSpan 2/RowSpan 1000000000', []],
    ['a form that uses itself', 'xobject', '/BBox', '/Resources<</XObject<</X1 @xobject>>>>/BBox', []],
  ] as const)('is read once: %s', async (_, name, from, to, codes) => {
    expect(await codesOf(soundSample().edit(name, from, to))).toEqual(codes);
  });

  it('is read in time where forms use each other twice, forty deep', async () => {
    const sample = soundSample()
      .edit('resources', '/X1', '/B0 @bomb-0/X1')
      .edit('content', 'q /X1', '/Artifact BMC /B0 Do EMC q /X1');
    for (let i = 0; i < 39; i++)
      sample.put(`bomb-${i}`, `<</Subtype/Form/Resources<</XObject<</B @bomb-${i + 1}>>>>>>`, '/B Do /B Do');
    sample.put('bomb-39', '<</Subtype/Form>>', '0 0 m 1 1 l S');
    expect(await codesOf(sample)).toEqual([]);
  });

  it('has content of any depth read, and marks that nobody opened or closed', async () => {
    const deep = `${'['.repeat(100_000)} ${'<<'.repeat(100_000)} ${'/P BMC '.repeat(100_000)} EMC`;
    expect(await codesOf(soundSample().edit('content', 'q /X1', 'EMC EMC ] >> ) > q /X1'))).toEqual([]);
    expect(await codesOf(soundSample().refill('content', deep))).toEqual([]);
  });

  it.each([
    ['is cut off', '[<</A'.repeat(200_000)],
    ['has objects nested without end', `${'[<</A'.repeat(10_000)} startxref`],
    ['has no catalogue', '<</A 1>> endobj trailer<</Root 1 0 R>> startxref'],
  ])('is damaged where it %s', async (_, object) => {
    const { value, diagnostics } = await verifyPdf(Buffer.from(`%PDF-1.7\n1 0 obj\n${object}`, 'latin1'));
    expect(diagnostics.map(found => found.code)).toEqual(['pdf-damaged']);
    expect(value.findings).toEqual([]);
  });

  it('is not unpacked where a stream would fill the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024)).toString('latin1');
    const sample = soundSample().put('content', '<</Filter/FlateDecode>>', bomb);
    expect(await codesOf(sample)).toEqual(['content-unread']);
  });

  it('never throws, whichever bytes are changed', async () => {
    const sound = soundSample().bytes();
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from(sound);
      for (let i = 0; i < 8; i++) bytes[next(bytes.length)] = next(256);
      await expect(verifyPdf(bytes)).resolves.toBeDefined();
    }
  });
});
