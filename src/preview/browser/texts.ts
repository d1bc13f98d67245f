const TEXTS = {
  preview: { en: 'Preview', vi: 'Xem trước' },
  pages: { en: 'The page', vi: 'Trang in' },
  page: { en: 'Page', vi: 'Trang' },
  awards: { en: 'Awards', vi: 'Khen thưởng' },
  authority: { en: 'Authority', vi: 'Cấp khen' },
  award: { en: 'Award', vi: 'Hình thức' },
  collectives: { en: 'Collectives', vi: 'Tập thể' },
  individuals: { en: 'Individuals', vi: 'Cá nhân' },
  others: { en: 'Named, others', vi: 'Có tên, khác' },
  noAwards: { en: 'No awards were found.', vi: 'Không tìm thấy khen thưởng.' },
  doubtful: { en: 'doubtful, not printed', vi: 'chưa chắc, không in' },
  outline: { en: 'Outline', vi: 'Dàn bài' },
  source: { en: 'Source', vi: 'Bài gốc' },
  notes: { en: 'Warnings and notes', vi: 'Cảnh báo và ghi chú' },
  noNotes: { en: 'Nothing to report.', vi: 'Không có gì cần báo.' },
  hint: { en: 'hint', vi: 'gợi ý' },
  fatal: { en: 'error', vi: 'lỗi' },
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
  info: { en: 'note', vi: 'ghi chú' },
  building: { en: 'Building …', vi: 'Đang dựng …' },
  upToDate: { en: 'Up to date', vi: 'Bản mới nhất' },
  failed: { en: 'This version cannot be built', vi: 'Không dựng được bản này' },
  faulty: { en: 'Built, with errors', vi: 'Dựng được, có lỗi' },
  stale: { en: 'the pages are those of the last good version', vi: 'các trang là của bản dựng được gần nhất' },
  lost: { en: 'Bantin has ended; start it again', vi: 'Bantin đã dừng; hãy chạy lại' },
  openPdf: { en: 'Open the PDF', vi: 'Mở tệp PDF' },
} as const;

/** Gives a text in the language of the page. */
export function say(name: keyof typeof TEXTS): string {
  return TEXTS[name][document.documentElement.lang === 'vi' ? 'vi' : 'en'];
}
