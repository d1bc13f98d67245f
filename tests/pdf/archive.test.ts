import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { accessFaults, claimsOf } from '../../src/pdf/archive/claims.ts';
import { srgbProfile } from '../../src/pdf/archive/srgb-profile.ts';
import { xmpPacket } from '../../src/pdf/archive/xmp.ts';
import type { Attachment, PdfOptions } from '../../src/pdf/pdf-options.ts';
import { childTag, makeRoot } from '../../src/pdf/structure/tag.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { inputTree } from '../support/sample-tree.ts';

const ARTICLE = 'hien-mau-tinh-nguyen.txt';

async function written(options: PdfOptions = {}, title?: string): Promise<Uint8Array> {
  const tree = await inputTree(ARTICLE);
  const meta = title === undefined ? tree.meta : { ...tree.meta, title };
  return writePdf({ ...tree, meta }, loadFonts(), options).value.bytes;
}

async function metadataOf(
  bytes: Uint8Array,
): Promise<{ info: Record<string, unknown>; xmp: (name: string) => unknown }> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  return { info: info as Record<string, unknown>, xmp: name => metadata?.get(name) }; // pdf.js types them as objects
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the PDF for the archive', () => {
  it('is PDF/A-2a and PDF/UA-1 by default', async () => {
    const { xmp } = await metadataOf(await written());
    expect([xmp('pdfaid:part'), xmp('pdfaid:conformance'), xmp('pdfuaid:part')]).toEqual(['2', 'A', '1']);
  });

  it('is PDF/A-1b in a file of PDF 1.4, without a claim that is of a later day', async () => {
    const bytes = await written({ archive: 'a-1b' });
    const { xmp } = await metadataOf(bytes);
    expect([xmp('pdfaid:part'), xmp('pdfaid:conformance'), xmp('pdfuaid:part')]).toEqual(['1', 'B', null]);
    expect(latin1(bytes).startsWith('%PDF-1.4')).toBe(true);
    expect(latin1(bytes)).toContain('/CIDSet');
  });

  it('says the same in its information dictionary and in its XMP, whatever characters a title has', async () => {
    const title = 'Khen & thưởng <“5” tập thể> "năm" 2024';
    const { info, xmp } = await metadataOf(await written({}, title));
    expect(info.Title).toBe(title);
    expect(xmp('dc:title')).toBe(title);
    expect(xmp('dc:creator')).toEqual([info.Author]);
    expect(xmp('pdf:keywords')).toBe(info.Keywords);
    expect(xmp('xmp:createdate')).toBe('2024-06-14T09:30:00Z');
    expect(info.CreationDate).toBe('D:20240614093000Z');
  });

  it('carries the lead as its subject, and who gave awards among its keywords', async () => {
    const { info } = await metadataOf(await written());
    expect(info.Subject).toContain('Hưởng ứng Ngày Quốc tế người hiến máu');
    expect(info.Keywords).toContain('Bộ Y tế');
  });

  it('attaches files under their names to a-3 alone', async () => {
    const attachments: Attachment[] = ['nguồn.txt', 'a.json'].map(name => ({
      name,
      type: 'text/plain',
      description: 'nguồn',
      relation: 'Source',
      bytes: new TextEncoder().encode(`trong ${name}`),
    }));
    const attached = async (options: PdfOptions): Promise<Record<string, string>> => {
      const document = await getDocument({ data: Uint8Array.from(await written(options)), verbosity: 0 }).promise;
      const found = (await document.getAttachments()) as Record<string, { content: Uint8Array }> | null; // typed as any object
      return Object.fromEntries(
        Object.entries(found ?? {}).map(([name, f]) => [name, new TextDecoder().decode(f.content)]),
      );
    };
    expect(await attached({ archive: 'a-3', attachments })).toEqual({
      'a.json': 'trong a.json',
      'nguồn.txt': 'trong nguồn.txt',
    });
    expect(await attached({ archive: 'a-2', attachments })).toEqual({});
    expect(latin1(await written({ archive: 'a-3', attachments }))).toContain('/AFRelationship/Source');
  });

  it('makes the same bytes again at every level', async () => {
    for (const archive of ['a-1b', 'a-2', 'a-3', 'none'] as const) {
      expect(latin1(await written({ archive }))).toBe(latin1(await written({ archive })));
    }
  });
});

describe('the claim to be accessible', () => {
  const meta = {
    title: 'Tin',
    authors: [],
    subject: null,
    keywords: [],
    organisation: null,
    language: 'vi-VN',
    date: '2024-01-01',
  };

  it('is refused to a document with a figure that nothing stands for, with the reason', () => {
    const root = makeRoot();
    childTag(root, 'Figure', { alt: 'Quang cảnh hội nghị' });
    expect(accessFaults(root, meta)).toEqual([]);
    childTag(childTag(root, 'Sect'), 'Figure', { alt: ' ' });
    const faults = accessFaults(root, meta);
    expect(faults.map(f => f.code)).toEqual(['not-accessible']);
    expect(claimsOf('a-2', faults)).toEqual({ archive: '2b', accessible: false });
    expect(xmpPacket(meta, claimsOf('a-2', faults))).not.toContain('<pdfuaid:part>');
  });

  it('is refused to a document without a title', () => {
    expect(accessFaults(makeRoot(), { ...meta, title: '' })).toHaveLength(1);
  });
});

describe('the profile of the output intent', () => {
  it('is an sRGB display profile with its own length, tags and white point', () => {
    const profile = srgbProfile();
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 20)).toBe('mntrRGB ');
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, i) =>
      profile.toString('latin1', 132 + 12 * i, 136 + 12 * i),
    );
    expect(tags).toEqual(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
    const sum = [3, 4, 5].map(i => profile.readInt32BE(profile.readUInt32BE(136 + 12 * i) + 12) / 65_536);
    expect(sum.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3); // the primaries add up to white
  });
});
