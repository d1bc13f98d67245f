import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { settingsSchema } from '../../src/model/settings.ts';

/** Settings that say everything a report asks for. */
export const SETTINGS = {
  place: 'Bình Giang',
  date: '2017-01-05',
  report: {
    parent: 'Ủy ban nhân dân tỉnh Thanh Lâm',
    issuer: 'Sở Giáo dục và Đào tạo',
    number: 5,
    symbol: 'BC-SGDĐT',
    subject: 'Kết quả phong trào thi đua năm học 2015 - 2016',
    to: ['Ủy ban nhân dân tỉnh', 'Ban Thi đua - Khen thưởng tỉnh'],
    authority: 'TM. Ban Giám đốc',
    office: 'Giám đốc',
    signer: 'Nguyễn Văn An',
    copies: ['Như trên', 'Các phòng thuộc Sở'],
    filing: 'VP',
    grounds: [
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      'Căn cứ Kế hoạch số 12/KH-UBND về phong trào thi đua',
    ],
    contact: ['Địa chỉ: 12 đường Lê Lợi, thành phố Bình Giang', 'Điện thoại: 0200 123 456'],
  },
};

const SENTENCE =
  'Các đơn vị đã phát động nhiều phong trào thi đua sôi nổi, thiết thực, gắn với nhiệm vụ của từng trường. ';
const PARAGRAPH = SENTENCE.repeat(4);

/** An article with every kind of numbered heading; `rows` awards; as long as asked. */
export function reportText(paragraphs: number, rows: number): string {
  const award = (i: number): string =>
    `  - authority: Ủy ban nhân dân huyện số ${i + 1}\n    award: giấy khen\n    collectives: ${i + 1}\n    individuals: ${2 * i + 3}\n`;
  const awards = Array.from({ length: rows }, (_, i) => award(i)).join('');
  const parts = [
    'Chương I. Quy định chung',
    'Mục 1. Phạm vi',
    'Điều 1. Kết quả',
    '1. Thi đua',
    'a) Dạy tốt',
    'Đánh giá chung',
  ];
  const body = parts.map(part => `## ${part}\n\n${`${PARAGRAPH}\n\n`.repeat(paragraphs)}`).join('');
  return `---\nbantin: article/1\nheadline: Ngành Giáo dục thi đua\nlead: ${SENTENCE.trim()}\n${awards === '' ? '' : `awards:\n${awards}`}---\n\n${body}`;
}

/** A change of one of the template's files; it must fit. */
export interface TemplateChange {
  readonly file: 'template.yaml' | 'page.hbs';
  readonly from: string;
  readonly to: string;
}

const FILES = ['template.yaml', 'page.hbs', 'partials/award-table.hbs'];

/** The tree of a report of one article or of several, and what was said; `change`: the template is a copy with this change. */
export async function layOutReport(
  texts: string | readonly string[],
  settings: object = SETTINGS,
  change: TemplateChange | null = null,
): Promise<{ tree: LayoutTree; said: readonly Diagnostic[] }> {
  const files = FILES.map(path => {
    const written = readFileSync(new URL(`../../templates/report/${path}`, import.meta.url), 'utf8');
    if (change?.file !== path) return [path, { path, text: written }] as const;
    if (!written.includes(change.from)) throw new Error(`${path} has no ${change.from}`);
    return [path, { path, text: written.replace(change.from, change.to) }] as const;
  });
  const template = readTemplate({ name: 'report', files: new Map(files) });
  if (template.value === null) throw new Error(JSON.stringify(template.diagnostics));
  const articles = await Promise.all(
    [texts].flat().map((text, i) => readArticle(new TextEncoder().encode(text), { name: `bai-${i + 1}.md` })),
  );
  const values = articles.map(({ value }) => value);
  const bulletin = composeBulletin(values, settingsSchema.parse(settings), {
    sourceDate: null,
    ranks: loadRanks(),
  });
  const { value, diagnostics } = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return { tree: value, said: [...articles.flatMap(article => article.diagnostics), ...diagnostics] };
}
