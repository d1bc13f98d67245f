import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../src/model/manuscript.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';

const read = (text: string, name = 'bai.md') => readManuscript(new TextEncoder().encode(text), { name });
const blocks = ({ blocks: found }: Manuscript): [string, string][] =>
  found.map(({ hint, text }) => ['level' in hint ? `${hint.kind} ${hint.level}` : hint.kind, text]);

const PAGE = `---
title: "Bản Lùng có điện: niềm vui cuối năm"
date: 2021-12-30 08:15
author: Hoài Thu, Văn Bền
tags: [điện, miền núi]
layout: post
source: Báo Sông Lâm
---

Mở đầu **rất vui** với [dòng điện](https://songlam.example.vn/dien) đầu tiên.

## Trước ngày đóng điện

Dòng một\\
dòng hai *của đoạn*.

- Cột điện
- Dây dẫn
  1. dây trần
  2. dây bọc

> Có điện là có tất cả.

| Bản | Số hộ |
| --- | ----: |
| Lùng | 41 |
| Cao\\|Thấp | 1.677 |

![Cột điện](anh/cot.jpg "Cột điện đầu bản. Ảnh: V.B")

### Việc còn lại

<div>Khối <b>HTML</b> trong bài</div>

Hết bài.
`;

describe('Markdown', () => {
  it('gives its parts as hints, and its front matter as what is given', () => {
    const { value, diagnostics } = read(PAGE);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(value.format).toBe('markdown');
    expect(value.given).toEqual({
      headline: 'Bản Lùng có điện: niềm vui cuối năm',
      publishedAt: '2021-12-30T08:15:00+07:00',
      bylines: ['Hoài Thu', 'Văn Bền'],
      source: 'Báo Sông Lâm',
    });
    expect(blocks(value)).toEqual([
      ['paragraph', 'Mở đầu rất vui với dòng điện đầu tiên.'],
      ['heading 1', 'Trước ngày đóng điện'],
      ['paragraph', 'Dòng một\ndòng hai của đoạn.'],
      ['listItem 1', 'Cột điện'],
      ['listItem 1', 'Dây dẫn'],
      ['listItem 2', 'dây trần'],
      ['listItem 2', 'dây bọc'],
      ['quote', 'Có điện là có tất cả.'],
      ['table', 'Bản\tSố hộ\nLùng\t41\nCao|Thấp\t1.677'],
      ['caption', 'Cột điện đầu bản. Ảnh: V.B'],
      ['heading 2', 'Việc còn lại'],
      ['paragraph', 'Khối HTML trong bài'],
      ['paragraph', 'Hết bài.'],
    ]);
    expect(value.marks.map(({ kind, span }) => [kind, value.text.slice(span.start, span.end)])).toEqual([
      ['strong', 'rất vui'],
      ['link', 'dòng điện'],
      ['emphasis', 'của đoạn'],
      ['strong', 'HTML'],
    ]);
  });

  it('knows where its text stands in the file', () => {
    const { value } = read(PAGE);
    const start = value.text.indexOf('dòng hai');
    expect(value.locate({ start, end: start + 8 })).toMatchObject({ line: 15, column: 1 });
  });

  it('takes the one heading at the top for the headline', () => {
    const { value } = read('# Tin vui\n\nMột đoạn.\n\n## Phần một\n\nHai đoạn có **chữ đậm**.\n');
    expect(blocks(value).slice(0, 3)).toEqual([
      ['headline', 'Tin vui'],
      ['paragraph', 'Một đoạn.'],
      ['heading 1', 'Phần một'],
    ]);
  });

  it('reports faulty front matter at its place and reads the rest', () => {
    const { value, diagnostics } = read('---\ntitle: Tin vui\ndate: hôm qua\nauthor: [An Bình\n---\n\nMột đoạn.\n');
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['front-matter-syntax', 5],
      ['article-field', 3],
    ]);
    expect(value.given.headline).toBe('Tin vui');
    expect(blocks(value)).toEqual([['paragraph', 'Một đoạn.']]);
  });

  it('is not seen in plain text that has a mark or two by chance', () => {
    for (const text of [
      '#hienmau #tinhnguyen\nMột dòng tin.\nHai dòng tin.',
      '---\nMột dòng tin: có hai chấm ở đây.\n---\nHai dòng tin.',
      '- Một\n- Hai\n- Ba\nHết.',
      '* Ghi chú: xem trang 2*\nMột dòng tin.',
      'Câu một.\n\n---\n\nCâu hai.',
    ])
      expect(read(text, 'bai.txt').value.format).toBe('text');
    expect(read('Một dòng tin.\nHai dòng tin.', 'bai.md').value.format).toBe('text');
  });

  it('takes its marks as text where a paragraph has thousands of them', () => {
    const many = `# Tin\n\n${'a* '.repeat(40_000)}\n\n[x](http://a.vn)`;
    const started = performance.now();
    const { value } = read(many);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(value.text.match(/a\*/g)?.length).toBe(40_000);
  });

  it('survives nesting without end', () => {
    for (const text of [
      '> '.repeat(20_000),
      `---\ntitle: a\n---\n${'- '.repeat(20_000)}x`,
      `---\na: ${'['.repeat(50_000)}\n---\nx`,
    ])
      expect(() => read(`${text}\n\n**a** [b](http://c)`)).not.toThrow();
  });
});
