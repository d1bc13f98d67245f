import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/build/load-fonts.ts';
import { checkedYaml } from '../../../src/layout/yaml/checked-yaml.ts';
import { settingsSchema } from '../../../src/model/settings.ts';
import { writePdf } from '../../../src/pdf/write-pdf.ts';
import { type MeasuredPdf, measurePdf } from '../../support/measured-pdf.ts';
import { layOutReport, reportText, SETTINGS } from '../../support/official-report.ts';

const MM = 72 / 25.4;

async function printed(texts: string | readonly string[], report: object = {}): Promise<MeasuredPdf> {
  const { tree } = await layOutReport(texts, { ...SETTINGS, report: { ...SETTINGS.report, ...report } });
  return measurePdf(writePdf(tree, loadFonts()).value.bytes);
}

describe('the stamp of an urgent report', () => {
  it.each([
    ['Khẩn', 20],
    ['Thượng khẩn', 40],
    ['Hỏa tốc', 30],
  ])('%s is %d × 8 mm under the number, in bold red capitals', async (urgency, width) => {
    const { lines, rules, colors } = await printed(reportText(1, 0), { urgency });
    const stamp = lines.find(({ text }) => text === urgency.toLocaleUpperCase('vi'));
    const number = lines.find(({ text }) => text.startsWith('Số:'));
    if (!stamp || !number) throw new Error('no stamp, or no number');
    expect(stamp).toMatchObject({ page: 1, size: 14, faces: ['Tinos-Bold'] });
    expect(stamp.baseline).toBeGreaterThan(number.baseline);
    expect(stamp.left).toBeLessThan(number.right);
    const edges = rules.filter(({ page, y }) => page === 1 && Math.abs(y - stamp.baseline) < 20);
    const ys = edges.filter(({ left, right }) => Math.abs(right - left - width * MM) < 1).map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(8 * MM - 1.5);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(8 * MM + 0.6);
    expect([...colors].sort()).toEqual(['#000000', '#e60000']);
  });

  it('is not there where a report is not urgent, and no other is known', async () => {
    expect([...(await printed(reportText(1, 0))).colors]).toEqual(['#000000']);
    const { diagnostics } = checkedYaml(settingsSchema, 'report:\n  urgency: gấp\n', 'bantin.yaml');
    expect(diagnostics.map(d => d.place?.line)).toEqual([2]);
  });
});

describe('the signature', () => {
  it('never begins a page: the end of the text stands with it', async () => {
    const pagesOf = async (count: number): Promise<readonly [number, number[]]> => {
      const { lines } = await printed(`# Tít\n\n${Array(count).fill('Một đoạn văn ngắn.').join('\n\n')}\n`);
      const page = lines.find(({ text }) => text === 'Nơi nhận:')?.page ?? 0;
      return [page, lines.filter(({ text }) => text === 'Một đoạn văn ngắn.').map(line => line.page)];
    };
    const ends = await Promise.all(Array.from({ length: 14 }, (_, i) => pagesOf(8 + i)));
    expect(new Set(ends.map(([page]) => page))).toEqual(new Set([1, 2]));
    for (const [page, texts] of ends) expect(texts).toContain(page);
  });
});

describe('a report of several articles', () => {
  it('is one report: one head, one signature, each article under its headline, and one phụ lục', async () => {
    const { subject: _, ...report } = SETTINGS.report;
    const texts = [1, 2, 3].map(n =>
      reportText(1, n).replace('headline: Ngành Giáo dục thi đua', `headline: Bài thứ ${n}`),
    );
    const { tree } = await layOutReport(texts, { ...SETTINGS, report });
    const { lines } = await measurePdf(writePdf(tree, loadFonts()).value.bytes);
    const times = (text: RegExp): number => lines.filter(line => text.test(line.text)).length;
    expect([/^Số: /, /^Nơi nhận:$/, /^Phụ lục$/, /^Tổng hợp từ 3 tin, bài$/].map(times)).toEqual([1, 1, 1, 1]);
    expect(lines.filter(({ text }) => /^Bài thứ \d$/.test(text)).map(({ text }) => text)).toEqual([
      'Bài thứ 1',
      'Bài thứ 2',
      'Bài thứ 3',
    ]);
  });
});
