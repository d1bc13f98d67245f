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
  uncounted: {
    vi: 'Tổng cộng không gồm {n} hình thức không nêu số lượng.',
    en: 'The total leaves out {n} awards without a count.',
  },
  figure: { vi: 'Hình', en: 'Figure' },
  table: { vi: 'Bảng', en: 'Table' },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  with: { vi: 'cùng', en: 'with' },
  draft: { vi: 'DỰ THẢO', en: 'DRAFT' },
  source: { vi: 'Theo', en: 'Source:' },
} as const;

/** The name of a label. */
export type LabelName = keyof typeof labels;
export type Language = 'vi' | 'en';

/** Every label's name, for messages. */
export const labelNames: readonly string[] = Object.keys(labels);

/** A label; null where there is none of that name. */
export function labelOf(name: string, language: Language): string | null {
  return Object.hasOwn(labels, name) ? labels[name as LabelName][language] : null; // checked by `hasOwn`
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `Thứ Năm, ngày 5 tháng 1 năm 2017`, from an ISO date; empty where there is none. */
export function dateInWords(iso: string | null, language: Language): string {
  const date = new Date(`${(iso ?? '').slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return `${WEEKDAYS[date.getUTCDay()]}, ngày ${date.getUTCDate()} tháng ${date.getUTCMonth() + 1} năm ${date.getUTCFullYear()}`;
}

/** `1.677`; an en dash where the text does not say. */
export function countInPrint(count: number | null, language: Language): string {
  if (count === null) return '–';
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
