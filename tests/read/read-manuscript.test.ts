import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/read/read-manuscript.ts';

const read = (text: string | Uint8Array) =>
  readManuscript(typeof text === 'string' ? new TextEncoder().encode(text) : text, { name: 'a.txt' });

describe('a manuscript', () => {
  it('is NFC with LF line ends, and says what was changed', () => {
    const { value, diagnostics } = read('Co\u0302ng an\r\nÐảng\u200b bộ\u00a0xã\u0007');
    expect(value.text).toBe('Công an\nĐảng bộ xã');
    expect(diagnostics.map(d => d.code).sort()).toEqual([
      'text-composed',
      'text-control-characters',
      'text-letter-d',
      'text-line-ends',
      'text-spaces',
      'text-zero-width',
    ]);
    expect(diagnostics.find(d => d.code === 'text-letter-d')?.place).toMatchObject({ line: 2, column: 1 });
  });

  it('finds the way back to the line and column of the file', () => {
    const { value } = read('Co\u0302ng\r\n\u200bĐảng bộ');
    const start = value.text.indexOf('bộ');
    expect(value.locate({ start, end: start + 2 })).toMatchObject({ line: 2, column: 7, length: 2 });
  });

  it.each([
    ['empty-file', ''],
    ['empty-file', ' \n\t'],
    ['binary-file', new Uint8Array([1, 0, 3])],
    ['file-too-large', new Uint8Array(20_000_001).fill(65)],
  ])('is refused as %s', (code, bytes) => {
    expect(read(bytes).diagnostics.map(d => [d.code, d.severity])).toEqual([[code, 'fatal']]);
  });
});
