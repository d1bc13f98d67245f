import type { Article, Block, Inline } from '../../src/model/article.ts';

const SPAN = { start: 0, end: 1 };
const text = (words: string): Inline => ({ kind: 'text', text: words });

/** Text with every mark that a paragraph may have, one within the other too. */
const marked: readonly Inline[] = [
  text('Chữ thường, '),
  { kind: 'strong', inlines: [text('chữ đậm')] },
  text(', '),
  { kind: 'emphasis', inlines: [text('chữ nghiêng'), { kind: 'strong', inlines: [text(' vừa đậm vừa nghiêng')] }] },
  text(', một '),
  { kind: 'link', href: 'https://example.vn/a?b=1&c=2', inlines: [{ kind: 'emphasis', inlines: [text('liên kết')] }] },
  { kind: 'lineBreak' },
  text('và dòng sau chỗ ngắt <không phải thẻ> & dấu “ngoặc”.'),
];

const paragraph = (id: string, words: string): Block => {
  return { kind: 'paragraph', id, span: SPAN, text: words, inlines: [text(words)] };
};
const list = (id: string, ordered: boolean, items: readonly string[]): Block => ({
  kind: 'list',
  id,
  span: SPAN,
  text: items.join('\n'),
  ordered,
  items: items.map(item => [text(item)]),
  itemSpans: items.map(() => SPAN),
});
const table = (id: string, header: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  id,
  span: SPAN,
  text: [header, ...rows].flat().join('\n'),
  header,
  rows,
  cellSpans: [header, ...rows].map(row => row.map(() => SPAN)),
});
const figure = (id: string, words: string, caption: string | null, credit: string | null): Block => {
  return { kind: 'figure', id, span: SPAN, text: words, image: 'anh.jpg', alt: null, caption, credit };
};

const blocks: readonly Block[] = [
  { kind: 'paragraph', id: 'b1', span: SPAN, text: 'Chữ thường', inlines: marked },
  figure(
    'b2',
    'Quang cảnh buổi lễ tại hội trường huyện. Ảnh: Tổ Thông tin',
    'Quang cảnh buổi lễ tại hội trường huyện.',
    'Ảnh: Tổ Thông tin',
  ),
  figure('b3', 'Đoàn xe về bản.', 'Đoàn xe về bản.', null),
  { kind: 'quote', id: 'b4', span: SPAN, text: 'Làm ít mà chắc.', inlines: [text('Làm ít mà chắc.')] },
  list('b5', false, ['Mục thứ nhất có chữ', 'Mục thứ hai có chữ']),
  list('b6', true, ['Bước một', 'Bước hai']),
  list('b7', true, ['Lại bắt đầu từ một']),
  table(
    'b8',
    ['Xã', 'Số hộ'],
    [
      ['Bình Minh', '1.204'],
      ['Hòa Lạc', '87'],
    ],
  ),
  table('b9', [], [['không có đầu bảng', '15']]),
  table(
    'b10',
    ['Xã', 'Năm 2015', 'Năm 2016', 'Năm 2017', 'Năm 2018', 'Ghi chú'],
    [['Bình Minh', '1', '2', '3', '4', 'đạt chuẩn sớm']],
  ),
  paragraph('b11', 'Sau bảng rộng, bài viết lại đi tiếp trong hai cột như trước đó.'),
];

/** An article with every kind of block, every mark, and all the furniture: written for tests, read from nowhere. */
export const fullArticle: Article = {
  id: 'full',
  headline: 'Một bài có đủ mọi thứ',
  kicker: 'Thi đua yêu nước',
  lead: '(BTTĐ) - Sáng 22-3, bài thử này gom đủ các loại khối chữ mà một bài báo có thể có.',
  dateline: '(BTTĐ) - Sáng 22-3',
  publishedAt: '2017-03-22T09:30:00+07:00',
  bylines: ['Tổ Biên tập', 'Ban Thư ký'],
  source: 'Bản tin Thi đua tỉnh',
  captions: ['Quang cảnh buổi lễ tại hội trường huyện. Ảnh: Tổ Thông tin', 'Đoàn xe về bản.'],
  accept: [],
  sections: [
    {
      id: 's0',
      heading: null,
      headingSpan: null,
      level: 1,
      blocks: [paragraph('b0', 'Đoạn mở đầu trước mọi tít xen.')],
    },
    { id: 's1', heading: 'Tít xen cấp một', headingSpan: SPAN, level: 1, blocks },
    {
      id: 's2',
      heading: 'Tít xen cấp hai',
      headingSpan: SPAN,
      level: 2,
      blocks: [paragraph('b12', 'Chữ dưới tít xen cấp hai.')],
    },
    {
      id: 's3',
      heading: 'Tít xen cấp ba',
      headingSpan: SPAN,
      level: 3,
      blocks: [paragraph('b13', 'Chữ dưới tít xen cấp ba.')],
    },
    {
      id: 's4',
      heading: 'Tít xen cấp bốn',
      headingSpan: SPAN,
      level: 4,
      blocks: [paragraph('b14', 'Chữ dưới tít xen cấp bốn.')],
    },
  ],
  awards: [
    award('a1', { authority: 'UBND tỉnh', award: 'bằng khen', collectives: 1204, individuals: 12 }),
    award('a2', { authority: 'Bộ Công an', award: 'cờ thi đua', recipients: ['CATP'] }),
    award('a3', {
      authority: null,
      award: 'huân chương',
      recipients: ['Xã đội dân quân tự vệ Bình Minh Thượng'],
      certificates: null,
      year: 2016,
    }),
    award('a4', {
      authority: 'UBND huyện',
      award: 'giấy khen',
      individuals: 3,
      recipients: ['Đội 5'],
      others: [{ noun: 'hộ', count: 9 }],
    }),
  ],
  doubtfulAwards: [],
  abbreviations: [],
  setAside: [],
  origin: { file: 'full.txt', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
  spans: {
    headline: SPAN,
    kicker: SPAN,
    lead: SPAN,
    dateline: SPAN,
    publishedAt: SPAN,
    bylines: SPAN,
    source: SPAN,
    captions: [],
  },
};

function award(id: string, said: Partial<Article['awards'][number]>): Article['awards'][number] {
  const unsaid = {
    authority: null,
    award: '',
    collectives: null,
    individuals: null,
    recipients: [],
    others: [],
    certificates: null,
    year: null,
  };
  return { ...unsaid, id, span: SPAN, rule: 'editor', certainty: 1, ...said };
}
