import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareDocument } from '../../../src/verify/compare-document.ts';
import { flowTree, lines } from '../../support/flow-tree.ts';
import { soundSample } from '../sample-pdf.ts';

const tree = flowTree([lines('a', 1)]);

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  return [...new Set((await compareDocument(bytes, tree)).map(({ code }) => code))];
}

function docx(body: string, styles = ''): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (type: string, target: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/${type}" Target="${target}"/></Relationships>`,
    );
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('styles', 'styles.xml'),
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${word}>${styles}</w:styles>`),
  });
}

describe('a file that is made to break what compares it', () => {
  it('says that it has no text in order where its elements are nested beyond reason', async () => {
    const sample = soundSample().edit('chapter', '/K[', '/K[@deep-0 ');
    for (let i = 0; i < 2000; i++)
      sample.put(
        `deep-${i}`,
        `<</S/Div/P ${i === 0 ? '@chapter' : `@deep-${i - 1}`}/K ${i === 1999 ? '[]' : `@deep-${i + 1}`}>>`,
      );
    expect(await codesOf(sample.bytes())).toEqual(['compare-unread']);
  });

  it('is read in time where each element holds the next one twice', async () => {
    const sample = soundSample().edit('chapter', '/K[', '/K[@twin-0 ');
    for (let i = 0; i < 60; i++) {
      const kids = i === 59 ? '' : `@twin-${i + 1} @twin-${i + 1}`;
      sample.put(`twin-${i}`, `<</S/Div/P ${i === 0 ? '@chapter' : `@twin-${i - 1}`}/K[${kids}]>>`);
    }
    expect(await codesOf(sample.bytes())).toContain('compare-extra');
  });

  it.each([
    ['no file', ''],
    ['a PDF that is cut off', '%PDF-1.7\n1 0 obj\n'],
    ['a ZIP file that is none', 'PK\u0003\u0004'],
  ])('says that it cannot be read: %s', async (_, content) => {
    expect(await codesOf(Buffer.from(content, 'latin1'))).toEqual(['compare-unread']);
  });

  it('says so of a ZIP file without a document, and of one whose body is nested beyond reason', async () => {
    expect(await codesOf(zipSync({ 'a.xml': strToU8('<a/>') }))).toEqual(['compare-unread']);
    expect(await codesOf(docx('<w:sdt>'.repeat(1000)))).toEqual(['compare-unread']);
  });

  it('reads on where styles are based on each other, and a field never ends', async () => {
    const styles = ['a', 'b']
      .map((id, i) => `<w:style w:styleId="${id}"><w:basedOn w:val="${i === 0 ? 'b' : 'a'}"/></w:style>`)
      .join('');
    const body =
      '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>aw0</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>';
    expect(await codesOf(docx(body, styles))).toEqual([]);
  });
});
