import { PDFNumber } from '@cantoo/pdf-lib';
import type { DifferenceCode } from '../../../src/verify/compare/differences.ts';
import { editDocx, elementWith, without } from './broken-docx.ts';
import type { BrokenPdf } from './broken-pdf.ts';

/** A fault that both files of the sample can have, and how it is named. */
export interface Fault {
  readonly pdf: (file: BrokenPdf) => void;
  readonly docx: (file: Uint8Array) => Uint8Array;
  readonly code: DifferenceCode;
  /** What is said of it: of which block, what was expected, what is there. */
  readonly says: string;
}

const inText = (edit: (xml: string) => string) => (file: Uint8Array) => editDocx(file, 'word/document.xml', edit);

/** The rows of the sample's table of counts are those from 0; its cells come before those of the other table. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a row dropped from a table': {
    pdf: file => file.drop(file.element('TR', 3)),
    docx: inText(xml => without(xml, 'w:tr', 'Huyện 3<')),
    code: 'compare-missing',
    says: 'table 1 under “lw0”, row 4: it is missing; “Huyện 3 | 12 | 82” was expected',
  },
  'a digit changed in a table': {
    pdf: file => file.paintAs(file.element('TD', 8), file.element('TD', 5)),
    docx: inText(xml => xml.replace('>82<', '>81<')),
    code: 'compare-text',
    says: 'table 1 under “lw0”, row 4, cell 3: “82” was expected, “81” is there',
  },
  'a heading of another level': {
    pdf: file => file.retype(file.element('H2', 0), 'H3'),
    docx: file =>
      editDocx(file, 'word/styles.xml', xml => xml.replace('<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>')),
    code: 'compare-level',
    says: 'heading 2: level 2 was expected, it is of level 3',
  },
  'two paragraphs that change places': {
    pdf: file => file.swap(file.elements('P').slice(-2)[0] ?? file.element('P', 0)),
    docx: inText(xml => {
      const [first, second] = [elementWith(xml, 'w:p', 'zw0'), elementWith(xml, 'w:p', 'zaw0<')];
      const last = xml.lastIndexOf(second);
      return xml.slice(0, last).replace(first, '') + second + first + xml.slice(last + second.length);
    }),
    code: 'compare-moved',
    says: 'paragraph 11 under “lw0”: “zw0” stands in another place, behind “zaw0”',
  },
  'a list item lost': {
    pdf: file => file.drop(file.element('LI', 4)),
    docx: inText(xml => without(xml, 'w:p', 'iw0')),
    code: 'compare-missing',
    says: 'list item 5 under “cw0 cw1”: it is missing; “iw0” was expected',
  },
  'a note lost': {
    pdf: file => file.drop(file.element('Note', 1)),
    docx: file => editDocx(file, 'word/footnotes.xml', xml => without(xml, 'w:footnote', 'nax2x')),
    code: 'compare-missing',
    says: 'note 2 under “Mở đầuw0 Mở đầuw1 Mở đầuw2”: it is missing; “nax2xw0 ',
  },
  'a picture described in other words': {
    pdf: file => file.describe(file.element('Figure', 0), 'Lễ khai mạc'),
    docx: inText(xml => xml.replace('descr="Lễ trao giải"', 'descr="Lễ khai mạc"')),
    code: 'compare-figure',
    says: 'figure 1 under “lw0”: “Lễ trao giải” was expected for those who do not see it, “Lễ khai mạc” is there',
  },
  'a paragraph that stands twice': {
    pdf: file => file.repeat(file.elements('P').slice(-1)[0] ?? file.element('P', 0)),
    docx: inText(xml => {
      const last = xml.lastIndexOf('zaw0<');
      const twice = elementWith(xml.slice(last - 200), 'w:p', 'zaw0<');
      return xml.slice(0, last - 200) + xml.slice(last - 200).replace(twice, twice + twice);
    }),
    code: 'compare-twice',
    says: 'paragraph 12 under “lw0”: behind it “zaw0” stands once more than it should',
  },
  'a heading that is a paragraph': {
    pdf: file => file.retype(file.element('H2', 0), 'P'),
    docx: inText(xml => {
      const heading = elementWith(xml, 'w:p', 'cw0 cw1</w:t></w:r><w:bookmarkEnd');
      return xml.replace(heading, heading.replace('P-heading', 'P-text'));
    }),
    code: 'compare-kind',
    says: 'heading 2: a heading was expected, it is a paragraph: “cw0 cw1”',
  },
  'a list whose items lost their numbers': {
    pdf: file => file.attribute(file.element('L', 0), 'ListNumbering', file.name('None')),
    docx: file =>
      editDocx(file, 'word/numbering.xml', xml =>
        xml.replace('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="none"/>'),
      ),
    code: 'compare-list',
    says: 'list item 1 under “cw0 cw1”: number 1 was expected, it has no number',
  },
  'an item that stands in one list less': {
    pdf: file => file.move(file.element('LI', 2), file.element('LI', 0)),
    docx: inText(xml => {
      const item = elementWith(xml, 'w:p', '>fw0');
      return xml.replace(item, item.replace('<w:ilvl w:val="1"/>', '<w:ilvl w:val="0"/>'));
    }),
    code: 'compare-list',
    says: 'list item 3 under “cw0 cw1”: it should stand in 2 lists, and stands in 1',
  },
  'a cell that fills one column instead of two': {
    pdf: file => file.attribute(file.element('TD', 42), 'ColSpan', PDFNumber.of(1)),
    docx: inText(xml => {
      const total = elementWith(xml, 'w:tr', 'Tổng cộng');
      return xml.replace(total, total.replace('<w:gridSpan w:val="2"/>', ''));
    }),
    code: 'compare-table',
    says: 'table 1 under “lw0”, row 16, cell 1: 2 columns by 1 rows were expected, it fills 1 by 1',
  },
  'a head that is an ordinary row': {
    pdf: file => file.retype(file.element('THead', 0), 'TBody'),
    docx: inText(xml => xml.replace('<w:tblHeader/>', '')),
    code: 'compare-table',
    says: 'table 1 under “lw0”, row 1: it should be a row of the head, and is none',
  },
  'an entry of the contents lost': {
    pdf: file => file.drop(file.element('TOCI', 1)),
    docx: inText(xml => without(xml, 'w:p', '>cw0 cw1</w:t></w:r><w:r><w:tab/>')),
    code: 'compare-missing',
    says: 'entry of the contents 2: it is missing; “cw0 cw1” was expected',
  },
};
