import fc from 'fast-check';
import type { Article, Award, Block, Inline, Section } from '../../src/model/article.ts';

const NOWHERE = { start: 0, end: 0 };

/** Pieces that a Markdown, YAML or HTML reader would take for marks, and ordinary words between them. */
const PIECES = [
  ...['Bằng', 'khen', 'tập thể', 'UBND', 'năm 2021', '1.677', 'Đ', 'hoà', 'a', '“Vì', 'ngày”', 'x_y', 'snake_case_'],
  ...[
    '#',
    '##',
    '# ',
    '-',
    '- ',
    '+ ',
    '* ',
    '*',
    '**',
    '***',
    '_',
    '__',
    '1.',
    '1. ',
    '2) ',
    '|',
    '||',
    '---',
    '===',
    '- - -',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<!-- x -->',
    '<',
    '>',
    '> ',
    '&',
    '&amp;',
    '&#32;',
    '&lt',
    ';',
    '\\',
    '\\\\',
    '`',
    '```',
    '~~~',
    '~',
  ],
  ...[
    '[',
    ']',
    '[a](b)',
    '![x](y)',
    '!',
    '(',
    ')',
    ':',
    ': ',
    '"',
    "'",
    '{',
    '}',
    '@',
    '%',
    '?',
    '  ',
    ' ',
    ' ',
    ' ',
    '\t',
    '\n',
    '\n\n',
  ],
  ...[
    '😀',
    '👩‍🚒',
    '🇻🇳',
    'ạ̈',
    'https://a.vn/?q=1&r=2',
    'a@b.vn',
    'null',
    'true',
    '~',
    '0x1f',
    '2017-01-05',
    'no',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '|a|b|\n|-|-|\n|c|d|',
    'a\n===',
    '<figure>',
    '</figure>',
    '<table>',
    '<!-- section: level 2 -->',
    'x'.repeat(300),
  ],
];

const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map(pieces =>
    pieces
      .join('')
      .replaceAll(/(?![\n\t])\p{Cc}|\ufffd|\ufeff/gu, '')
      .normalize('NFC'),
  );

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>(tie => ({
  inline: fc.oneof(
    { weight: 5, arbitrary: words.map(text => ({ kind: 'text' as const, text })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'lineBreak' as const }) },
    {
      weight: 1,
      arbitrary: fc.array(tie('inline'), { maxLength: 3 }).map(inlines => ({ kind: 'strong' as const, inlines })),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie('inline'), { maxLength: 3 }).map(inlines => ({ kind: 'emphasis' as const, inlines })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('link' as const),
        href: fc.oneof(words, fc.constant('https://vi.du.vn/a?b=1#c')),
        inlines: fc.array(tie('inline'), { maxLength: 3 }),
      }),
    },
  ),
})).inline;
const inlines = fc.array(inline, { maxLength: 5 });
const optional = fc.option(words, { nil: null });
const base = { id: fc.constant(''), span: fc.constant(NOWHERE), text: fc.constant('') };

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ ...base, kind: fc.constant('paragraph' as const), inlines }),
  fc.record({ ...base, kind: fc.constant('quote' as const), inlines }),
  fc.record({
    ...base,
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(inlines, { maxLength: 12 }),
    itemSpans: fc.constant([]),
  }),
  fc.record({
    ...base,
    kind: fc.constant('table' as const),
    header: fc.array(words, { maxLength: 3 }),
    rows: fc.array(fc.array(fc.oneof(words, fc.constant('')), { maxLength: 3 }), { maxLength: 3 }),
    cellSpans: fc.constant([]),
  }),
  fc
    .record({
      ...base,
      kind: fc.constant('figure' as const),
      image: optional,
      alt: optional,
      caption: optional,
      credit: optional,
    })
    .chain(figure =>
      fc
        .constantFrom(
          '',
          `${figure.caption ?? ''} - ${figure.credit ?? ''}`,
          `${figure.caption ?? ''} (${figure.credit ?? ''})`,
        )
        .map(text => ({ ...figure, text })),
    ),
);
const section: fc.Arbitrary<Section> = fc.record({
  id: fc.constant(''),
  heading: optional,
  headingSpan: fc.constant(null),
  level: fc.integer({ min: 0, max: 8 }),
  blocks: fc.array(block, { maxLength: 5 }),
});
const count = fc.option(fc.integer({ min: 0, max: 3000 }), { nil: null });
const award: fc.Arbitrary<Award> = fc.record({
  id: fc.constant(''),
  authority: optional,
  award: words.map(name => name.trim() || 'Bằng khen'),
  collectives: count,
  individuals: count,
  recipients: fc.array(words, { maxLength: 2 }),
  others: fc.array(fc.record({ noun: words, count: fc.integer({ min: 0, max: 99 }) }), { maxLength: 2 }),
  certificates: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  year: fc.option(fc.integer({ min: 1945, max: 2030 }), { nil: null }),
  span: fc.record({ start: fc.nat(80), end: fc.nat(160) }),
  rule: fc.constantFrom('active', 'passive', 'editor', 'titled'),
  certainty: fc.constantFrom(0, 0.35, 0.8, 0.95, 1),
});

/** Articles such as no reader gives: every block kind, in any order, with texts that look like marks of the file's format. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc.record({
  id: fc.constantFrom('0123456789ab', '615af6f6a24c'),
  headline: optional,
  kicker: optional,
  lead: optional,
  dateline: optional,
  publishedAt: fc.constantFrom(null, '2017-01-05', '2017-01-05T15:44:00+07:00'),
  bylines: fc.array(words, { maxLength: 2 }),
  source: optional,
  captions: fc.array(words, { maxLength: 2 }),
  accept: fc.array(fc.constantFrom('awards-sum', 'abbreviation-unexplained'), { maxLength: 2 }),
  sections: fc.array(section, { maxLength: 4 }),
  awards: fc.array(award, { maxLength: 3 }),
  doubtfulAwards: fc.array(award, { maxLength: 2 }),
  abbreviations: fc.array(fc.record({ short: words, long: optional }), { maxLength: 2 }),
  setAside: fc.array(fc.record({ text: words, why: words, span: fc.constant(NOWHERE) }), { maxLength: 2 }),
  origin: fc.constant({ file: 'a.txt', format: 'text', encoding: 'utf-8', sha256: '0' }),
  spans: fc.constant({
    headline: NOWHERE,
    kicker: null,
    lead: null,
    dateline: null,
    publishedAt: null,
    bylines: null,
    source: null,
    captions: [],
  }),
});
