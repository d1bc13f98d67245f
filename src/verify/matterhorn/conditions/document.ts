import { type Condition, doubt, failure, said } from '../condition.ts';

const XMP = said('write an XMP packet with dc:title and pdfuaid:part', 'ghi gói XMP có dc:title và pdfuaid:part');
const SHOW_TITLE = said(
  'set DisplayDocTitle to true in the viewer preferences',
  'đặt DisplayDocTitle là true trong tùy chọn hiển thị',
);
const LAYER_NAME = said('give the layer configuration a Name', 'đặt tên (Name) cho cấu hình lớp');
const SECURITY = said(
  'write the file without encryption, or let screen readers take the text out (bit 10 of P)',
  'không mã hóa tệp, hoặc cho phép trình đọc màn hình lấy văn bản (bit 10 của P)',
);

/** Conditions on the file as a whole: checkpoints 06, 07, 20, 21, 25 and 26, and 01-007. */
export const DOCUMENT = {
  '01-007': failure(
    '7.1',
    said('the file says of itself that its tags are suspect', 'tệp tự nhận là thẻ không đáng tin (Suspects)'),
    said('tag the document anew, and drop Suspects', 'gắn thẻ lại cho tài liệu và bỏ Suspects'),
  ),
  '06-001': failure('7.1', said('there is no XMP metadata', 'không có siêu dữ liệu XMP'), XMP),
  '06-002': doubt('5', said('the file does not claim to be PDF/UA-1', 'tệp không tự nhận là PDF/UA-1'), XMP),
  '06-003': failure('7.1', said('the XMP metadata has no title', 'siêu dữ liệu XMP không có tên tài liệu'), XMP),
  '07-001': failure(
    '7.1',
    said('nothing says that the title is shown in the window', 'không ghi là phải hiện tên tài liệu trên cửa sổ'),
    SHOW_TITLE,
  ),
  '07-002': failure(
    '7.1',
    said("the window shows the file's name instead of the title", 'cửa sổ hiện tên tệp chứ không hiện tên tài liệu'),
    SHOW_TITLE,
  ),
  '20-001': failure(
    '7.10',
    said('a layer configuration among Configs has no name', 'một cấu hình lớp trong Configs không có tên'),
    LAYER_NAME,
  ),
  '20-002': failure(
    '7.10',
    said('the default layer configuration has no name', 'cấu hình lớp mặc định không có tên'),
    LAYER_NAME,
  ),
  '20-003': failure(
    '7.10',
    said('a layer configuration switches layers by itself (AS)', 'cấu hình lớp tự bật tắt lớp (AS)'),
    said('drop AS from the configuration', 'bỏ AS khỏi cấu hình lớp'),
  ),
  '21-001': failure(
    '7.11',
    said('an embedded file lacks its name (F and UF)', 'tệp đính kèm thiếu tên (F và UF)'),
    said('write the name in both entries', 'ghi tên ở cả hai mục'),
  ),
  '25-001': failure(
    '7.15',
    said('the form is laid out by the reader (dynamic XFA)', 'biểu mẫu do trình đọc tự dàn trang (XFA động)'),
    said('save the form as a static one', 'lưu thành biểu mẫu tĩnh'),
  ),
  '26-001': failure(
    '7.16',
    said('the file is encrypted and states no permissions', 'tệp mã hóa mà không ghi quyền (P)'),
    SECURITY,
  ),
  '26-002': failure(
    '7.16',
    said('the encryption keeps the text from screen readers', 'mã hóa không cho trình đọc màn hình lấy văn bản'),
    SECURITY,
  ),
} as const satisfies Readonly<Record<string, Condition>>;
