import { type Condition, failure, said } from '../condition.ts';

const COLLECTION = said(
  "make the CID font's CIDSystemInfo that of its CMap",
  'cho CIDSystemInfo của phông CID giống của CMap',
);
const EMBED = said('embed the font program with every glyph in use', 'nhúng phông chữ với đủ các chữ được dùng');
const CMAP = said('embed the CMap, or use Identity-H', 'nhúng CMap, hoặc dùng Identity-H');
const ENCODE = said(
  'give the font WinAnsiEncoding or MacRomanEncoding, and a Unicode table in its program',
  'cho phông chữ WinAnsiEncoding hoặc MacRomanEncoding, và bảng Unicode trong chương trình phông',
);
const SYMBOLS = said(
  'embed a symbolic font with one table of characters, and no Encoding',
  'nhúng phông ký hiệu với một bảng ký tự, không có Encoding',
);
const TO_UNICODE = said('write a whole ToUnicode map of real characters', 'ghi bảng ToUnicode đầy đủ, toàn ký tự thật');
const CID_SET = said(
  'leave CIDSet out, or list exactly the glyphs of the program',
  'bỏ CIDSet, hoặc liệt kê đúng các chữ trong phông',
);
const CHAR_SET = said(
  'leave CharSet out, or list exactly the glyphs of the program',
  'bỏ CharSet, hoặc liệt kê đúng các chữ trong phông',
);

/** Conditions on fonts: checkpoint 31. */
export const FONTS = {
  '31-001': failure(
    '7.21.3.1',
    said('a CID font and its CMap differ in Registry', 'phông CID và CMap khác Registry'),
    COLLECTION,
  ),
  '31-002': failure(
    '7.21.3.1',
    said('a CID font and its CMap differ in Ordering', 'phông CID và CMap khác Ordering'),
    COLLECTION,
  ),
  '31-003': failure(
    '7.21.3.1',
    said('a CID font has a lower Supplement than its CMap', 'phông CID có Supplement thấp hơn CMap'),
    COLLECTION,
  ),
  '31-004': failure(
    '7.21.3.2',
    said('CIDToGIDMap is neither a stream nor Identity', 'CIDToGIDMap không phải luồng, cũng không phải Identity'),
    said('write CIDToGIDMap Identity', 'ghi CIDToGIDMap là Identity'),
  ),
  '31-005': failure(
    '7.21.3.2',
    said('a CID font of TrueType outlines has no CIDToGIDMap', 'phông CID kiểu TrueType không có CIDToGIDMap'),
    said('write CIDToGIDMap Identity', 'ghi CIDToGIDMap là Identity'),
  ),
  '31-006': failure(
    '7.21.3.3',
    said('a CMap is neither predefined nor embedded', 'CMap không có sẵn mà cũng không nhúng'),
    CMAP,
  ),
  '31-007': failure(
    '7.21.3.3',
    said('a CMap and its dictionary differ in WMode', 'CMap và từ điển của nó khác WMode'),
    said('write the same WMode in both', 'ghi cùng một WMode ở cả hai nơi'),
  ),
  '31-008': failure(
    '7.21.3.3',
    said('a CMap builds on one that is not predefined', 'CMap dựa trên một CMap không có sẵn'),
    CMAP,
  ),
  '31-009': failure('7.21.4.1', said('a font in use is not embedded', 'phông chữ được dùng mà không nhúng'), EMBED),
  '31-011': failure('7.21.4.1', said('a font program lacks glyphs in use', 'phông chữ thiếu chữ được dùng'), EMBED),
  '31-012': failure(
    '7.21.4.2',
    said('CharSet leaves out glyphs of the font program', 'CharSet bỏ sót chữ có trong phông'),
    CHAR_SET,
  ),
  '31-013': failure(
    '7.21.4.2',
    said('CharSet lists glyphs that the font program lacks', 'CharSet ghi chữ không có trong phông'),
    CHAR_SET,
  ),
  '31-014': failure(
    '7.21.4.2',
    said('CIDSet leaves out glyphs of the font program', 'CIDSet bỏ sót chữ có trong phông'),
    CID_SET,
  ),
  '31-015': failure(
    '7.21.4.2',
    said('CIDSet lists glyphs that the font program lacks', 'CIDSet ghi chữ không có trong phông'),
    CID_SET,
  ),
  '31-016': failure(
    '7.21.5',
    said(
      'widths in the font dictionary differ from those of the program',
      'độ rộng ghi trong PDF khác trong phông chữ',
    ),
    said('write the widths of the font program', 'ghi độ rộng của chính phông chữ'),
  ),
  '31-017': failure(
    '7.21.6',
    said('a non-symbolic font has no table for text characters', 'phông chữ thường không có bảng ký tự'),
    ENCODE,
  ),
  '31-018': failure(
    '7.21.6',
    said(
      'characters cannot be found in the tables of a non-symbolic font',
      'có ký tự không tìm được trong bảng của phông chữ thường',
    ),
    ENCODE,
  ),
  '31-019': failure(
    '7.21.6',
    said('a non-symbolic font has no Encoding', 'phông chữ thường không có Encoding'),
    ENCODE,
  ),
  '31-020': failure('7.21.6', said('an Encoding has no BaseEncoding', 'Encoding không có BaseEncoding'), ENCODE),
  '31-021': failure(
    '7.21.6',
    said('an encoding is neither MacRoman nor WinAnsi', 'bảng mã không phải MacRoman, cũng không phải WinAnsi'),
    ENCODE,
  ),
  '31-022': failure(
    '7.21.6',
    said('Differences names a glyph that is in no list', 'Differences ghi tên chữ không có trong danh sách chuẩn'),
    ENCODE,
  ),
  '31-023': failure(
    '7.21.6',
    said(
      'Differences is used with a font that has no Unicode table',
      'có Differences mà phông chữ không có bảng Unicode',
    ),
    ENCODE,
  ),
  '31-024': failure('7.21.6', said('a symbolic font has an Encoding', 'phông ký hiệu lại có Encoding'), SYMBOLS),
  '31-025': failure(
    '7.21.6',
    said('a symbolic font has no table of characters', 'phông ký hiệu không có bảng ký tự'),
    SYMBOLS,
  ),
  '31-026': failure(
    '7.21.6',
    said(
      'a symbolic font has several tables of characters and none for symbols',
      'phông ký hiệu có nhiều bảng ký tự mà không bảng nào cho ký hiệu',
    ),
    SYMBOLS,
  ),
  '31-027': failure(
    '7.21.7',
    said('a font does not say what characters it shows', 'phông chữ không ghi nó hiện ký tự nào'),
    TO_UNICODE,
  ),
  '31-028': failure('7.21.7', said('ToUnicode maps a code to U+0000', 'ToUnicode dẫn một mã tới U+0000'), TO_UNICODE),
  '31-029': failure(
    '7.21.7',
    said('ToUnicode maps a code to U+FEFF or U+FFFE', 'ToUnicode dẫn một mã tới U+FEFF hoặc U+FFFE'),
    TO_UNICODE,
  ),
  '31-030': failure(
    '7.21.8',
    said('text shows the glyph for missing characters (.notdef)', 'văn bản dùng chữ của ký tự thiếu (.notdef)'),
    said('use a font that has the characters', 'dùng phông chữ có các ký tự đó'),
  ),
  'font-unread': {
    clause: '7.21',
    severity: 'info',
    say: said(
      'the glyphs of an embedded font are not compared: only TrueType programs are read',
      'không so được các chữ của một phông nhúng: chỉ đọc được chương trình TrueType',
    ),
    hint: said('check this font with another validator', 'kiểm tra phông này bằng công cụ khác'),
  },
} as const satisfies Readonly<Record<string, Condition>>;
