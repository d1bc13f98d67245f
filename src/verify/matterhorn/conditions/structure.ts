import { type Condition, doubt, failure, said } from '../condition.ts';

const ROLE = said(
  'map each own type to a standard one, and no standard type to anything',
  'ánh xạ mỗi loại riêng về một loại chuẩn, và không ánh xạ loại chuẩn',
);
const NEST = said(
  'nest the elements as ISO 32000-1, 14.8.4 has them',
  'lồng các phần tử như ISO 32000-1, 14.8.4 quy định',
);
const HEADINGS = said(
  'begin with H1 and leave out no level on the way down',
  'bắt đầu bằng H1 và không bỏ cấp khi đi xuống',
);
const ONE_SYSTEM = said('use H1 to H6 throughout', 'chỉ dùng H1 đến H6');
const NOTE_ID = said('give each note an ID of its own', 'cho mỗi chú thích một ID riêng');
const PLAIN_TREE = said('write the structure tree anew', 'ghi lại cây cấu trúc');

/** Conditions on the structure tree: checkpoints 02, 09, 13, 14, 15, 17 and 19, and what these stand on. */
export const STRUCTURE = {
  '02-001': failure(
    '7.1',
    said('a type of its own stands for no standard type', 'một loại riêng không dẫn tới loại chuẩn nào'),
    ROLE,
  ),
  '02-003': failure('7.1', said('a mapping of types goes in a circle', 'ánh xạ loại chạy vòng tròn'), ROLE),
  '02-004': failure(
    '7.1',
    said('a standard type is mapped to another', 'một loại chuẩn bị ánh xạ sang loại khác'),
    ROLE,
  ),
  '09-004': failure('7.2', said('a table is not nested as tables are', 'bảng lồng sai quy tắc'), NEST),
  '09-005': failure('7.2', said('a list is not nested as lists are', 'danh sách lồng sai quy tắc'), NEST),
  '09-006': failure('7.2', said('a table of contents is not nested as these are', 'mục lục lồng sai quy tắc'), NEST),
  '09-007': failure('7.2', said('a ruby is not nested as rubies are', 'phần tử Ruby lồng sai quy tắc'), NEST),
  '09-008': failure('7.2', said('a warichu is not nested as these are', 'phần tử Warichu lồng sai quy tắc'), NEST),
  '13-004': failure(
    '7.3',
    said('a figure has no text that stands for it', 'hình không có văn bản thay thế'),
    said('write what the picture shows in its Alt', 'ghi nội dung của hình vào mục Alt'),
  ),
  '14-002': failure('7.4.2', said('the first heading is not H1', 'tiêu đề đầu tiên không phải H1'), HEADINGS),
  '14-003': failure('7.4.2', said('a heading leaves out a level', 'tiêu đề bỏ qua một cấp'), HEADINGS),
  '14-006': failure('7.4.4', said('an element holds more than one H', 'một phần tử chứa nhiều hơn một H'), ONE_SYSTEM),
  '14-007': failure('7.4.4', said('both H and numbered headings are used', 'dùng cả H lẫn tiêu đề có số'), ONE_SYSTEM),
  '15-003': failure(
    '7.5',
    said('a header cell does not say what it heads', 'ô tiêu đề không ghi nó là tiêu đề của hàng hay cột'),
    said('give each TH a Scope of Row, Column or Both', 'cho mỗi TH một Scope là Row, Column hoặc Both'),
  ),
  '17-002': failure(
    '7.7',
    said('a formula has no text that stands for it', 'công thức không có văn bản thay thế'),
    said('write the formula in words in its Alt', 'ghi công thức bằng lời vào mục Alt'),
  ),
  '17-003': failure(
    '7.7',
    said('characters of a formula have no Unicode value', 'có ký tự trong công thức không biết mã Unicode'),
    said('give the font of the formula a whole ToUnicode map', 'cho phông chữ của công thức một bảng ToUnicode đầy đủ'),
  ),
  '19-003': failure('7.9', said('a note has no ID', 'chú thích không có ID'), NOTE_ID),
  '19-004': failure('7.9', said('two notes have the same ID', 'hai chú thích trùng ID'), NOTE_ID),
  'structure-missing': failure(
    '7.1',
    said(
      'the document has no structure, or does not say that it is tagged',
      'tài liệu không có cấu trúc, hoặc không ghi là có gắn thẻ',
    ),
    said('write a structure tree, and Marked true in MarkInfo', 'ghi cây cấu trúc, và Marked là true trong MarkInfo'),
  ),
  'structure-cycle': failure(
    'ISO 32000-1, 14.7.2',
    said('an element stands in the structure twice', 'một phần tử có mặt hai lần trong cấu trúc'),
    PLAIN_TREE,
  ),
  'structure-parent': failure(
    'ISO 32000-1, 14.7.2',
    said('an element does not name the element that holds it', 'phần tử không ghi phần tử chứa nó (P)'),
    PLAIN_TREE,
  ),
  'structure-content': failure(
    'ISO 32000-1, 14.7.4',
    said('a mark belongs to two elements', 'một dấu thuộc về hai phần tử'),
    PLAIN_TREE,
  ),
  'structure-backlink': failure(
    'ISO 32000-1, 14.7.4.4',
    said(
      'the way from a page or an annotation back to its elements is missing or wrong (ParentTree)',
      'đường từ trang hoặc chú thích về phần tử bị thiếu hoặc sai (ParentTree)',
    ),
    PLAIN_TREE,
  ),
  'figure-box': doubt(
    'ISO 32000-1, 14.8.5.4',
    said('a figure does not say where it stands on its page', 'hình không ghi vị trí trên trang'),
    said('give the figure a BBox', 'cho hình một BBox'),
  ),
  'table-rows': doubt(
    '7.5',
    said('the rows of a table have different numbers of cells', 'các hàng của bảng có số ô khác nhau'),
    said(
      'compare the spans of the cells (ColSpan, RowSpan)',
      'xem lại số cột và số hàng mà ô chiếm (ColSpan, RowSpan)',
    ),
  ),
  'content-unread': failure(
    'ISO 32000-1, 7.8.2',
    said('content of a page cannot be read', 'nội dung của trang không đọc được'),
    said('write the file anew', 'ghi lại tệp'),
  ),
} as const satisfies Readonly<Record<string, Condition>>;
