import { type Diagnostic, diagnostic, type Place, type Said } from '../base/diagnostic.ts';
import { LARGEST_FILE } from './limits.ts';

/** What was found, and what to do. */
export type FaultText = readonly [say: Said, hint: Said];

/** A fatal diagnostic about a file; without a place it stands at the file's start. */
export function fault(code: string, file: string, [say, hint]: FaultText, place: Place | null = null): Diagnostic {
  return diagnostic(code, 'fatal', { say, hint, place: place ?? fileStart(file) });
}

/** The place that stands for a whole file. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1, length: 1, excerpt: null, span: null };
}

export const EMPTY: FaultText = [
  { en: 'the file is empty', vi: 'tệp không có chữ nào' },
  { en: 'put the text of the article into it', vi: 'hãy đưa nội dung bài báo vào tệp' },
];
export const TOO_LARGE: FaultText = [
  {
    en: `the file has more than ${LARGEST_FILE / 1e6} MB: that is no article`,
    vi: `tệp lớn hơn ${LARGEST_FILE / 1e6} MB: không phải một bài báo`,
  },
  { en: 'cut it into one file an article', vi: 'tách thành mỗi bài một tệp' },
];
export const BINARY: FaultText = [
  { en: 'the file is no text', vi: 'tệp này không phải văn bản' },
  { en: 'export the article as plain text (UTF-8)', vi: 'xuất bài báo thành văn bản thuần (UTF-8)' },
];
export const UNKNOWN_ENCODING: FaultText = [
  { en: 'no such encoding is known', vi: 'không có bảng mã này' },
  {
    en: 'known are utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, windows-1258, tcvn, windows-1252 and what iconv names',
    vi: 'dùng được utf-8, utf-16le, utf-16be, tcvn3, vni, viscii, vps, windows-1258, tcvn, windows-1252 và các tên của iconv',
  },
];
