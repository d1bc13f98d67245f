/** The words that templates print by themselves, in the bulletin's language. */
const labels = {
  page: { vi: 'Trang', en: 'Page' },
  number: { vi: 'Số', en: 'No.' },
  awards: { vi: 'Khen thưởng', en: 'Awards' },
  authority: { vi: 'Cơ quan khen thưởng', en: 'Authority' },
  award: { vi: 'Hình thức', en: 'Award' },
  collectives: { vi: 'Tập thể', en: 'Collectives' },
  individuals: { vi: 'Cá nhân', en: 'Individuals' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  others: { vi: 'Đối tượng khác', en: 'Others' },
  atLeast: { vi: 'ít nhất {n}', en: 'at least {n}' },
  uncounted: { vi: 'Chưa cộng vào tổng: {n}.', en: 'Not in the total: {n}.' },
  rowsSilent: { vi: '{n} dòng không nêu số', en: '{n} rows without a count' },
  rowsNamed: { vi: '{n} dòng chỉ nêu tên', en: '{n} rows with names only' },
  rowsDisputed: {
    vi: '{n} dòng có số liệu khác nhau giữa các bài',
    en: '{n} rows whose figures differ between the articles',
  },
  named: { vi: 'nêu tên', en: 'named' },
  namedCount: { vi: 'nêu tên: {n}', en: 'named: {n}' },
  noYear: { vi: 'Không nêu năm', en: 'Year not stated' },
  statistics: { vi: 'Thống kê khen thưởng', en: 'Statistics of awards' },
  byAuthority: { vi: 'Theo cơ quan khen thưởng', en: 'By authority' },
  byForm: { vi: 'Theo hình thức khen thưởng', en: 'By award' },
  byYear: { vi: 'Theo năm', en: 'By year' },
  authorityAndAward: { vi: 'Cơ quan, hình thức', en: 'Authority, award' },
  authorities: { vi: 'Cơ quan khen thưởng', en: 'Authorities' },
  forms: { vi: 'Hình thức', en: 'Forms' },
  noAuthority: { vi: 'Không nêu cơ quan', en: 'Authority not stated' },
  recipients: { vi: 'Tập thể, cá nhân được nêu tên', en: 'Recipients by name' },
  households: { vi: 'Hộ gia đình và đối tượng khác', en: 'Households and others' },
  evidence: { vi: 'Căn cứ trong bài', en: 'What the articles say' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  ofArticles: { vi: 'Tổng hợp từ {n} tin, bài', en: 'From {n} articles' },
  noAwards: { vi: 'Các bài không nêu khen thưởng nào.', en: 'The articles tell of no awards.' },
  figure: { vi: 'Hình', en: 'Figure' },
  table: { vi: 'Bảng', en: 'Table' },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  disputed: {
    vi: 'Tổng cộng không gồm những số liệu khác nhau giữa các bài ({n} hàng).',
    en: 'The total leaves out figures that differ between the articles (rows: {n}).',
  },
  differing: { vi: 'Số liệu khác nhau', en: 'The articles differ' },
  inThisIssue: { vi: 'Trong số này', en: 'In this issue' },
  articles: { vi: 'Tin, bài', en: 'Articles' },
  shortPage: { vi: 'tr.', en: 'p.' },
  story: { vi: 'bài', en: 'article' },
  stories: { vi: 'Bài', en: 'Article' },
  abbreviations: { vi: 'Chữ viết tắt', en: 'Abbreviations' },
  bodies: { vi: 'Chỉ mục cơ quan, tổ chức', en: 'Index of bodies' },
  with: { vi: 'cùng', en: 'with' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unknown: { vi: 'không rõ', en: 'unknown' },
  moreBars: { vi: 'và {n} mục nữa', en: 'and {n} more' },
  draft: { vi: 'DỰ THẢO', en: 'DRAFT' },
  editor: { vi: 'Chịu trách nhiệm xuất bản', en: 'Responsible editor' },
  licence: { vi: 'Giấy phép xuất bản', en: 'Licence' },
  logoOf: { vi: 'Biểu trưng của {n}', en: 'The logo of {n}' },
  source: { vi: 'Theo', en: 'Source:' },
  contents: { vi: 'Mục lục', en: 'Contents' },
} as const;

/** The name of a label. */
export type LabelName = keyof typeof labels;
export type Language = 'vi' | 'en';

/** Every label's name, for messages. */
export const labelNames: readonly string[] = Object.keys(labels);

/** Labels that a template or `bantin.yaml` words otherwise: one text for every language, or one for each. */
export type OwnLabels = Readonly<
  Partial<Record<LabelName, string | { readonly [L in Language]?: string | undefined } | undefined>>
>;

/** The words of a document: its language, and the labels in it. */
export interface Wording {
  readonly language: Language;
  readonly label: (name: LabelName) => string;
}

/** The words of a language, with labels of one's own in their place. */
export function wordingOf(language: Language, own: OwnLabels): Wording {
  return {
    language,
    label: name => {
      const said = own[name];
      return (typeof said === 'string' ? said : said?.[language]) ?? labels[name][language];
    },
  };
}

/** Whether there is a label of that name. */
export function isLabelName(name: string): name is LabelName {
  return Object.hasOwn(labels, name);
}

/** A label with `{n}` filled in. */
export function filledLabel(name: LabelName, n: string, { label }: Wording): string {
  return label(name).replace('{n}', () => n);
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `Thứ Năm, ngày 5 tháng 1 năm 2017`, from an ISO date; empty where there is none. */
export function dateInWords(iso: string | null, language: Language): string {
  const date = new Date(`${(iso ?? '').slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return `${WEEKDAYS[date.getUTCDay()]}, ngày ${date.getUTCDate()} tháng ${date.getUTCMonth() + 1} năm ${date.getUTCFullYear()}`;
}

/** `1.677`, of a whole number of at least 0; an en dash where the text does not say. */
export function countInPrint(count: number | null, language: Language): string {
  if (count === null) return '–';
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
