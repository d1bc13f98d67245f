import { describe, expect, it } from 'vitest';
import type { TypographyRule } from '../../../src/layout/template/typography-schema.ts';
import { fullTypography, plain, run, setInlines, typeset, visible } from '../../support/typeset.ts';

/** Texts as they are set with one rule alone. */
function set(rule: TypographyRule, text: string): string {
  const off = Object.keys(fullTypography).map(name => [name, name === rule]);
  return typeset(text, { ...fullTypography, ...Object.fromEntries(off) });
}

describe('quotes', () => {
  it.each([
    ['"a"', '“a”'],
    ["'a'", '‘a’'],
    [`"a 'b' c"`, '“a ‘b’ c”'],
    ['"a "b" c"', '“a “b” c”'],
    [`"'a' b"`, '“‘a’ b”'],
    [`"b 'a'"`, '“b ‘a’”'],
    ['(“a" và "b”)', '(“a” và “b”)'],
    ['"30/4" và "2016"', '“30/4” và “2016”'],
    ['"Tivi 32" của hãng", ông nói', '“Tivi 32" của hãng”, ông nói'],
    ['màn 24" và "A"', 'màn 24" và “A”'],
    [`cao 5'6", nặng`, `cao 5'6", nặng`],
    [`10°30'15"`, `10°30'15"`],
    [`R'lấp "K'Ho" M'gar`, `R'lấp “K'Ho” M'gar`],
    [`"năm '90"`, `“năm '90”`],
    ['"a', '"a'],
    ['a"', 'a"'],
    ['"a "b"', '"a “b”'],
    ['a " b " c', 'a " b " c'],
    ['x="1"', 'x="1"'],
    ['– "a" – "b"', '– “a” – “b”'],
  ])('sets %s as %s', (text, wanted) => expect(set('quotes', text)).toBe(wanted));

  it('finds a partner in another run, in a link, and behind the number of a note', () => {
    const note = { kind: 'footnote', number: 1, style: 'note-mark', paragraph: 'footnote', inlines: [] } as const;
    const link = { kind: 'link', href: 'https://vi.du.vn', inlines: [run('b"')] } as const;
    expect(visible(setInlines([run('"'), run('a', 'strong'), run(' '), link, run(', "c"'), note, run(' và d')]))).toBe(
      '“a b”, “c” và~d',
    );
  });
});

describe('dashes', () => {
  it.each([
    ['a - b', 'a~– b'],
    ['a -- b', 'a~– b'],
    ['- a', '– a'],
    ['Điều 5 - Khen', 'Điều 5~– Khen'],
    ['1945 - 1975', '1945~–~1975'],
    ['3 - 1', '3 - 1'],
    ['1975 - 1945', '1975 - 1945'],
    ['- 5 độ', '- 5 độ'],
    ['a- b', 'a- b'],
    ['a -b', 'a -b'],
    ['a - - b', 'a - - b'],
    ['QĐ-UBND', 'QĐ-UBND'],
    ['a --- b', 'a --- b'],
    ['a -', 'a -'],
  ])('sets %s as %s', (text, wanted) => expect(set('dashes', text)).toBe(wanted));
});

describe('ranges', () => {
  it.each([
    ['2015-2020', '2015–2020'],
    ['(2015-2020),', '(2015–2020),'],
    ['15-20%', '15–20%'],
    ['5-10 kg', '5–10 kg'],
    ['1.000-1.500 người', '1.000–1.500 người'],
    ['1,5-2 triệu', '1,5–2 triệu'],
    ['trang 5-10', 'trang 5–10'],
    ['khoảng 5-10 người', 'khoảng 5–10 người'],
    ['1/1/2015-31/12/2020', '1/1/2015–31/12/2020'],
    ['2-3 kg, 4-5 m', '2–3 kg, 4–5 m'],
    ['2020-2015', '2020-2015'],
    ['5-1-2017', '5-1-2017'],
    ['2017-01-05', '2017-01-05'],
    ['3-1', '3-1'],
    ['2-9 người dân', '2-9 người dân'],
    ['ngày 5-10 năm 2017', 'ngày 5-10 năm 2017'],
    ['024-3825-1234', '024-3825-1234'],
    ['3825-1234', '3825-1234'],
    ['điện thoại 1800-1900', 'điện thoại 1800-1900'],
    ['COVID-19', 'COVID-19'],
    ['A1-2 kg', 'A1-2 kg'],
    ['036-095 người', '036-095 người'],
    ['10-5 kg', '10-5 kg'],
    ['5-10kg', '5-10kg'],
    ['12/3-5/7', '12/3-5/7'],
  ])('sets %s as %s', (text, wanted) => expect(set('ranges', text)).toBe(wanted));
});

describe('ellipses', () => {
  it.each([
    ['sắn...', 'sắn…'],
    ['a... b', 'a… b'],
    ['...', '…'],
    ['a....', 'a....'],
    ['..', '..'],
    ['1...5', '1...5'],
    ['……...', '……...'],
  ])('sets %s as %s', (text, wanted) => expect(set('ellipses', text)).toBe(wanted));
});

describe('numbers', () => {
  it.each([
    ['88 tập thể', '88~tập~thể'],
    ['5 hộ gia đình.', '5~hộ~gia~đình.'],
    ['20 %', '20~%'],
    ['3 nghìn lượt người', '3~nghìn~lượt~người'],
    ['5–10 kg', '5–10~kg'],
    ['(88 hộ)', '(88~hộ)'],
    ['88, hộ', '88, hộ'],
    ['năm 2016 hộ', 'năm 2016 hộ'],
    ['88 và', '88 và'],
    ['5 tập, thể', '5 tập, thể'],
    ['A5 hộ', 'A5 hộ'],
  ])('sets %s as %s', (text, wanted) => expect(set('numbers', text)).toBe(wanted));
});

describe('references', () => {
  it.each([
    ['Điều 5', 'Điều~5'],
    ['khoản 2 Điều 3', 'khoản~2~Điều~3'],
    ['điểm đ khoản 1', 'điểm~đ~khoản~1'],
    ['ngày 5 tháng 1 năm 2017', 'ngày~5~tháng~1 năm~2017'],
    ['số 125/QĐ-UBND', 'số~125/QĐ-UBND'],
    ['Nghị định 30/2020/NĐ-CP', 'Nghị định~30/2020/NĐ-CP'],
    ['khóa XVII', 'khóa~XVII'],
    ['sáng 12-3', 'sáng~12-3'],
    ['ngày 5, tháng 1', 'ngày~5, tháng~1'],
    ['năm 5 người', 'năm 5 người'],
    ['Điều, 5', 'Điều, 5'],
    ['điểm thi', 'điểm thi'],
  ])('sets %s as %s', (text, wanted) => expect(set('references', text)).toBe(wanted));
});

describe('names', () => {
  it.each([
    ['ông Nguyễn Văn A', 'ông~Nguyễn Văn~A'],
    ['Nguyễn V. A.', 'Nguyễn~V.~A.'],
    ['TP. Hồ Chí Minh', 'TP.~Hồ~Chí~Minh'],
    ['TP. Đà Nẵng, Huế', 'TP.~Đà~Nẵng, Huế'],
    ['P. 5', 'P.~5'],
    ['PGS. TS. Trần', 'PGS.~TS.~Trần'],
    ['Thiếu tướng Lê', 'Thiếu~tướng~Lê'],
    ['đồng chí Hồ', 'đồng~chí~Hồ'],
    ['ông nói', 'ông nói'],
    ['ông, Nguyễn', 'ông, Nguyễn'],
    ['khối A. Tôi', 'khối~A. Tôi'],
  ])('sets %s as %s', (text, wanted) => expect(set('names', text)).toBe(wanted));
});

describe('codes', () => {
  it.each([
    ['125/QĐ-UBND', '125/^QĐ-^UBND'],
    ['(15/2020/NĐ-CP)', '(15/2020/^NĐ-^CP)'],
    ['2015–2020', '2015–^2020'],
    ['km/h', 'km/^h'],
    ['COVID-19', 'COVID-19'],
    ['và/hoặc', 'và/hoặc'],
    ['5/1/2017', '5/1/2017'],
    ['a–b', 'a–b'],
    ['1234567/QĐ-UBND-BTĐKT-VPCP-A', '1234567/QĐ-UBND-BTĐKT-VPCP-A'],
  ])('sets %s as %s', (text, wanted) => expect(set('codes', text)).toBe(wanted));
});

describe('the last word', () => {
  it.each([
    ['một hai ba bốn', 'một hai ba~bốn'],
    ['một hai ba', 'một hai ba'],
    ['một hai ba nghiêng-ngả-nghiêng', 'một hai ba nghiêng-ngả-nghiêng'],
  ])('sets %s as %s', (text, wanted) => expect(set('lastWord', text)).toBe(wanted));

  it('is found behind marks', () => {
    expect(visible(setInlines([run('một hai '), run('ba bốn', 'strong'), run('.')]))).toBe('một hai ba~bốn.');
  });
});

describe('what is held together', () => {
  it('is never longer than a line can be filled with', () => {
    expect(typeset('số 125/QĐ-UBND-VPCP-BNV-BCA-BQP')).toBe('số 125/QĐ-UBND-VPCP-BNV-BCA-BQP');
  });

  it('keeps the runs of a paragraph, with their marks', () => {
    const inlines = [run('Có '), run('88', 'strong'), run(' tập thể')];
    expect(setInlines(inlines)).toEqual([run('Có '), run('88', 'strong'), run('\u00a0tập\u00a0thể')]);
    expect(plain(inlines)).toBe('Có 88 tập thể');
  });
});
