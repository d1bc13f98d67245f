import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/build/load-lexicon.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { checkAccounting } from '../../src/check/accounting.ts';
import type { BlockHint, Manuscript } from '../../src/model/manuscript.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

const LINES = [
  '15:44 05/01/2017',
  'Cập nhật: 14/11/2023 | 07:45:10',
  'Xã hội | 09:15 ngày 3-8-2019',
  'Làng chài Mỹ Thủy lên đèn',
  'I. Kết quả bước đầu',
  '1. Chăn nuôi',
  '1.1. Đàn bò',
  'a) Bò lai',
  'Bài 2: Người ở lại',
  'NHỮNG NGÀY ĐẦU',
  '“Giữ lửa”',
  'Vì sao thành công?',
  'Kết quả:',
  '- Trồng 12 ha dứa;',
  '+ Nuôi 30 đàn ong',
  '* Học nghề',
  'Phường | Số hộ | Ghi chú',
  '|---|---|',
  '| An Cựu | 12 | - |',
  'Phường\tSố hộ',
  'An Cựu   12   tốt',
  'Bà con gặt lúa. Ảnh: Hữu Nghĩa |',
  'leftcenterrightdel',
  'Tin liên quan',
  'Xem thêm: Mùa gặt sớm',
  'Từ khóa: lúa, gặt',
  'Chia sẻ: Facebook Zalo',
  '(Còn nữa)',
  'Thu Hà - Lê Minh |',
  'HX (Theo TTXVN)',
  'Bài: A Lăng - Ảnh: Zơ Râm',
  'Theo VOV',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'QUYẾT ĐỊNH',
  'Về việc khen thưởng',
  'Nơi nhận:',
  'KT. CHỦ TỊCH',
  '(Đã ký)',
  '(BTH) - Sáng 3-8, xã Mỹ Thủy mở phiên chợ đầu tiên sau bão.',
  'Mười năm trước, cả làng chỉ có một chiếc thuyền máy. Đổi thay từ con đường Ông Trần Vện góp 200 m2 đất làm bến. Nay làng có 46 chiếc.',
  'Câu chữ bị cắt ngang giữa chừng vì dòng đã đầy, phần còn',
  'lại nằm ở dòng sau. MÙA MỚI Ở làng chài, ai cũng vui. Thật vui!',
  'UBND (Ủy ban nhân dân) xã họp v.v. Ông N.V.A. nói: “Xin cảm ơn!”.',
  '',
  '   ',
  '|',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-ZĐÂ .,:;|()“”"!?…/&0-9-]{0,40}$/) },
);
const joint = fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\t', '\n\t', '');
const articleText = fc.array(fc.tuple(line, joint), { maxLength: 30 }).map(parts => parts.flat().join(''));

/** A text with a stretch of it cut out, doubled or put elsewhere. */
const mutated = fc
  .tuple(articleText, fc.nat(), fc.nat(60), fc.constantFrom('cut', 'double', 'move'))
  .map(([text, at, length, how]) => {
    const start = text.length > 0 ? at % text.length : 0;
    const piece = text.slice(start, start + length);
    const rest = text.slice(0, start) + text.slice(start + length);
    if (how === 'cut') return rest;
    return how === 'double' ? text.slice(0, start) + piece + text.slice(start) : piece + rest;
  });

const lostOf = async (text: string): Promise<string[]> => {
  const { diagnostics } = await readArticle(new TextEncoder().encode(text), { name: 'case.txt' });
  return diagnostics.filter(({ code }) => code === 'text-lost' || code === 'text-twice').map(d => d.message);
};

const hint = fc.constantFrom<BlockHint>(
  { kind: 'none' },
  { kind: 'headline' },
  { kind: 'kicker' },
  { kind: 'lead' },
  { kind: 'time' },
  { kind: 'byline' },
  { kind: 'source' },
  { kind: 'heading', level: 2 },
  { kind: 'paragraph' },
  { kind: 'boldLine' },
  { kind: 'listItem', ordered: true, level: 1 },
  { kind: 'listItem', ordered: false, level: 2 },
  { kind: 'quote' },
  { kind: 'caption', image: 'a.jpg', alt: null },
  { kind: 'aside', why: 'navigation' },
);

/** A manuscript as a reader of web pages gives it: every block with a hint of its own. */
function hinted(blocks: readonly (readonly [string, BlockHint])[]): Manuscript {
  const kept = blocks.map(([text, hint]) => ({ text: text.trim(), hint })).filter(({ text }) => text !== '');
  const text = kept.map(block => block.text).join('\n');
  let at = 0;
  return {
    file: 'case.html',
    format: 'html',
    encoding: 'utf-8',
    sha256: '',
    text,
    blocks: kept.map(block => {
      const span = { start: at, end: at + block.text.length };
      at = span.end + 1;
      return { ...block, span };
    }),
    marks: [],
    given: {},
    pictures: new Map(),
    locate: span => ({ file: 'case.html', line: 1, column: 1, length: 1, excerpt: null, span }),
  };
}

describe('the structure of any text', () => {
  it('loses and doubles no character of generated and damaged articles', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async text => {
        expect(await lostOf(text)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses none whatever the source says of its blocks', () => {
    const blocks = fc.array(fc.tuple(line, hint), { maxLength: 20 });
    fc.assert(
      fc.property(blocks, found => {
        const manuscript = hinted(found);
        expect(checkAccounting(parseArticle(manuscript, loadLexicon()).value, manuscript)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every block inside the text, with the items of a list inside it', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, async text => {
        const { value } = await readArticle(new TextEncoder().encode(text), { name: 'case.txt' });
        for (const block of value.sections.flatMap(section => section.blocks)) {
          expect(block.span.start).toBeLessThan(block.span.end);
          const inner = block.kind === 'list' ? block.itemSpans : block.kind === 'table' ? block.cellSpans.flat() : [];
          for (const span of inner) expect(span.start >= block.span.start && span.end <= block.span.end).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
