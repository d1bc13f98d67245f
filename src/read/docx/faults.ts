import type { FaultText } from '../faults.ts';

export const DAMAGED_ZIP: FaultText = [
  { en: 'the file is a ZIP archive that is damaged', vi: 'tệp là gói ZIP đã hỏng' },
  {
    en: 'open it in Word or LibreOffice, which may repair it, and save it again as DOCX',
    vi: 'mở bằng Word hoặc LibreOffice để sửa rồi lưu lại thành DOCX',
  },
];
export const ENCRYPTED: FaultText = [
  { en: 'the file is locked with a password', vi: 'tệp bị khóa bằng mật khẩu' },
  { en: 'save it without a password', vi: 'lưu lại không đặt mật khẩu' },
];
export const UNPACKS_TOO_LARGE: FaultText = [
  { en: 'the file unpacks to more than any article has', vi: 'tệp bung ra lớn hơn mọi bài báo' },
  { en: 'copy the article into a new document', vi: 'chép bài báo sang một tài liệu mới' },
];
export const OPEN_DOCUMENT: FaultText = [
  { en: 'the file is an OpenDocument, which Bantin does not read', vi: 'tệp là OpenDocument, Bantin không đọc được' },
  { en: 'save it as DOCX', vi: 'lưu lại thành DOCX' },
];
export const NO_DOCX: FaultText = [
  { en: 'the file is a ZIP archive, but no DOCX', vi: 'tệp là gói ZIP nhưng không phải DOCX' },
  { en: 'unpack it and name the article inside', vi: 'giải nén rồi chỉ tên tệp bài báo bên trong' },
];
export const NO_WORDS_PART: FaultText = [
  {
    en: 'the file has no text part that can be read: it is no DOCX, or a damaged one',
    vi: 'tệp không có phần chữ đọc được: không phải DOCX hoặc đã hỏng',
  },
  {
    en: 'open it in Word or LibreOffice and save it again as DOCX',
    vi: 'mở bằng Word hoặc LibreOffice rồi lưu lại thành DOCX',
  },
];
