import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { soundSample } from './sample-pdf.ts';
import type { Sample } from './write-sample.ts';

const F5_TEXT = 'BT /F5 12 Tf <4142> Tj ET';
const ARTIFACT = '/Artifact<</Type/Layout>>BDC';

/** Other ways to be sound: a check that takes one for a fault is too strict. */
const VARIANTS: Readonly<Record<string, (sample: Sample) => Sample>> = {
  'every piece states its own language, and the document none': s => s.edit('catalog', '/Lang(vi-VN)'),
  'data cells name their header cells': s =>
    s
      .edit('th1', '/A<</O/Table/Scope/Column>>', '/ID(a)')
      .edit('th2', '/C/head', '/ID(b)')
      .edit('td', '/ColSpan 2', '/ColSpan 2/Headers[(a)(b)]'),
  'a cell reaches into the next row': s =>
    s.edit('th1', '/Scope/Column', '/Scope/Column/RowSpan 2').edit('td', '/ColSpan 2', '/ColSpan 1'),
  'a figure has ActualText': s => s.edit('figure', '/Alt(A)', '/ActualText(A)'),
  'a hidden annotation belongs to nothing': s =>
    s
      .edit('highlight', '/Contents(A)', '/F 2')
      .edit('highlight', '/StructParent 4')
      .edit('highlight-element', '<</Type/OBJR/Obj @highlight/Pg @page>>'),
  'an annotation outside of its page belongs to nothing': s =>
    s
      .edit('highlight', '/Contents(A)', '/Note(A)')
      .edit('highlight', '[0 0 9 9]', '[400 0 409 9]')
      .edit('highlight-element', '<</Type/OBJR/Obj @highlight/Pg @page>>'),
  'an own CMap builds on another': s =>
    s
      .edit('f4-cmap', 'begincmap', '/Identity-H usecmap begincmap')
      .edit('f4-cmap', '<0041> <0043> 1', '<0045> <0046> 1'),
  'a font that is not embedded is never painted': s =>
    s.edit('f5-descriptor', '/FontFile2 @f5-program').edit('content', F5_TEXT, `BT 3 Tr ${F5_TEXT.slice(3)} 0 Tr`),
  'ActualText stands for a character that is not known': s =>
    s
      .edit('f1-unicode', '<0003> <0020>', '<0009> <0020>')
      .edit('content', '<0001> Tj', '/Span<</ActualText(A)>>BDC <0003> Tj EMC <0001> Tj'),
  'a mark is named by the resources': s =>
    s.edit('resources', '<</Font', '<</Properties<</M1<</MCID 1>>>>/Font').edit('content', '/H1<</MCID 1>>', '/H1/M1 '),
  'an artifact holds an inline image and a comment': s =>
    s.edit('content', ARTIFACT, `${ARTIFACT} BI /W 1 /H 1 /BPC 8 ID x\n EI % (\n`),
  'a form is used inside tagged content, twice': s =>
    s
      .put('plain', '<</Subtype/Form>>', '0 0 1 1 re f')
      .edit('resources', '/X1', '/X2 @plain/X1')
      .edit('content', '0 0 10 10 re f', '/X2 Do /X2 Do'),
  'a list stands in a list': s =>
    s
      .edit('body', '/K[', '/K[@inner ')
      .put('inner', '<</S/L/P @body/K[@inner-item]>>')
      .put('inner-item', '<</S/LI/P @inner>>'),
  'headings go down one by one and up at once': s =>
    s.edit('chapter', '@list', '@h3 @h2b @list').put('h3', '<</S/H3/P @chapter>>').put('h2b', '<</S/H2/P @chapter>>'),
  'a heading below H6 is mapped to P': s =>
    s
      .edit('tree', '/RoleMap<<', '/RoleMap<</H7/P')
      .edit('chapter', '@list', '@h3 @h4 @h5 @h6 @h7 @list')
      .put('h3', '<</S/H3/P @chapter>>')
      .put('h4', '<</S/H4/P @chapter>>')
      .put('h5', '<</S/H5/P @chapter>>')
      .put('h6', '<</S/H6/P @chapter>>')
      .put('h7', '<</S/H7/P @chapter>>'),
  'the title and the claim are attributes': s =>
    s
      .edit('xmp', '<pdfuaid:part>1</pdfuaid:part>')
      .edit('xmp', 'rdf:about=""', 'rdf:about="" xmlns:ua="http://www.aiim.org/pdfua/ns/id/" ua:part="1"'),
};

describe('a file that is sound in another way', () => {
  it.each(Object.keys(VARIANTS))('is not found fault with: %s', async name => {
    const { value, diagnostics } = await verifyPdf((VARIANTS[name] ?? (s => s))(soundSample()).bytes());
    expect(value.findings.map(f => `${f.code} ${f.message}`)).toEqual([]);
    expect([value.isClaimed, diagnostics]).toEqual([true, []]);
  });
});
