import { type Diagnostic, diagnostic, type Place, type Said } from '../base/diagnostic.ts';
import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import type { Manuscript, RawBlock } from '../model/manuscript.ts';
import { LARGEST_FILE } from './limits.ts';
import { type ChangeKind, type Normalised, normalise, sourceOffset } from './normalise.ts';

/** Reads UTF-8 text. A file that is none gives an empty manuscript and a fatal diagnostic. */
export function readManuscript(bytes: Uint8Array, { name }: { readonly name: string }): Outcome<Manuscript> {
  const refusal = refuse(bytes, name);
  const decoded = refusal ? '' : decode(bytes);
  if (refusal || decoded === null)
    return outcome(manuscriptOf(name, bytes, normalise(''), ''), [refusal ?? badEncoding(bytes, name)]);
  const normalised = normalise(decoded);
  const manuscript = manuscriptOf(name, bytes, normalised, decoded);
  if (manuscript.blocks.length === 0) return outcome(manuscript, [fault('empty-file', name, EMPTY)]);
  return outcome(manuscript, changeNotes(normalised, name, decoded));
}

function refuse(bytes: Uint8Array, name: string): Diagnostic | null {
  if (bytes.length === 0) return fault('empty-file', name, EMPTY);
  if (bytes.length > LARGEST_FILE) return fault('file-too-large', name, TOO_LARGE);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return fault('encoding-unknown', name, WIDE);
  return bytes.subarray(0, 65_536).includes(0) ? fault('binary-file', name, BINARY) : null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function badEncoding(bytes: Uint8Array, name: string): Diagnostic {
  const readable = new TextDecoder('utf-8').decode(bytes);
  const start = Math.max(0, readable.indexOf('\ufffd'));
  return fault('encoding-unknown', name, NOT_UTF8, placeInText(name, textLines(readable), { start, end: start + 1 }));
}

function manuscriptOf(file: string, bytes: Uint8Array, normalised: Normalised, source: string): Manuscript {
  const lines = textLines(source);
  return {
    file,
    format: 'text',
    encoding: 'utf-8',
    sha256: sha256(bytes),
    text: normalised.text,
    blocks: blocksOf(normalised.text),
    marks: [],
    given: {},
    locate: span =>
      placeInText(
        file,
        lines,
        { start: sourceOffset(normalised, span.start), end: sourceOffset(normalised, span.end) },
        span,
      ),
  };
}

function blocksOf(text: string): RawBlock[] {
  return [...text.matchAll(/[^\s](?:[^\n]*[^\s])?/g)].map(match => ({
    text: match[0],
    span: { start: match.index, end: match.index + match[0].length },
    hint: { kind: 'none' },
  }));
}

function changeNotes({ changes }: Normalised, name: string, source: string): Diagnostic[] {
  const lines = textLines(source);
  return [...changes].map(([kind, { count, first }]) => {
    const place = placeInText(name, lines, { start: first, end: first + 1 });
    const { en, vi } = CHANGES[kind];
    return diagnostic(`text-${kind}`, 'info', {
      say: { en: `${en}: ${count}, the first here`, vi: `${vi}: ${count} chỗ, chỗ đầu tiên ở đây` },
      place,
    });
  });
}

function fault(code: string, file: string, [say, hint]: readonly [Said, Said], place: Place | null = null): Diagnostic {
  return diagnostic(code, 'fatal', {
    say,
    hint,
    place: place ?? { file, line: 1, column: 1, length: 1, excerpt: null, span: null },
  });
}

const CHANGES: Readonly<Record<ChangeKind, Said>> = {
  'line-ends': { en: 'line ends made LF', vi: 'đổi dấu xuống dòng về LF' },
  composed: { en: 'letters and marks written apart put together (NFC)', vi: 'ghép chữ và dấu viết rời (NFC)' },
  'control-characters': { en: 'control characters removed', vi: 'bỏ ký tự điều khiển' },
  'zero-width': { en: 'characters without width removed', vi: 'bỏ ký tự không có độ rộng' },
  spaces: { en: 'odd spaces made plain', vi: 'đổi dấu cách lạ thành dấu cách thường' },
  'letter-d': { en: 'Ð or Ɖ made Đ', vi: 'đổi Ð hoặc Ɖ thành Đ' },
};
const EMPTY = [
  { en: 'the file is empty', vi: 'tệp không có chữ nào' },
  { en: 'put the text of the article into it', vi: 'hãy đưa nội dung bài báo vào tệp' },
] as const;
const TOO_LARGE = [
  {
    en: `the file has more than ${LARGEST_FILE / 1e6} MB: that is no article`,
    vi: `tệp lớn hơn ${LARGEST_FILE / 1e6} MB: không phải một bài báo`,
  },
  { en: 'cut it into one file an article', vi: 'tách thành mỗi bài một tệp' },
] as const;
const WIDE = [
  { en: 'the file is UTF-16, UTF-8 was expected', vi: 'tệp dùng mã UTF-16, cần UTF-8' },
  { en: 'save it as UTF-8', vi: 'lưu lại bằng mã UTF-8' },
] as const;
const BINARY = [
  { en: 'the file is no text', vi: 'tệp này không phải văn bản' },
  { en: 'export the article as plain text (UTF-8)', vi: 'xuất bài báo thành văn bản thuần (UTF-8)' },
] as const;
const NOT_UTF8 = [
  { en: 'the text is not UTF-8 from here on', vi: 'từ đây văn bản không phải mã UTF-8' },
  {
    en: 'save it as UTF-8; fonts such as .VnTime or VNI need converting first',
    vi: 'lưu lại bằng UTF-8; chữ .VnTime hoặc VNI phải chuyển mã trước',
  },
] as const;
