import { type Condition, failure, said } from '../condition.ts';

const DESCRIBE = said('write in Contents what it is', 'ghi vào Contents đó là gì');
const HOLD = said(
  'refer to the annotation (OBJR) from the element that it belongs to',
  'dẫn tới chú thích (OBJR) từ phần tử mà nó thuộc về',
);
const TABS = said('set Tabs to S on every page with annotations', 'đặt Tabs là S trên mọi trang có chú thích');
const MEDIA = said(
  'give the media clip its type (CT) and texts (Alt)',
  'ghi loại (CT) và văn bản thay thế (Alt) cho đoạn âm thanh, phim',
);
const PRINTER = said(
  "leave printer's marks out of the structure, as artifacts",
  'để dấu in ngoài cấu trúc, là artifact',
);

/** Conditions on annotations: checkpoint 28. */
export const ANNOTATIONS = {
  '28-002': failure(
    '7.18.1',
    said('an annotation does not stand in an Annot element', 'chú thích không nằm trong phần tử Annot'),
    HOLD,
  ),
  '28-004': failure(
    '7.18.1',
    said('an annotation has neither Contents nor an Alt around it', 'chú thích không có Contents, cũng không có Alt'),
    DESCRIBE,
  ),
  '28-005': failure(
    '7.18.1',
    said('a form field has neither a name (TU) nor an Alt around it', 'ô nhập không có tên (TU), cũng không có Alt'),
    said('write in TU what to fill in', 'ghi vào TU cần điền gì'),
  ),
  '28-006': failure(
    '7.18.2',
    said(
      'an annotation of an unknown kind lacks its element or its text',
      'chú thích thuộc loại lạ mà thiếu phần tử hoặc văn bản',
    ),
    HOLD,
  ),
  '28-007': failure(
    '7.18.2',
    said('there is an annotation for trapping (TrapNet)', 'có chú thích chồng mực (TrapNet)'),
    said('drop it', 'bỏ chú thích này'),
  ),
  '28-008': failure(
    '7.18.3',
    said('a page with annotations does not say in what order to tab', 'trang có chú thích không ghi thứ tự phím Tab'),
    TABS,
  ),
  '28-009': failure(
    '7.18.3',
    said(
      'a page with annotations is not tabbed in the order of the structure',
      'trang có chú thích không theo thứ tự của cấu trúc khi bấm Tab',
    ),
    TABS,
  ),
  '28-010': failure(
    '7.18.4',
    said('a form field does not stand in a Form element', 'ô nhập không nằm trong phần tử Form'),
    HOLD,
  ),
  '28-011': failure(
    '7.18.5',
    said('a link does not stand in a Link element', 'liên kết không nằm trong phần tử Link'),
    HOLD,
  ),
  '28-012': failure('7.18.5', said('a link has no Contents', 'liên kết không có Contents'), DESCRIBE),
  '28-014': failure(
    '7.18.6.2',
    said('a media clip has no type (CT)', 'đoạn âm thanh, phim không ghi loại (CT)'),
    MEDIA,
  ),
  '28-015': failure(
    '7.18.6.2',
    said('a media clip has no text that stands for it', 'đoạn âm thanh, phim không có văn bản thay thế'),
    MEDIA,
  ),
  '28-016': failure(
    '7.18.7',
    said('a file attached to a page lacks its name (F and UF)', 'tệp đính vào trang thiếu tên (F và UF)'),
    said('write the name in both entries', 'ghi tên ở cả hai mục'),
  ),
  '28-017': failure('7.18.8', said("a printer's mark stands in the structure", 'dấu in nằm trong cấu trúc'), PRINTER),
  '28-018': failure(
    '7.18.8',
    said("a printer's mark paints what is no artifact", 'dấu in vẽ nội dung không phải artifact'),
    PRINTER,
  ),
} as const satisfies Readonly<Record<string, Condition>>;
