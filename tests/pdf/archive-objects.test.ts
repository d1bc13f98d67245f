import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { pdfNames } from '../../src/pdf/engine/syntax.ts';
import type { Attachment, PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { archiveFaults } from '../support/archive-faults.ts';
import { flowTree, lines } from '../support/flow-tree.ts';
import { makePicture } from '../support/make-picture.ts';
import { inputTree, treeOf } from '../support/sample-tree.ts';

const ATTACHMENTS: Attachment[] = ['nguồn', 'nguồn.txt', 'a', 'a b'].map(name => ({
  name,
  type: 'text/plain',
  description: 'nguồn',
  relation: 'Source',
  bytes: new TextEncoder().encode(name),
}));

async function written(options: PdfOptions): Promise<string> {
  const { bytes } = writePdf(await inputTree('thi-dua-nganh-giao-duc.txt'), loadFonts(), options).value;
  return Buffer.from(bytes).toString('latin1');
}

const faultsOf = (file: string): string[] => archiveFaults(Buffer.from(file, 'latin1'));

describe('a PDF for the archive', () => {
  it.each(['a-1b', 'a-2', 'a-3'] as const)('has nothing in the way of %s', async archive => {
    expect(faultsOf(await written({ archive, attachments: ATTACHMENTS }))).toEqual([]);
  });

  it('is not for the archive where it does not say so', async () => {
    expect(faultsOf(await written({ archive: 'none' }))).toEqual([
      'no output intent',
      'no profile of RGB',
      'the profile does not say its colours',
      'no claim',
      'a property that nothing explains',
    ]);
  });

  it.each([
    ['%ÿÿÿÿ', '%abcd', 'no header with a line of binary characters'],
    ['/ID [<', '/ID [<00', 'no file identifier'],
    ['trailer\n<<', 'trailer\n<<\n/Encrypt 1 0 R', 'encrypted'],
    ['/Type /Catalog', '/Type /Catalog\n/OpenAction <</S /JavaScript>>', 'the action JavaScript'],
    ['/Type /Catalog', '/Type /Catalog\n/AA <<>>', 'actions without being asked'],
    ['/Type /Page\n', '/Type /Page\n/Group <</S /Transparency>>\n', 'transparency'],
    ['GTS_PDFA1', 'GTS_PDFX', 'no output intent'],
    ['/N 3', '/N 4', 'the profile does not say its colours'],
    ['/Subtype/XML', '/Subtype/XML/Filter/FlateDecode', 'packed XMP'],
    ['<pdfaid:part>', '<pdfaid:port>', 'no claim'],
    ['<pdfaExtension:schemas>', '<pdfaExtension:schema>', 'a property that nothing explains'],
    ['/ToUnicode', '/ToUnikode', 'a font whose codes stand for no text'],
    ['/CIDToGIDMap', '/CIDToGIDMop', 'a font without CIDToGIDMap'],
    ['/FontFile2', '/FontFile3', 'a font that is not embedded'],
    ['/UF', '/UG', 'a file without F and UF'],
    ['/AFRelationship', '/AFRelation', 'a file without its relationship'],
    ['/EmbeddedFile/Subtype', '/EmbeddedFile/Subtipe', 'a file without its media type'],
    ['/ModDate (D:', '/ModDate (', 'a file without its date'],
    ['/AF [', '/AG [', 'a file that is not associated'],
    ['/EmbeddedFiles', '/EmbeddedFilez', 'a file without a name'],
  ])('is found out where %j is changed', async (good, broken, fault) => {
    const file = (await written({ archive: 'a-3', attachments: ATTACHMENTS })).replace(/\/AF\s*\[/, '/AF [');
    expect(file).toContain(good);
    expect(faultsOf(file.replaceAll(good, broken))).toContain(fault);
  });

  it('lists the glyphs of its fonts where PDF/A-1 wants them', async () => {
    expect(faultsOf((await written({ archive: 'a-1b' })).replaceAll('/CIDSet', '/CIDSot'))).toContain(
      'a font without CIDSet',
    );
  });
});

describe('a text that is longer than a string may be', () => {
  it.each([
    ['what is said of a picture', 'a', 'ả'.repeat(20_000)],
    ['the same in plain letters', 'a', 'a'.repeat(40_000)],
    ['an address', `https://vi.du.vn/${'ả'.repeat(4_000)}`, 'a'],
  ])('is not written whole: %s', (_, href, alt) => {
    const { style, inlines } = lines('chữ', 1);
    const figure = { kind: 'figure', id: null, picture: makePicture('a.png', 4, 4), alt, width: null } as const;
    const zero = { spaceBefore: 0 as never, spaceAfter: 0 as never }; // points, without the brand
    const { bytes } = writePdf(
      flowTree([
        { kind: 'paragraph', id: null, style, inlines: [{ kind: 'link', href, inlines }] },
        { ...figure, ...zero, align: 'left', blocks: [] },
      ]),
      loadFonts(),
      { archive: 'a-2' },
    ).value;
    expect(archiveFaults(bytes)).toEqual([]);
  });

  it('is found in a file that has one', async () => {
    const file = (await written({ archive: 'a-2' })).replaceAll(
      '/Type /Catalog',
      `/Type /Catalog\n/X (${'a'.repeat(32_768)})`,
    );
    expect(faultsOf(file)).toEqual(['a string of more than 32,767 bytes']);
  });
});

describe('the identifier of a file', () => {
  const identifier = async (text: string): Promise<string | undefined> => {
    const { bytes } = writePdf(await treeOf(text), loadFonts()).value;
    return /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  };

  it('differs where only the text does, and is the same for the same text', async () => {
    const text = 'Tin thi đua\n05/01/2017\nĐoạn mở đầu.\nMột đoạn nữa.\n';
    const first = await identifier(text);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(await identifier(text)).toBe(first);
    expect(await identifier(text.replace('nữa', 'khác'))).not.toBe(first);
  });
});

describe('a tree of names', () => {
  it('stands in the order of the bytes that a reader looks up', () => {
    const names = ['nguồn.txt', 'nguồn', 'a.json', 'aB', 'a(', 'a b', 'a'];
    expect(pdfNames(names.map((name, i) => [name, ` ${i} 0 R`] as const)).match(/\d+(?= 0 R)/g)).toEqual([
      '6',
      '5',
      '4',
      '2',
      '3',
      '1',
      '0',
    ]);
  });
});
