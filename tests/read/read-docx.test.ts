import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../src/model/manuscript.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';
import { encodeLegacy, takenFor1252 } from '../support/legacy-text.ts';
import { type DocxParts, drawing, inFont, makeDocx, p, partXml, r, style } from '../support/make-docx.ts';

const readBytes = (bytes: Uint8Array) => readManuscript(bytes, { name: 'a.docx' });
const read = async (parts: DocxParts): Promise<Manuscript> => (await readBytes(makeDocx(parts))).value;
const shape = ({ blocks }: Manuscript): string[] =>
  blocks.map(
    ({ hint, text }) =>
      `${hint.kind}${'level' in hint ? hint.level : ''}${'why' in hint ? ` (${hint.why})` : ''}: ${text}`,
  );
const marks = ({ marks: all, text }: Manuscript): string[] =>
  all.map(
    mark =>
      `${mark.kind}: ${text.slice(mark.span.start, mark.span.end)}${mark.kind === 'link' ? ` → ${mark.href}` : ''}`,
  );
const cells = ({ blocks, text }: Manuscript): string[][] =>
  blocks.flatMap(({ hint }) =>
    hint.kind === 'table' ? hint.rows.map(row => row.map(({ start, end }) => text.slice(start, end))) : [],
  );
const old = (text: string, encoding: 'tcvn3' | 'vni'): string =>
  takenFor1252(encodeLegacy(text, encoding)).replaceAll('&', '&amp;');

describe('headings of a DOCX', () => {
  it('are known by style, by the style under it, by outline level and by Vietnamese names', async () => {
    const styles =
      style('Title', 'Title') +
      style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Own', 'Mục lớn', '<w:basedOn w:val="Heading1"/>') +
      style('Deep', 'Riêng', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('TD2', 'Tiêu đề 2');
    const body =
      p(r('Tên bài'), 'Title') +
      p(r('Một'), 'Heading1') +
      p(r('Hai'), 'Own') +
      p(r('Ba'), 'Deep') +
      p(r('Bốn'), 'TD2') +
      p(r('Năm'), '', '<w:outlineLvl w:val="1"/>') +
      p(r('Chữ thường.'));
    expect(shape(await read({ body, styles }))).toEqual([
      'headline: Tên bài',
      'heading1: Một',
      'heading1: Hai',
      'heading3: Ba',
      'heading2: Bốn',
      'heading2: Năm',
      'paragraph: Chữ thường.',
    ]);
  });

  it('have the only highest one at the start as the headline, and count from 1 below it', async () => {
    const body =
      p(r('05/01/2017')) + p(r('Tên bài'), 'Heading1') + p(r('Mục'), 'Heading2') + p(r('Tiểu mục'), 'Heading3');
    expect(shape(await read({ body }))).toEqual([
      'paragraph: 05/01/2017',
      'headline: Tên bài',
      'heading1: Mục',
      'heading2: Tiểu mục',
    ]);
  });

  it('are no headline where there are several of the highest level', async () => {
    const body = p(r('Mục một'), 'Heading1') + p(r('Chữ.')) + p(r('Mục hai'), 'Heading1');
    expect(shape(await read({ body }))).toEqual(['heading1: Mục một', 'paragraph: Chữ.', 'heading1: Mục hai']);
  });

  it('end where styles are based on each other in a circle', async () => {
    const styles = style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>');
    expect(shape(await read({ body: p(r('Chữ'), 'A'), styles }))).toEqual(['paragraph: Chữ']);
  });
});

describe('paragraphs of a DOCX', () => {
  it('keep marks over runs that Word has split, and links of both kinds', async () => {
    const field = (text: string): string =>
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = p(
      `${r('Tặng ')}${r('bằng ', '<w:b/>')}${r('khen', '<w:b/>')}${r(' cho ')}<w:hyperlink r:id="l1">${r('đơn vị')}</w:hyperlink>${r(' và ')}${field('nơi khác')}`,
    );
    const value = await read({ body, links: [{ id: 'l1', href: 'https://a.example/' }] });
    expect(value.text.trim()).toBe('Tặng bằng khen cho đơn vị và nơi khác');
    expect(marks(value)).toEqual([
      'strong: bằng khen',
      'link: đơn vị → https://a.example/',
      'link: nơi khác → https://b.example/',
    ]);
  });

  it('are bold lines where all of it is bold, also by the style, but not where a toggle is off', async () => {
    const styles = style('Dam', 'Đậm', '<w:rPr><w:b/></w:rPr>');
    const body =
      p(r('Kết quả'), 'Dam') + p(r('Không đậm', '<w:b w:val="0"/>'), 'Dam') + p(r('Đậm', '<w:b/>') + r(': chữ'));
    expect(shape(await read({ body, styles }))).toEqual([
      'boldLine: Kết quả',
      'paragraph: Không đậm',
      'paragraph: Đậm: chữ',
    ]);
  });

  it('have tabs, line breaks, hyphens, symbols and nothing of a soft hyphen', async () => {
    const body = p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>' +
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
    );
    expect(shape(await read({ body }))).toEqual(['paragraph: a\tb\nc-de✓•']);
  });

  it('are list items by numbering, with level and kind, and none where number 0 takes them out', async () => {
    const level = (i: number, format: string): string => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="${format}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'decimal')}${level(2, 'none')}</w:abstractNum>` +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>';
    const num = (id: number, i: number): string => `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="${id}"/></w:numPr>`;
    const styles = style('L', 'List Bullet', `<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>`);
    const body =
      p(r('a'), '', num(7, 0)) +
      p(r('b'), '', num(7, 1)) +
      p(r('c'), 'L') +
      p(r('d'), 'L', num(0, 0)) +
      p(r('e'), '', num(7, 2));
    const { blocks } = await read({ body, styles, numbering });
    expect(blocks.map(({ hint }) => hint)).toEqual([
      { kind: 'listItem', ordered: false, level: 1 },
      { kind: 'listItem', ordered: true, level: 2 },
      { kind: 'listItem', ordered: false, level: 1 },
      { kind: 'paragraph' },
      { kind: 'paragraph' },
    ]);
  });

  it('are captions with the description of the picture above them, and quotes', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Cầu treo"/></wp:inline></w:drawing></w:r>';
    const body = p(picture) + p(r('Cầu mới. Ảnh: T.L.'), 'Caption') + p(r('Chúng tôi vui.'), 'Quote');
    const { blocks } = await read({ body });
    expect(blocks.map(({ hint }) => hint)).toEqual([
      { kind: 'caption', image: null, alt: 'Cầu treo' },
      { kind: 'quote' },
    ]);
  });
});

describe('pictures of a DOCX', () => {
  const a = Uint8Array.from([1, 2, 3]);
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const row = (...contents: string[]): string => `<w:tr>${contents.map(cell).join('')}</w:tr>`;
  const shown = async (body: string): Promise<(string | null)[]> => {
    const { blocks } = await read({ body, media: { 'a.png': a, 'b.png': a } });
    return blocks.map(({ hint, text }) =>
      hint.kind === 'caption' ? `[${hint.image?.slice(11)} ${hint.alt}] ${text}` : `${hint.kind}: ${text}`,
    );
  };

  it('stand above their captions, before the text that they are anchored in, and at the end', async () => {
    const body =
      p(r('Mở đầu.')) +
      p(drawing('a.png', 'Cầu')) +
      p(r('Cầu mới.'), 'Caption') +
      p(`${drawing('b.png')}${r('Đoạn văn.')}`) +
      p(drawing('a.png', 'Cuối'));
    expect(await shown(body)).toEqual([
      'paragraph: Mở đầu.',
      '[a.png Cầu] Cầu mới.',
      '[b.png null] ',
      'paragraph: Đoạn văn.',
      '[a.png Cuối] ',
    ]);
  });

  it('come with their files, which nobody else is given', async () => {
    const { pictures } = await read({ body: p(drawing('a.png')), media: { 'a.png': a, 'b.png': a } });
    expect([...pictures]).toEqual([['word/media/a.png', a]]);
  });

  it('are no pictures where they are smaller than a centimetre', async () => {
    expect(await shown(p(drawing('a.png', 'mũi tên', 100_000)) + p(r('Chữ.')))).toEqual(['paragraph: Chữ.']);
  });

  it('of old files are found too', async () => {
    const old = '<w:r><w:pict><v:shape alt="Cầu"><v:imagedata r:id="a.png"/></v:shape></w:pict></w:r>';
    expect(await shown(p(old) + p(r('Chữ.')))).toEqual(['[a.png Cầu] ', 'paragraph: Chữ.']);
  });

  it('in a table that lays them out have the words under them', async () => {
    const body = `<w:tbl>${row(p(drawing('a.png', 'A')), p(drawing('b.png', 'B')))}${row(p(r('Lời A.')), p(r('Lời B.')))}</w:tbl>`;
    expect(await shown(body)).toEqual(['[a.png A] Lời A.', '[b.png B] Lời B.']);
  });

  it('in a table of figures stand behind it', async () => {
    const body = `<w:tbl>${row(p(r('Xã A')), p(r('3')))}${row(p(drawing('a.png', 'A')), p(r('4')))}</w:tbl>`;
    expect(await shown(body)).toEqual(['table: Xã A\t3\n\t4', '[a.png A] ']);
  });

  it('of page headers are left where they are', async () => {
    const header = { name: 'header1', type: 'header', xml: partXml('hdr', p(drawing('a.png')) + p(r('Báo'))) };
    const { blocks, pictures } = await read({ body: p(r('Chữ.')), parts: [header], media: { 'a.png': a } });
    expect(blocks.map(({ hint }) => hint.kind)).toEqual(['paragraph', 'aside']);
    expect(pictures.size).toBe(0);
  });
});

describe('tables of a DOCX', () => {
  const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (content: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;

  it('keep every cell in its column, covered ones as empty ones', async () => {
    const body = `<w:tbl>${row(cell(p(r('Đơn vị'))) + cell(p(r('Số'))) + cell(p(r('Năm'))), '<w:tblHeader/>')}${row(
      cell(p(r('Xã A')), '<w:vMerge w:val="restart"/>') + cell(p(r('3')) + p(r('(tròn)'))) + cell(p(r('2016'))),
    )}${row(cell(p(''), '<w:vMerge/>') + cell(p(r('cộng')), '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    const value = await read({ body });
    expect(cells(value)).toEqual([
      ['Đơn vị', 'Số', 'Năm'],
      ['Xã A', '3\n(tròn)', '2016'],
      ['', 'cộng', ''],
    ]);
    expect(value.blocks.map(({ hint }) => hint.kind === 'table' && hint.headRows)).toEqual([1]);
  });

  it('have a first row in bold as the head, and lose nothing of a table inside', async () => {
    const inner = `<w:tbl>${row(cell(p(r('trong'))) + cell(p(r('nữa'))))}${row(cell(p(r('dưới'))))}</w:tbl>`;
    const body = `<w:tbl>${row(cell(p(r('A', '<w:b/>'))) + cell(p(r('B', '<w:b/>'))))}${row(cell(p(r('x')) + inner) + cell(p(r('y'))))}</w:tbl>`;
    const value = await read({ body });
    expect(cells(value)).toEqual([
      ['A', 'B'],
      ['x\ntrong\tnữa\ndưới', 'y'],
    ]);
    expect(value.blocks.map(({ hint }) => hint.kind === 'table' && hint.headRows)).toEqual([1]);
  });

  it('of one cell are a frame round paragraphs', async () => {
    expect(
      shape(
        await read({
          body: `<w:tbl>${row(cell(p(r('Trong khung')) + p(r('Mục'), 'Heading2')))}</w:tbl>${p(r('Ngoài'))}`,
        }),
      ),
    ).toEqual(['paragraph: Trong khung', 'heading1: Mục', 'paragraph: Ngoài']);
  });
});

describe('what stands beside the text of a DOCX', () => {
  it('is set aside with the reason, and none of it is lost', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Ô chữ')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Ô chữ')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      p(
        `${r('Đầu')}<w:r><w:footnoteReference w:id="2"/></w:r>${drawing}<w:del><w:r><w:delText>bỏ đi</w:delText></w:r></w:del><w:ins>${r(' thêm')}</w:ins>`,
      ) + p(`${r('ẩn', '<w:vanish/>')}${r('Cuối')}`);
    const note = (id: number, text: string, type = ''): string =>
      `<w:footnote w:id="${id}"${type}>${p(r(text))}</w:footnote>`;
    const parts = [
      {
        name: 'footnotes',
        type: 'footnotes',
        xml: partXml('footnotes', note(0, '—', ' w:type="separator"') + note(2, 'Chú giải')),
      },
      {
        name: 'comments',
        type: 'comments',
        xml: partXml('comments', `<w:comment w:id="1">${p(r('Sửa lại'))}</w:comment>`),
      },
      { name: 'header1', type: 'header', xml: partXml('hdr', p(r('Báo Làng'))) },
      { name: 'footer1', type: 'footer', xml: partXml('ftr', p(r('Trang 1'))) },
    ];
    expect(shape(await read({ body, parts }))).toEqual([
      'paragraph: Đầu thêm',
      'paragraph: Cuối',
      'aside (text box): Ô chữ',
      'aside (deleted text): bỏ đi',
      'aside (hidden text): ẩn',
      'aside (footnote): Chú giải',
      'aside (comment): Sửa lại',
      'aside (page header): Báo Làng',
      'aside (page footer): Trang 1',
    ]);
  });

  it('joins a paragraph whose end was deleted with the next one, and reads moved text at its new place', async () => {
    const body =
      p(r('Nửa đầu'), '', '<w:rPr><w:del/></w:rPr>') +
      p(r(', nửa sau.')) +
      p(`<w:moveFrom>${r('dời')}</w:moveFrom>${r('ở lại ')}<w:moveTo>${r('dời')}</w:moveTo>`);
    expect(shape(await read({ body }))).toEqual(['paragraph: Nửa đầu, nửa sau.', 'paragraph: ở lại dời']);
  });

  it('has the table of contents, not the fields’ instructions', async () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('Mục một 1'))}</w:sdtContent></w:sdt>`;
    const page = `<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`;
    expect(shape(await read({ body: toc + p(r('Hai 2'), 'TOC1') + p(r('Chữ ') + page) }))).toEqual([
      'aside (table of contents): Hai 2',
      'paragraph: Chữ 3',
      'aside (table of contents): Mục một 1',
    ]);
  });
});

describe('old fonts in a DOCX', () => {
  it('are converted by the run, by the style, by the style under it and by the defaults', async () => {
    const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
    const styles =
      `<w:docDefaults><w:rPrDefault>${font('.VnTime')}</w:rPrDefault></w:docDefaults>` +
      style('V', 'Vni', font('VNI-Times')) +
      style('W', 'Dưới', '<w:basedOn w:val="V"/>') +
      style('U', 'Unicode', font('Times New Roman'));
    const text = 'Bộ Công an tặng bằng khen';
    const body =
      p(r(old(text, 'tcvn3'))) +
      p(r(old(text, 'vni')), 'V') +
      p(r(old(text, 'vni')), 'W') +
      p(r(text), 'U') +
      p(inFont(old(text, 'vni'), 'VNI-Helve'), 'U');
    const { value, diagnostics } = await readBytes(makeDocx({ body, styles }));
    expect(shape(value)).toEqual(Array.from({ length: 5 }, () => `paragraph: ${text}`));
    expect(diagnostics.map(({ code }) => code)).toEqual(['text-legacy', 'text-legacy']);
  });

  it('are capitals in the H fonts, and keep a letter together that is split over two runs', async () => {
    const [first = '', second = ''] = ['Bo', 'ä Coâng an'];
    const body =
      p(inFont(old('cộng hòa xã hội', 'tcvn3'), '.VnTimeH')) +
      p(inFont(first, 'VNI-Times') + inFont(second, 'VNI Times'));
    expect(shape(await read({ body }))).toEqual(['paragraph: CỘNG HÒA XÃ HỘI', 'paragraph: Bộ Công an']);
  });

  it('are no matter where the text under them is Unicode', async () => {
    const body = p(inFont('Chủ tịch nước tặng Huân chương cho các cá nhân', '.VnTime'));
    const { value, diagnostics } = await readBytes(makeDocx({ body }));
    expect([value.text.trim(), diagnostics]).toEqual(['Chủ tịch nước tặng Huân chương cho các cá nhân', []]);
  });

  it('leave a text that says nothing of its font to the gate', async () => {
    expect(shape(await read({ body: p(r(old('Bộ Công an tặng bằng khen', 'vni'))) }))).toEqual([
      'paragraph: Bộ Công an tặng bằng khen',
    ]);
  });
});

describe('files that are no DOCX', () => {
  const zip = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const good = makeDocx({ body: p(r('Chữ')) });
  const locked = Uint8Array.from(good);
  locked[6] = 1;

  it.each([
    ['format-doc', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 và nhiều byte nữa')],
    ['format-rtf', latin('{\\rtf1\\ansi Chu}')],
    ['format-pdf', latin('%PDF-1.7 x')],
    ['format-picture', latin('\x89PNG\r\n\x1a\n')],
    ['format-odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })],
    ['zip-no-docx', zip({ 'a.xml': '<a/>' })],
    ['docx-no-text', zip({ '[Content_Types].xml': '<a/>', 'word/x.xml': '<a/>' })],
    ['docx-no-text', zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': 'no XML at all' })],
    ['docx-damaged', good.subarray(0, good.length - 40)],
    ['docx-too-large', zip({ 'word/document.xml': ' '.repeat(3_000_000) })],
    ['empty-file', makeDocx({ body: '' })],
  ])('are refused as %s, with a hint', async (code, bytes) => {
    const { diagnostics } = await readBytes(bytes);
    expect(diagnostics.map(d => [d.code, d.severity])).toEqual([[code, 'fatal']]);
    expect(diagnostics[0]?.hint).toBeTruthy();
    expect(diagnostics[0]?.vi.hint).toBeTruthy();
  });

  it('never bring the reader down, however they are damaged', async () => {
    const whole = makeDocx({
      body: `${p(r('Một') + inFont('Hai', '.VnTime'), 'Heading1')}<w:tbl><w:tr><w:tc>${p(r('Ba'))}</w:tc></w:tr></w:tbl>`,
    });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const part of [bytes, bytes.subarray(0, cut)]) expect((await readBytes(part)).value.file).toBe('a.docx');
      }),
      { numRuns: 300 },
    );
  });

  it('never bring the reader down with broken or deep XML', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${p(r('đáy'))}`;
    expect((await readBytes(makeDocx({ body: deep }))).diagnostics.map(({ code }) => code)).toEqual(['docx-no-text']);
    expect(shape(await read({ body: `${p(r('Một'))}<w:p><w:r><w:t>Hai` }))).toEqual([
      'paragraph: Một',
      'paragraph: Hai',
    ]);
  });
});
