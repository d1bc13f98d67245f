import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/read/read-manuscript.ts';
import { ENCODINGS, type EncodingName, encodeLegacy, LETTERS, takenFor1252 } from '../support/legacy-text.ts';
import { FOREIGN, SENTENCES } from '../support/own-sentences.ts';

const read = (bytes: Uint8Array, encoding: string | null = null) => readManuscript(bytes, { name: 'a.txt', encoding });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array): string[] => read(bytes).diagnostics.map(({ code }) => code);
/** TCVN3 has small letters alone: there the case is not compared. */
const same = (a: string, b: string, encoding: string): boolean =>
  encoding === 'tcvn3' ? a.toLowerCase() === b.toLowerCase() : a === b;

const misread = (text: string, c1: 'kept' | 'lost' = 'kept'): string => takenFor1252(utf8(text), c1);
const WAYS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-16 little-endian without a mark': text => Buffer.from(text, 'utf16le'),
  'utf-16 big-endian without a mark': text => Buffer.from(text, 'utf16le').swap16(),
  'utf-16 with a mark': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-8 with a mark': text => utf8(`\ufeff${text}`),
  'utf-8 read as 1252': text => utf8(misread(text)),
  'utf-8 read as 1252 twice': text => utf8(misread(misread(text))),
  'utf-8 read as 1252, marks apart': text => utf8(misread(text.normalize('NFD'))),
  'utf-8 read as 1252, spaces made plain': text => utf8(misread(text).replaceAll('\u00a0', ' ')),
};

describe('the letters of Vietnamese', () => {
  const list = LETTERS.join(' ');

  it.each(ENCODINGS)('all come back from %s, named by a person', encoding => {
    const { value } = read(encodeLegacy(list, encoding), encoding);
    const wanted =
      encoding === 'tcvn3'
        ? LETTERS.map(letter => ('ĂÂÊÔƠƯĐ'.includes(letter) ? letter : letter.toLowerCase())).join(' ')
        : list;
    expect(value.text).toBe(wanted);
    expect(value.encoding).toBe(encoding);
  });

  it.each(['windows1258', 'viscii', 'tcvn'])('are what iconv-lite reads in %s', name => {
    const byName = { windows1258: 'windows-1258', viscii: 'viscii', tcvn: 'tcvn' } as const;
    const encoding: EncodingName = byName[name as keyof typeof byName]; // the three names of the table above
    expect(iconv.decode(Buffer.from(encodeLegacy(list, encoding)), name).normalize('NFC')).toBe(list);
  });
});

describe('the encoding of a sentence', () => {
  it.each(ENCODINGS)('is found for %s, in the file itself and inside UTF-8', encoding => {
    for (const sentence of SENTENCES) {
      const bytes = encodeLegacy(sentence, encoding);
      for (const file of [bytes, utf8(takenFor1252(bytes))]) {
        const { value } = read(file);
        expect([value.text, same(value.text, sentence, encoding)]).toEqual([value.text, true]);
      }
    }
  });

  it.each(ENCODINGS)('is found in 30 of 32 cases for six words of %s', encoding => {
    const starts = SENTENCES.map(sentence => sentence.split(' ').slice(0, 6).join(' '));
    const right = starts.filter(start => same(read(encodeLegacy(start, encoding)).value.text, start, encoding));
    expect(right.length).toBeGreaterThanOrEqual(30);
  });

  it.each(Object.keys(WAYS))('is found for %s, from three words on', way => {
    for (const sentence of SENTENCES)
      for (const text of [sentence, sentence.split(' ').slice(0, 3).join(' ')])
        if (way !== 'utf-8 read as 1252, marks apart' || text === sentence) {
          const lost =
            way.endsWith('plain') &&
            read((WAYS[way] ?? utf8)(text)).diagnostics.some(({ code }) => code === 'letters-guessed');
          if (!lost) expect(read((WAYS[way] ?? utf8)(text)).value.text).toBe(text);
        }
  });

  it.each(['kept', 'lost'] as const)('survives bytes that windows-1252 does not know and that were %s', c1 => {
    const text = 'Đường về làng: “Người già nhờ điện, trẻ học chữ”, ông kể.';
    expect(read(utf8(misread(text, c1))).value.text).toBe(text);
    expect(read(utf8(misread(misread(text, c1), c1))).value.text).toBe(text);
  });

  it('is left alone in other languages', () => {
    for (const text of [...FOREIGN, FOREIGN.join('\n')]) {
      expect(read(iconv.encode(text, 'windows1252')).value.text).toBe(text);
      expect(read(utf8(text)).value.text).toBe(text);
    }
  });

  it('is UTF-8 for clean Vietnamese with foreign names, and nothing is noted', () => {
    const text = 'Cầu thủ Müller và Peña gặp ông François ở São Paulo; nhiệt độ 30 °C, diện tích 25 m².';
    expect(read(utf8(text)).value.text).toBe(text);
    expect(codes(utf8(text))).toEqual([]);
  });
});

describe('damage to a part of a file', () => {
  const [first = '', second = '', third = ''] = SENTENCES;

  it('is put right where it is, and the rest stays', () => {
    const damaged = [first, misread(second), takenFor1252(encodeLegacy(third, 'vni'))].join('\n');
    const { value, diagnostics } = read(utf8(damaged));
    expect(value.text).toBe([first, second, third].join('\n'));
    expect(value.encoding).toBe('utf-8 (mojibake, vni)');
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['text-mojibake', 2],
      ['text-legacy', 3],
    ]);
  });

  it('is found inside one long line', () => {
    const damaged = `${first} ${takenFor1252(encodeLegacy(third, 'tcvn3'))} ${misread(second)} ${first}`;
    expect(read(utf8(damaged)).value.text.toLowerCase()).toBe(`${first} ${third} ${second} ${first}`.toLowerCase());
  });

  it('is found where two files were joined, one of them no UTF-8', () => {
    const joined = Buffer.concat([utf8(`${first}\n`), encodeLegacy(`${second}\n`, 'vni'), utf8(third)]);
    expect(read(joined).value.text).toBe([first, second, third].join('\n'));
  });

  it('leads back to the line and column of the file', () => {
    const damaged = `${first}\n${misread(second)}`;
    const { value } = read(utf8(damaged));
    const start = value.text.indexOf('hội nghị');
    const { line, column, length, excerpt } = value.locate({ start, end: start + 'hội nghị'.length });
    expect([line, excerpt?.slice(column - 1, column - 1 + length)]).toEqual([2, misread('hội nghị')]);
  });

  it('loses no more than the damaged bytes, and says where they were', () => {
    const whole = utf8(`${first}\n${second}`);
    const cut = Uint8Array.from([...whole.subarray(0, 30), 0xff, ...whole.subarray(30), 0xe1, 0xbb]);
    const { value, diagnostics } = read(cut);
    expect(value.text.split('\n')[1]).toBe(`${second}\ufffd`);
    expect(value.text.replaceAll('\ufffd', '')).toContain('tặng bằng khen cho 88 tập thể');
    expect(diagnostics.map(({ code }) => code)).toEqual(['characters-lost']);
    expect(diagnostics[0]?.place).toMatchObject({ line: 1 });
  });
});

describe('a person who names the encoding', () => {
  const text = 'Bí thư Chi đoàn';

  it('is obeyed', () => {
    const bytes = encodeLegacy(text, 'viscii');
    expect(read(bytes, 'VISCII').value.text).toBe(text);
    expect(read(utf8(takenFor1252(bytes)), 'viscii').value.text).toBe(text);
    expect(read(bytes, 'windows-1252').value.text).toBe(takenFor1252(bytes).replace('ð', 'đ'));
  });

  it('hears of a name that is none', () => {
    expect(read(utf8(text), 'tcvn9').diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['encoding-name', 'fatal'],
    ]);
  });
});

describe('a doubtful encoding', () => {
  it('is a warning with both readings', () => {
    const { diagnostics } = read(encodeLegacy('Bí thư Chi', 'vni'));
    const doubt = diagnostics.find(({ code }) => code === 'encoding-doubtful');
    expect(doubt?.severity).toBe('warning');
    expect(doubt?.message).toMatch(/“.+”.+“.+”/);
  });

  it('is none for a page of text', () => {
    for (const encoding of ENCODINGS)
      expect(codes(encodeLegacy(SENTENCES.join('\n'), encoding))).toEqual(['text-legacy']);
  });
});

describe('TCVN3', () => {
  it.each([
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['UBND tØnh §¾k L¾k tÆng b»ng khen', 'UBND tỉnh Đắk Lắk tặng bằng khen'],
    ['X· T©n LËp cã ®iÖn', 'Xã Tân Lập có điện'],
  ])('has the capitals of %s restored', (source, wanted) => expect(read(utf8(source)).value.text).toBe(wanted));
});
