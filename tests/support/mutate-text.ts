import fc from 'fast-check';

/** One change to a text; `at` and `to` are places as shares of its length. */
export interface Mutation {
  readonly kind: 'cut' | 'double' | 'put' | 'glue' | 'wrap' | 'capitals' | 'swap' | 'quarter' | 'shuffle';
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** What scrapers, editors and keyboards leave in a text. */
const ODD = [
  ...['|', '||', '“', '”', '"', '(', ')', '[', ']', ' - ', ' – ', '—', '•', '+', '*', '#', '1.', 'a)', 'I.', 'Điều 1.'],
  ...['\u00a0', '\u200b', '\ufeff', '\u00ad', '\u0301', '\u202e', '\ufffd', '\0', '\u0007', '\t', '\r', '\u2028', '\f'],
  ...[
    '5 tập thể',
    '1.677 cá nhân',
    'tặng bằng khen cho',
    'Chủ tịch nước',
    '46',
    '05/01/2017 15:44',
    '(BKTO) - ',
    'Ảnh: M.Đ',
  ],
  ...[
    'Theo TTXVN',
    'Minh Phương - Ngọc Hà',
    'CÁC TIN KHÁC',
    'Chia sẻ',
    '...',
    '…',
    '!',
    '😀',
    '👨‍👩‍👧',
    'Ð',
    'Æ',
    '\ud800',
    'Công an',
  ],
];

/** Any one change. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'double', 'put', 'glue', 'wrap', 'capitals', 'swap', 'quarter', 'shuffle'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  put: fc.constantFrom(...ODD),
});

/** A text with one change. */
export function mutate(text: string, { kind, at, length, put }: Mutation): string {
  const start = Math.floor(at * text.length);
  const [before, middle, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'double':
      return before + middle + middle + after;
    case 'put':
      return before + put + middle + after;
    case 'glue':
      return before + middle.replaceAll('\n', '') + after;
    case 'wrap':
      return before + middle.replaceAll(' ', '\n') + after;
    case 'capitals':
      return before + middle.toLocaleUpperCase('vi') + after;
    case 'swap':
      return after + middle + before;
    case 'quarter':
      return text.slice(Math.floor(start / 2), Math.floor(start / 2) + Math.floor(text.length / 4));
    case 'shuffle':
      return shuffled(text, length);
  }
}

/** Lines in another order, which the number decides. */
function shuffled(text: string, number: number): string {
  const lines = text.split('\n');
  const keys = lines.map((_, i) => (i * (number * 2 + 1) + number) % lines.length);
  return lines
    .map((line, i) => ({ line, key: keys[i] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line)
    .join('\n');
}
