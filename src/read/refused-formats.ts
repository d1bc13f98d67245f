import type { FaultText } from './faults.ts';

/** A format that Bantin knows and does not read. */
interface RefusedFormat {
  readonly code: string;
  /** How its files begin; `?` is any character. */
  readonly start: string;
  readonly text: FaultText;
}

const SAVE_AS_DOCX = {
  en: 'open it in Word or LibreOffice and save it as DOCX',
  vi: 'mở bằng Word hoặc LibreOffice rồi lưu thành DOCX',
};
const TYPE_IT = {
  en: 'a picture has no text: type the article, or read it with a text recognition program first',
  vi: 'ảnh không có chữ: hãy gõ lại bài hoặc nhận dạng chữ trước',
};
const COPY_TEXT = {
  en: 'copy its text into a text file, or save it as DOCX',
  vi: 'chép chữ sang tệp văn bản, hoặc lưu thành DOCX',
};
const UNPACK = { en: 'unpack it first', vi: 'giải nén trước' };

const format = (
  code: string,
  start: string,
  name: readonly [en: string, vi: string],
  hint: FaultText[1],
): RefusedFormat => ({
  code,
  start,
  text: [
    { en: `the file is ${name[0]}, which Bantin does not read`, vi: `tệp là ${name[1]}, Bantin không đọc được` },
    hint,
  ],
});

const PICTURE = ['a picture', 'ảnh'] as const;
const ARCHIVE = ['a packed archive', 'tệp nén'] as const;
const REFUSED: readonly RefusedFormat[] = [
  format(
    'format-doc',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    ['a Word file of the old kind (.doc) or a locked DOCX', 'tệp Word kiểu cũ (.doc) hoặc DOCX có mật khẩu'],
    SAVE_AS_DOCX,
  ),
  format('format-rtf', '{\\rtf', ['Rich Text (.rtf)', 'tệp Rich Text (.rtf)'], SAVE_AS_DOCX),
  format('format-pdf', '%PDF-', ['a PDF', 'tệp PDF'], COPY_TEXT),
  format('format-picture', '\x89PNG\r\n', PICTURE, TYPE_IT),
  format('format-picture', '\xff\xd8\xff', PICTURE, TYPE_IT),
  format('format-picture', 'GIF8', PICTURE, TYPE_IT),
  format('format-picture', 'RIFF????WEBP', PICTURE, TYPE_IT),
  format('format-picture', 'II*\0', PICTURE, TYPE_IT),
  format('format-picture', 'MM\0*', PICTURE, TYPE_IT),
  format('format-archive', '\x1f\x8b', ARCHIVE, UNPACK),
  format('format-archive', '7z\xbc\xaf\x27\x1c', ARCHIVE, UNPACK),
  format('format-archive', 'Rar!\x1a', ARCHIVE, UNPACK),
];

/** The format that a file's first bytes name, where it is one that Bantin does not read. */
export function refusedFormat(bytes: Uint8Array): { readonly code: string; readonly text: FaultText } | null {
  const skip = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = bytes.subarray(skip, skip + 16);
  return (
    REFUSED.find(({ start }) => [...start].every((char, i) => char === '?' || head[i] === char.charCodeAt(0))) ?? null
  );
}
