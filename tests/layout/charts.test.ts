import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import { chartColorWarnings } from '../../src/layout/template/chart-colors.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';
import type { LayoutTree, ParagraphBlock } from '../../src/layout/tree.ts';
import type { ChartBlock } from '../../src/layout/tree-chart.ts';
import { yamlPlaces } from '../../src/layout/yaml/yaml-places.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { fullArticle } from '../support/full-article.ts';

const design = readFileSync(new URL('../../templates/bulletin/template.yaml', import.meta.url), 'utf8');

interface Written {
  readonly language?: 'vi' | 'en';
  readonly settings?: string;
}

function layOut(page: string, { language = 'vi', settings = design }: Written = {}) {
  const files = new Map([
    ['template.yaml', { path: 'template.yaml', text: settings }],
    ['page.hbs', { path: 'page.hbs', text: page }],
  ]);
  const template = readTemplate({ name: 'thu', files });
  if (template.value === null) return { tree: null, said: template.diagnostics };
  const named = settingsSchema.parse({ publication: 'Bản tin', language });
  const bulletin = composeBulletin([fullArticle], named, { sourceDate: null, ranks: loadRanks() });
  const { value, diagnostics } = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  return { tree: value, said: diagnostics };
}

function chartOf(tree: LayoutTree | null): ChartBlock {
  const found = tree?.body.find(block => block.kind === 'chart');
  if (found?.kind !== 'chart') throw new Error('the page has no chart');
  return found;
}

const text = ({ inlines }: ParagraphBlock): string =>
  inlines.map(inline => (inline.kind === 'text' ? inline.text.replaceAll('\u00a0', ' ') : '')).join('');
const rows = ({ bars }: ChartBlock): string[] =>
  bars.map(({ name, values }) => [text(name), ...values.map(({ printed }) => text(printed))].join(' | '));
const places = (said: readonly Diagnostic[]): string[] =>
  said.map(({ code, severity, place }) => `${place?.line}:${place?.column} ${severity} ${code}`);

const TWO = `<chart>
  <title>Khen 2.343 tập thể</title><series>Tập thể</series><series>Cá nhân</series>
  <bar label="Bộ Công an"><value>88</value><value>205</value></bar>
  <bar label="Bộ Giáo dục và Đào tạo"><value>2.255</value><value/></bar>
  <credit>Theo báo cáo.</credit>
</chart>`;

describe('a chart', () => {
  it('has its words, its numbers and what they say to those who do not see it', () => {
    const { tree, said } = layOut(TWO);
    const chart = chartOf(tree);
    expect(said).toEqual([]);
    expect(rows(chart)).toEqual(['Bộ Công an | 88 | 205', 'Bộ Giáo dục và Đào tạo | 2.255 | –']);
    expect(chart.bars[1]?.values.map(({ number }) => number)).toEqual([2255, null]);
    expect(chart.above.map(block => [block.style, text(block)])).toEqual([['chart-title', 'Khen 2.343 tập thể']]);
    expect(chart.below.map(block => [block.style, text(block)])).toEqual([['caption', 'Theo báo cáo.']]);
    expect(chart.series.map(({ name, color }) => [name.style, text(name), color])).toEqual([
      ['chart-legend', 'Tập thể', '#9B1C1C'],
      ['chart-legend', 'Cá nhân', '#D3A0A0'],
    ]);
    expect(chart.alt).toBe(
      'Biểu đồ: Bộ Công an 88 tập thể, 205 cá nhân; Bộ Giáo dục và Đào tạo 2.255 tập thể, cá nhân: không rõ',
    );
  });

  it('takes numbers as the language writes them, and prints all with the same decimals', () => {
    const bars = (...values: string[]) =>
      `<chart unit="tỷ">${values.map(value => `<bar label="a"><value>${value}</value></bar>`).join('')}</chart>`;
    expect(rows(chartOf(layOut(bars('1.234,5', '-7', '2255', '−0,25', '–', '')).tree))).toEqual([
      'a | 1.234,50',
      'a | −7,00',
      'a | 2.255,00',
      'a | −0,25',
      'a | –',
      'a | –',
    ]);
    expect(rows(chartOf(layOut(bars('1,234.5', '2255'), { language: 'en' }).tree))).toEqual([
      'a | 1,234.5',
      'a | 2,255.0',
    ]);
  });

  it('says its unit, and names a year or nothing in its words', () => {
    const one = layOut('<chart unit="lượt"><bar label="Huyện"><value>46</value></bar></chart>');
    expect(chartOf(one.tree).alt).toBe('Biểu đồ: Huyện 46 lượt');
    expect(chartOf(one.tree).above.map(text)).toEqual(['Đơn vị: lượt']);
    const years = layOut(
      '<chart><series>2016</series><series>Hà Nội</series><bar label="Xã"><value>1</value><value>2</value></bar></chart>',
    );
    expect(chartOf(years.tree).alt).toBe('Biểu đồ: Xã 1 (2016), 2 Hà Nội');
    const given = layOut('<chart alt="Một thanh"><bar label="Xã"><value>1</value></bar></chart>', { language: 'en' });
    expect(chartOf(given.tree).alt).toBe('Một thanh');
  });

  it('stands in the order given, or from the greatest sum, with what is not known last', () => {
    const bars = [
      ['a', '5', ''],
      ['b', '', ''],
      ['c', '4', '4'],
      ['d', '5', ''],
    ];
    const page = (order: string): string =>
      `<chart${order}><series>x</series><series>y</series>${bars
        .map(([name, x, y]) => `<bar label="${name}"><value>${x}</value><value>${y}</value></bar>`)
        .join('')}</chart>`;
    const names = (order: string): string =>
      chartOf(layOut(page(order)).tree)
        .bars.map(({ name }) => text(name))
        .join('');
    expect([names(''), names(' order="given"'), names(' order="value"')]).toEqual(['abcd', 'abcd', 'cadb']);
  });

  it('is drawn from the rows of awards, and prints nothing where there are none', () => {
    const page = `{{#each stories}}{{#if awards}}<chart><series>{{label "collectives"}}</series>{{#each awards.rows}}
      <bar label="{{authority}}" id="{{id}}"><value>{{collectives}}</value></bar>{{/each}}</chart>{{/if}}{{/each}}`;
    const chart = chartOf(layOut(page).tree);
    const drawn = chart.bars.map(({ id, values }) => [id, values[0]?.number] as const);
    const awards = fullArticle.awards.map(({ id, collectives }) => [id, collectives] as const);
    expect(drawn.map(([id]) => id)).toEqual(['a2', 'a1', 'a4', 'a3']); // by rank
    expect(new Map(drawn)).toEqual(new Map(awards));
    expect(layOut('<chart><title>Không có gì</title></chart>').tree?.body).toEqual([]);
  });

  it('is drawn as the manual shows it', () => {
    const manual = readFileSync(new URL('../../docs/manual.md', import.meta.url), 'utf8').split('### Charts')[1] ?? '';
    const [own = '', ofAwards = ''] = [...manual.matchAll(/```handlebars\n([\s\S]*?)```/g)].map(([, page]) => page);
    const { tree, said } = layOut(own);
    expect(said).toEqual([]);
    expect(rows(chartOf(tree))).toEqual([
      'UBND thành phố Hà Nội | 1.077 | 1.823',
      'Bộ Công an | 88 | 205',
      'Bộ Y tế | – | –',
    ]);
    expect(chartOf(layOut(ofAwards).tree).bars).toHaveLength(fullArticle.awards.length);
  });

  it('with many bars says as much as anybody listens to', () => {
    const bar = `<bar label="${'Ban chỉ đạo '.repeat(40)}"><value>1</value></bar>`;
    const { alt } = chartOf(layOut(`<chart>${bar.repeat(300)}</chart>`).tree);
    expect(alt.length).toBeLessThan(4100);
    expect(alt).toMatch(/ 1; và 292 mục nữa$/);
  });

  it.each([
    [
      'no number',
      '<chart><bar label="a"><value>\n{{publication}}</value></bar></chart>',
      ['1:23 fatal template-chart'],
    ],
    [
      'a number of another language',
      '<chart><bar label="a"><value>1.5</value></bar></chart>',
      ['1:23 fatal template-chart'],
    ],
    [
      'more digits than are kept',
      '<chart><bar label="a"><value>9999999999999999</value></bar></chart>',
      ['1:23 fatal template-chart'],
    ],
    [
      'a value too few',
      '<chart><series>x</series>\n<series>y</series><bar label="a"><value>1</value></bar></chart>',
      ['2:19 fatal template-chart'],
    ],
    [
      'a value too many',
      '<chart><bar label="a"><value>1</value><value>1</value></bar></chart>',
      ['1:8 fatal template-chart'],
    ],
    [
      'more series than colours',
      '<chart><series>x</series><series>y</series><series>z</series></chart>',
      ['1:1 fatal template-chart'],
    ],
    ['a style that is not there', '<chart style="bar"/>', ['1:15 fatal template-style']],
    ['an order that is none', '<chart order="size"/>', ['1:15 fatal template-attribute']],
    ['a bar without a name', '<chart><bar/></chart>', ['1:8 fatal template-attribute']],
    ['a bar elsewhere', '<bar label="a"/>', ['1:1 fatal template-nesting']],
    ['text between bars', '<chart>x</chart>', ['1:1 fatal template-nesting']],
    [
      'marks in a number',
      '<chart><bar label="a"><value><em>1</em></value></bar></chart>',
      ['1:30 fatal template-nesting'],
    ],
  ])('is refused at its place for %s', (_, page, expected) => {
    const { tree, said } = layOut(page);
    expect(tree).toBeNull();
    expect(places(said)).toEqual(expected);
  });

  it('says where two colours of a style look alike in black print', () => {
    const settings = design.replace("accent-light: '#D3A0A0'", "accent-light: '#206020'");
    const files = new Map([
      ['template.yaml', { path: 'template.yaml', text: settings }],
      ['page.hbs', { path: 'page.hbs', text: '<p>a</p>' }],
    ]);
    const line = settings.split('\n').findIndex(l => l.includes('[accent, accent-light]')) + 1;
    const { value } = readTemplate({ name: 'thu', files });
    const said = value && chartColorWarnings(value.settings, yamlPlaces(value.settingsFiles));
    expect(places(said ?? [])).toEqual([`${line}:22 warning chart-colors`]);
  });

  it.each([
    ['values: chart-value', 'values: chart-valu'],
    ['colors: [accent, accent-light]', 'colors: [accent, acent-light]'],
    ['axis: { width: 0.5pt }', 'axis: { width: 0.5pt, color: blak }'],
  ])('is refused where its style has a name that is not there: %s', (right, wrong) => {
    const settings = design.replace(right, wrong);
    const line = settings.split('\n').findIndex(l => l.includes(wrong)) + 1;
    const { said } = layOut('<p>a</p>', { settings });
    expect(said.map(({ code, place }) => `${place?.line} ${code}`)).toEqual([`${line} template-name`]);
  });
});
