import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import { firstBadUtf8 } from './first-bad-utf8.ts';

/** The largest file that is read, in megabytes of 1 048 576 bytes. */
export const LARGEST_MEGABYTES = 20;

/** A file's text without its byte order mark, or why there is none. */
export type Decoded =
  | { readonly text: string; readonly hadMark: boolean; readonly problem: null }
  | { readonly text: null; readonly problem: Diagnostic };

/** Decodes a file as UTF-8. Never guesses: what is not UTF-8 text is refused with the first place that shows it. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const problem = tooLarge(bytes) ?? wideEncoding(bytes, name) ?? binary(bytes);
  if (problem) return { text: null, problem };
  const hadMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hadMark ? bytes.subarray(3) : bytes;
  const bad = firstBadUtf8(body);
  if (bad !== null) return { text: null, problem: notUtf8(body, bad, name) };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  return { text, hadMark, problem: null };
}

function tooLarge(bytes: Uint8Array): Diagnostic | null {
  if (bytes.length <= LARGEST_MEGABYTES * 1048576) return null;
  const size = (bytes.length / 1048576).toFixed(1);
  const say = {
    en: `the file has ${size} MB; at most ${LARGEST_MEGABYTES} MB are read`,
    vi: `tệp có dung lượng ${size} MB; chỉ đọc tối đa ${LARGEST_MEGABYTES} MB`,
  };
  const hint = { en: 'split the file into single articles', vi: 'hãy tách tệp thành từng bài' };
  return diagnostic('file-too-large', 'fatal', { say, hint });
}

const SAVE_AS_UTF8 = {
  en: 'open the file in an editor and save it as UTF-8',
  vi: 'hãy mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8',
};

function wideEncoding(bytes: Uint8Array, name: string): Diagnostic | null {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark !== '255,254' && mark !== '254,255') return null;
  const say = {
    en: 'the file begins with the mark of UTF-16; UTF-8 was expected',
    vi: 'tệp bắt đầu bằng dấu của mã UTF-16; cần mã UTF-8',
  };
  const place = { file: name, line: 1, column: 1, length: 1, excerpt: null, span: null };
  return diagnostic('encoding-unknown', 'fatal', { say, hint: SAVE_AS_UTF8, place });
}

/** More than this share of control bytes is no text. */
const CONTROL_SHARE = 0.1;

function binary(bytes: Uint8Array): Diagnostic | null {
  let controls = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
    if (byte === 0) zeros += 1;
  }
  if (zeros === 0 && controls <= bytes.length * CONTROL_SHARE) return null;
  const say = {
    en: 'the file is not text: it contains bytes that no text has',
    vi: 'tệp không phải là văn bản: có những byte mà văn bản không có',
  };
  const hint = {
    en: 'give a plain text file in UTF-8; copy the text out of a Word or PDF file first',
    vi: 'hãy đưa tệp văn bản thuần mã UTF-8; với tệp Word hay PDF, hãy chép phần chữ ra trước',
  };
  return diagnostic('binary-file', 'fatal', { say, hint });
}

function notUtf8(body: Uint8Array, offset: number, name: string): Diagnostic {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, offset));
  const place = placeInText(name, textLines(before), { start: before.length, end: before.length + 1 });
  const byte = (body[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const say = {
    en: `the text is not UTF-8: the byte ${byte} cannot stand here`,
    vi: `văn bản không phải mã UTF-8: byte ${byte} không thể đứng ở đây`,
  };
  return diagnostic('encoding-unknown', 'fatal', { say, hint: SAVE_AS_UTF8, place });
}
