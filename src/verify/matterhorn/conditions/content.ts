import { type Condition, failure, said } from '../condition.ts';

const MARK = said(
  'mark each piece of the page either with the number of its element or as an artifact',
  'đánh dấu từng phần của trang: hoặc mang số của phần tử, hoặc là phần trang trí (artifact)',
);
const LANGUAGE = said(
  'state the language of the document, such as vi-VN, in the catalogue (Lang)',
  'ghi ngôn ngữ của tài liệu, ví dụ vi-VN, ở mục Lang của tài liệu',
);

/** Conditions on what pages paint and say: checkpoints 01, 10, 11 and 30. */
export const CONTENT = {
  '01-003': failure(
    '7.1',
    said('an artifact stands inside tagged content', 'phần trang trí (artifact) nằm trong nội dung có thẻ'),
    MARK,
  ),
  '01-004': failure(
    '7.1',
    said('tagged content stands inside an artifact', 'nội dung có thẻ nằm trong phần trang trí (artifact)'),
    MARK,
  ),
  '01-005': failure(
    '7.1',
    said(
      'content is painted that is neither an artifact nor part of the structure',
      'có nội dung không phải artifact mà cũng không thuộc cấu trúc',
    ),
    MARK,
  ),
  '10-001': failure(
    '7.2',
    said('characters are shown that have no Unicode value', 'có ký tự không biết mã Unicode'),
    said(
      'give the font a ToUnicode map that knows every code in use',
      'cho phông chữ một bảng ToUnicode có đủ các mã được dùng',
    ),
  ),
  '11-001': failure(
    '7.2',
    said('no language is stated for text of a page', 'văn bản trên trang không có ngôn ngữ'),
    LANGUAGE,
  ),
  '11-002': failure(
    '7.2',
    said(
      'no language is stated for a text that stands for an element (Alt, ActualText, E)',
      'văn bản thay cho phần tử (Alt, ActualText, E) không có ngôn ngữ',
    ),
    LANGUAGE,
  ),
  '11-003': failure('7.2', said('no language is stated for a bookmark', 'dấu trang không có ngôn ngữ'), LANGUAGE),
  '11-004': failure(
    '7.2',
    said('no language is stated for the Contents of an annotation', 'mục Contents của chú thích không có ngôn ngữ'),
    LANGUAGE,
  ),
  '11-005': failure(
    '7.2',
    said('no language is stated for the name (TU) of a form field', 'tên (TU) của ô nhập không có ngôn ngữ'),
    LANGUAGE,
  ),
  '11-006': failure('7.2', said('no language is stated for the metadata', 'siêu dữ liệu không có ngôn ngữ'), LANGUAGE),
  '30-001': failure(
    '7.20',
    said(
      'a page shows content of another file (reference XObject)',
      'trang dùng nội dung của tệp khác (reference XObject)',
    ),
    said('put the content into this file', 'đưa nội dung đó vào chính tệp này'),
  ),
  '30-002': failure(
    '7.20',
    said(
      'a form holds numbered marks and is used more than once',
      'một biểu mẫu nội dung (form XObject) có số đánh dấu mà được dùng nhiều lần',
    ),
    said('tag each use from outside the form', 'gắn thẻ cho từng lần dùng, ở bên ngoài biểu mẫu'),
  ),
} as const satisfies Readonly<Record<string, Condition>>;
