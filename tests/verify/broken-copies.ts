import type { ConditionId } from '../../src/verify/matterhorn/conditions.ts';
import { ADVANCES } from './sample-fonts.ts';
import { MACINTOSH, SYMBOLS, type TinyCmap, tinyFont, UNICODE } from './tiny-font.ts';
import { tinyType1 } from './tiny-type1.ts';
import type { Sample } from './write-sample.ts';

/** How a sound file is spoiled so that it meets one condition. */
export interface BrokenCopy {
  readonly spoil: (sample: Sample) => Sample;
  /** Conditions that cannot but be met with it. */
  readonly also?: readonly ConditionId[];
}

const edit = (name: string, from: string, to = ''): BrokenCopy => ({ spoil: sample => sample.edit(name, from, to) });
const retype = (name: string, from: string, to: string): BrokenCopy => edit(name, `/S/${from}/`, `/S/${to}/`);
const paint = (operators: string): BrokenCopy => edit('content', 'q /X1 Do Q', `q /X1 Do Q\n${operators}\n`);
const withoutLanguage = (name: string, from: string, to = ''): BrokenCopy => ({
  spoil: sample => sample.edit('catalog', '/Lang(vi-VN)').edit(name, from, to),
});
const program = (name: string, cmaps: readonly TinyCmap[], advances = ADVANCES): BrokenCopy => ({
  spoil: sample => sample.refill(`${name}-program`, tinyFont({ advances, cmaps })),
});
const with_ = (copy: BrokenCopy, ...also: ConditionId[]): BrokenCopy => ({ ...copy, also });

/** A Type 1 font of two glyphs in place of the last font, with a list of them. Its outlines are not read, which is said. */
const type1 = (charSet: string): BrokenCopy => ({
  spoil: sample =>
    sample
      .edit('f5', '/Subtype/TrueType', '/Subtype/Type1')
      .edit('f5-descriptor', '/FontFile2 @f5-program', `/FontFile @f5-program/CharSet${charSet}`)
      .refill('f5-program', tinyType1(['.notdef', 'A', 'B'])),
  also: ['font-unread'],
});

/** A broken copy for every condition: one without does not compile. */
export const BROKEN_COPIES: Readonly<Record<ConditionId, BrokenCopy>> = {
  '01-003': edit('content', 'BDC 0 0 10 10 re f', 'BDC /Artifact BMC EMC 0 0 10 10 re f'),
  '01-004': edit('content', '0 0 m 9 9 l S', '/P<</MCID 0>>BDC EMC 0 0 m 9 9 l S'),
  '01-005': paint('5 5 1 1 re f'),
  '01-007': edit('catalog', '/Suspects false', '/Suspects true'),
  '02-001': edit('tree', '/Part2/Sect', '/Part2/Volume'),
  '02-003': edit('tree', '/Part2/Sect', '/Part2/Chapter'),
  '02-004': edit('tree', '/Part2/Sect', '/Part2/Sect/Div/Sect'),
  '06-001': edit('catalog', '/Metadata @xmp'),
  '06-002': edit('xmp', '<pdfuaid:part>1</pdfuaid:part>'),
  '06-003': edit('xmp', '>A</rdf:li>', '> </rdf:li>'),
  '07-001': edit('catalog', '/DisplayDocTitle true'),
  '07-002': edit('catalog', '/DisplayDocTitle true', '/DisplayDocTitle false'),
  '09-004': retype('thead', 'THead', 'Div'),
  '09-005': retype('body', 'LBody', 'P'),
  '09-006': retype('contents-item', 'TOCI', 'P'),
  '09-007': retype('rt', 'RT', 'Span'),
  '09-008': retype('wt', 'WT', 'Span'),
  '10-001': edit('f1-unicode', '<0002> <0042>', '<0009> <0042>'),
  '11-001': withoutLanguage('p1', '/S/P/', '/Lang()/S/P/'),
  '11-002': withoutLanguage('figure', '/Alt', '/Lang()/Alt'),
  '11-003': withoutLanguage('bookmark', '001b00760069001b'),
  '11-004': withoutLanguage('highlight-element', '/S/', '/Lang()/S/'),
  '11-005': withoutLanguage('form', '/S/', '/Lang()/S/'),
  '11-006': withoutLanguage('xmp', 'xml:lang="vi-VN"', 'xml:lang="x-default"'),
  '13-004': edit('figure', '/Alt(A)'),
  '14-002': retype('h1', 'H1', 'H2'),
  '14-003': retype('h2', 'H2', 'H3'),
  '14-006': { spoil: sample => sample.edit('h1', '/S/H1', '/S/H').edit('h2', '/S/H2', '/S/H') },
  '14-007': retype('h2', 'H2', 'H'),
  '15-003': edit('th1', '/Scope/Column', '/Scope/None'),
  '17-002': edit('formula', '/Alt(A)'),
  '17-003': with_(edit('content', '<0001> Tj', '<0007> Tj'), '10-001', '31-011'),
  '19-003': edit('note1', '/ID(n1)'),
  '19-004': edit('note1', '/ID(n1)', '/ID(n2)'),
  '20-001': edit('catalog', '/Name(B)'),
  '20-002': edit('catalog', '/Name(A)', '/Name()'),
  '20-003': edit('catalog', '/Name(B)', '/Name(B)/AS[]'),
  '21-001': edit('file', '/UF(a.txt)'),
  '25-001': edit('xfa', 'forbidden', 'required'),
  '26-001': { spoil: sample => encrypt(sample, '') },
  '26-002': { spoil: sample => encrypt(sample, '/P -3904') },
  '28-002': retype('highlight-element', 'Annot', 'Span'),
  '28-004': edit('highlight', '/Contents(A)'),
  '28-005': edit('widget', '/TU(A)'),
  '28-006': edit('custom', '/Contents(A)'),
  '28-007': edit('mark', '/Subtype/PrinterMark', '/Subtype/TrapNet'),
  '28-008': edit('page', '/Tabs/S'),
  '28-009': edit('page', '/Tabs/S', '/Tabs/R'),
  '28-010': retype('form', 'Form', 'Div'),
  '28-011': retype('link', 'Link', 'Span'),
  '28-012': edit('link-annotation', '/Contents(A)'),
  '28-014': edit('clip', '/CT(audio/mpeg)'),
  '28-015': edit('clip', '/Alt[(vi)(A)]'),
  '28-016': edit('attachment', '/UF(b.txt)'),
  '28-017': with_(edit('custom-element', '/K[', '/K[<</Type/OBJR/Obj @mark/Pg @page>> '), 'structure-backlink'),
  '28-018': edit('mark-look', '/Artifact BMC', '/Span BMC'),
  '30-001': edit('xobject', '/BBox', '/Ref<</F(other.pdf)/Page 0>>/BBox'),
  '30-002': paint('/X1 Do'),
  '31-001': edit('f4-cmap', '(Adobe)', '(Own)'),
  '31-002': edit('f4-cmap', '(Identity)', '(Own)'),
  '31-003': edit('f4-cmap', '/Supplement 0', '/Supplement 1'),
  '31-004': edit('f1-cid', '/CIDToGIDMap/Identity', '/CIDToGIDMap/Other'),
  '31-005': edit('f1-cid', '/CIDToGIDMap/Identity'),
  '31-006': edit('f1', '/Identity-H', '/Own-H'),
  '31-007': edit('f4-cmap', '/WMode 0', '/WMode 1'),
  '31-008': edit('f4-cmap', 'begincmap', '/Own-V usecmap begincmap'),
  '31-009': edit('f5-descriptor', '/FontFile2 @f5-program'),
  '31-011': program('f4', [UNICODE], [500, 600]),
  '31-012': type1('(/A)'),
  '31-013': type1('(/A/B/C)'),
  '31-014': { spoil: sample => sample.refill('f1-set', '\xc0') },
  '31-015': { spoil: sample => sample.refill('f1-set', '\xf8') },
  '31-016': edit('f1-cid', '2 2 700', '2 2 702'),
  '31-017': program('f5', [SYMBOLS]),
  '31-018': program('f5', [{ ...UNICODE, glyphs: [[65, 1]] }]),
  '31-019': edit('f5', '/Encoding/WinAnsiEncoding'),
  '31-020': edit('f2', '/BaseEncoding/WinAnsiEncoding'),
  '31-021': edit('f5', '/WinAnsiEncoding', '/StandardEncoding'),
  '31-022': edit('f2', '/uni0042', '/glyph2'),
  '31-023': program('f2', [MACINTOSH]),
  '31-024': edit('f3', '/Type/Font', '/Type/Font/Encoding/WinAnsiEncoding'),
  '31-025': program('f3', []),
  '31-026': program('f3', [MACINTOSH, UNICODE]),
  '31-027': with_(edit('f3', '/ToUnicode @f3-unicode'), '10-001'),
  '31-028': edit('f1-unicode', '<fffd>', '<0000>'),
  '31-029': edit('f1-unicode', '<fffd>', '<feff>'),
  '31-030': edit('content', '<00010002>', '<00000002>'),
  'structure-missing': edit('catalog', '/Marked true', '/Marked false'),
  'structure-cycle': edit('p1', '/K[', '/K[@chapter '),
  'structure-parent': edit('h1', '/P @chapter', '/P @tree'),
  'structure-content': edit('h2', '/K[', '/K[1 '),
  'structure-backlink': edit('parents', '@h1 @p1', '@p1 @h1'),
  'figure-box': edit('figure', '/BBox[0 0 10 10]'),
  'table-rows': edit('td', '/ColSpan 2', '/ColSpan 3'),
  'content-unread': edit('content', '<<>>', '<</Filter/FlateDecode>>'),
  'font-unread': edit('f1-descriptor', '/FontFile2', '/FontFile'),
};

function encrypt(sample: Sample, permissions: string): Sample {
  sample.trailer = `/Encrypt<</Filter/Standard/V 1/R 2/O(A)/U(A)${permissions}>>`;
  return sample;
}
