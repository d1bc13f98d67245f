/** Every text of the command line, in both languages. */
const texts = {
  about: {
    en: 'Turns Vietnamese newspaper articles into printable bulletins: PDF and DOCX',
    vi: 'Biến bài báo tiếng Việt thành bản tin in được: PDF và DOCX',
  },
  build: {
    en: 'build each article into a bulletin; without FILE, every file in input/',
    vi: 'dựng mỗi bài thành một bản tin; không ghi FILE thì dựng mọi tệp trong input/',
  },
  parse: { en: 'show what is read in an article', vi: 'cho xem những gì đọc được trong một bài' },
  check: {
    en: 'report what is wrong with articles, and write nothing',
    vi: 'báo những chỗ có vấn đề trong bài, không ghi tệp nào',
  },
  verify: {
    en: 'check PDF files against PDF/UA-1 (Matterhorn Protocol 1.1), and PDF and DOCX against their article',
    vi: 'kiểm tra tệp PDF theo PDF/UA-1 (Matterhorn Protocol 1.1), PDF và DOCX theo bài gốc',
  },
  preview: {
    en: 'show an article’s pages beside what was read in it, and anew at each change (on this machine alone)',
    vi: 'cho xem các trang của bài cạnh phần đã đọc được, dựng lại mỗi khi có thay đổi (chỉ trên máy này)',
  },
  port: { en: 'port of the preview (default: a free one)', vi: 'cổng xem trước (mặc định: một cổng trống)' },
  badPort: { en: '--port takes a number from 1 to 65535', vi: '--port nhận một số từ 1 đến 65535' },
  previewAt: { en: 'The preview is at', vi: 'Xem trước tại' },
  previewEnd: { en: 'end with Ctrl+C', vi: 'kết thúc bằng Ctrl+C' },
  portTaken: { en: 'the preview cannot be served', vi: 'không mở được trang xem trước' },
  against: {
    en: 'compare the files with what this article should become',
    vi: 'so các tệp với bản tin lẽ ra phải có của bài này',
  },
  againstIssue: { en: 'the same, of an issue of many articles', vi: 'như trên, với số báo nhiều bài' },
  verifyBuilt: {
    en: 'read the files back and compare them with the page: text, tables, headings, notes',
    vi: 'đọc lại các tệp và so với trang: chữ, bảng, tít, chú thích',
  },
  differences: { en: 'differences', vi: 'chỗ khác' },
  jsonFindings: { en: 'print what is found as JSON', vi: 'in những gì tìm thấy dưới dạng JSON' },
  page: { en: 'page', vi: 'trang' },
  object: { en: 'object', vi: 'đối tượng' },
  errors: { en: 'errors', vi: 'lỗi' },
  claimed: { en: 'claims PDF/UA-1', vi: 'tự nhận là PDF/UA-1' },
  notClaimed: { en: 'no claim of PDF/UA-1', vi: 'không tự nhận là PDF/UA-1' },
  templates: { en: 'list the templates', vi: 'liệt kê các mẫu' },
  fonts: { en: 'list the font families', vi: 'liệt kê các phông chữ' },
  out: { en: 'folder for the bulletins', vi: 'thư mục chứa bản tin' },
  format: { en: 'formats, with a comma between', vi: 'các định dạng, cách nhau bằng dấu phẩy' },
  template: { en: "a template's name, or its folder", vi: 'tên mẫu, hoặc thư mục của mẫu' },
  archive: {
    en: 'level of PDF/A: a-1b, a-2, a-3 (with the source inside) or none',
    vi: 'mức PDF/A: a-1b, a-2, a-3 (kèm tệp nguồn) hoặc none',
  },
  printPages: { en: 'print these pages of the PDF, such as 1-2,5', vi: 'chỉ in các trang này của PDF, ví dụ 1-2,5' },
  draft: { en: 'mark every page of the PDF as a draft', vi: 'in chữ DỰ THẢO trên mọi trang PDF' },
  booklet: {
    en: 'two pages on each sheet, in the order of a booklet (no tags, no claims)',
    vi: 'hai trang trên mỗi tờ, xếp theo thứ tự sách gấp (không có thẻ, không ghi chuẩn)',
  },
  bleed: { en: 'bleed beyond the trim, such as 3mm', vi: 'phần tràn lề ngoài khổ xén, ví dụ 3mm' },
  cropMarks: { en: 'crop marks at the corners of the trim', vi: 'dấu xén ở các góc khổ xén' },
  oneInk: { en: 'black ink alone', vi: 'chỉ dùng một màu mực đen' },
  badBleed: { en: '--bleed takes a length such as 3mm', vi: '--bleed nhận một độ dài, ví dụ 3mm' },
  badPages: { en: '--pages takes ranges such as 1-2,5', vi: '--pages nhận các khoảng trang, ví dụ 1-2,5' },
  badArchive: { en: '--archive takes a-1b, a-2, a-3 or none', vi: '--archive nhận a-1b, a-2, a-3 hoặc none' },
  strict: { en: 'withhold documents with warnings or errors', vi: 'không ghi bản tin có cảnh báo hoặc lỗi' },
  notes: {
    en: 'show notes too, such as characters that another font helped out with',
    vi: 'cho xem cả ghi chú, ví dụ những ký tự phải mượn phông khác',
  },
  fallback: { en: 'Fallback', vi: 'Thứ tự thay thế' },
  lacks: { en: 'Vietnamese letters it lacks:', vi: 'thiếu chữ tiếng Việt:' },
  config: { en: 'settings file', vi: 'tệp cài đặt' },
  lang: { en: 'language of messages: en or vi', vi: 'ngôn ngữ thông báo: en hoặc vi' },
  output: {
    en: 'write the article to a file to edit: .md, .json or .yaml',
    vi: 'ghi bài ra tệp để sửa: .md, .json hoặc .yaml',
  },
  badArticleFormat: {
    en: '-o takes a file that ends in .md, .json or .yaml',
    vi: '-o nhận tệp có đuôi .md, .json hoặc .yaml',
  },
  help: { en: 'show this help', vi: 'cho xem trợ giúp này' },
  helpCommand: { en: 'show the help of a command', vi: 'cho xem trợ giúp của một lệnh' },
  version: { en: 'show the version', vi: 'cho xem phiên bản' },
  default: { en: 'default', vi: 'mặc định' },
  usageTitle: { en: 'Usage:', vi: 'Cách dùng:' },
  argumentsTitle: { en: 'Arguments:', vi: 'Đối số:' },
  optionsTitle: { en: 'Options:', vi: 'Tùy chọn:' },
  commandsTitle: { en: 'Commands:', vi: 'Lệnh:' },
  unknownOption: { en: 'unknown option', vi: 'không có tùy chọn' },
  unknownCommand: { en: 'unknown command', vi: 'không có lệnh' },
  missingArgument: { en: 'missing argument', vi: 'thiếu đối số' },
  missingValue: { en: 'missing value of', vi: 'thiếu giá trị của' },
  excessArguments: { en: 'too many arguments', vi: 'thừa đối số' },
  badLanguage: { en: '--lang takes en or vi', vi: '--lang nhận en hoặc vi' },
  rightForm: { en: 'the right form: bantin --help', vi: 'xem cách dùng đúng: bantin --help' },
  json: { en: 'print the article as JSON', vi: 'in bài báo dưới dạng JSON' },
  encoding: {
    en: 'encoding of the files, such as tcvn3, vni, viscii, windows-1258 (default: found out)',
    vi: 'bảng mã của tệp, ví dụ tcvn3, vni, viscii, windows-1258 (mặc định: tự dò)',
  },
  badEncoding: {
    en: '--encoding takes utf-8, utf-16le, tcvn3, vni, viscii, vps, windows-1258 or another name that iconv knows',
    vi: '--encoding nhận utf-8, utf-16le, tcvn3, vni, viscii, vps, windows-1258 hoặc tên khác mà iconv biết',
  },
  fatal: { en: 'error', vi: 'lỗi' },
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  info: { en: 'note', vi: 'ghi chú' },
  hint: { en: 'hint', vi: 'gợi ý' },
  failed: { en: 'failed', vi: 'không dựng được' },
  pages: { en: 'pages', vi: 'trang' },
  words: { en: 'words', vi: 'chữ' },
  awards: { en: 'awards', vi: 'khen thưởng' },
  warnings: { en: 'warnings', vi: 'cảnh báo' },
  files: { en: 'files', vi: 'tệp' },
  summary: { en: 'Done', vi: 'Xong' },
  issue: {
    en: 'build an issue of many articles, as its file lists them',
    vi: 'dựng một số báo gồm nhiều bài, theo danh sách trong tệp',
  },
  badIssue: {
    en: '--issue names its articles itself: leave the files out',
    vi: '--issue đã nêu các bài: không ghi thêm tên tệp',
  },
  badFormat: { en: '--format takes pdf, docx or pdf,docx', vi: '--format nhận pdf, docx hoặc pdf,docx' },
  headline: { en: 'headline', vi: 'tít' },
  published: { en: 'published', vi: 'đăng lúc' },
  lead: { en: 'lead', vi: 'sapo' },
  bylines: { en: 'by', vi: 'tác giả' },
  setAside: { en: 'set aside', vi: 'để riêng' },
  none: { en: 'none', vi: 'không có' },
} as const;

export type TextName = keyof typeof texts;
export type Language = 'en' | 'vi';
/** Gives a text in the language of the run. */
export type Say = (name: TextName) => string;

/** The texts of a language. */
export function sayIn(language: Language): Say {
  return name => texts[name][language];
}

/** The language of messages: `--lang`, else the locale. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const locale = askedLanguage(argv) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

/** What stands behind `--lang`; null where it is not given. */
export function askedLanguage(argv: readonly string[]): string | null {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length);
  return asked ?? null;
}
