import { describe, expect, it } from 'vitest';
import { checkedYaml } from '../../../src/layout/yaml/checked-yaml.ts';
import { settingsSchema } from '../../../src/model/settings.ts';
import { layOutReport, reportText, SETTINGS } from '../../support/official-report.ts';
import { treeOf } from '../../support/sample-tree.ts';
import { showTree } from '../../support/show-tree.ts';

const TEXT = reportText(1, 0);

async function shown(settings: object): Promise<string> {
  return showTree((await layOutReport(TEXT, settings)).tree)
    .replaceAll('~', ' ')
    .replaceAll('\u2060', '');
}

describe('what a report prints beside the article', () => {
  it('is …… where the settings do not say it, with a warning that names the setting', async () => {
    const { tree, said } = await layOutReport(TEXT, {});
    expect(said.map(({ code, severity }) => `${code} ${severity}`)).toEqual(Array(9).fill('report-setting warning'));
    const names = ['issuer', 'number', 'symbol', 'place', 'office', 'signer', 'copies', 'filing'];
    expect(said.map(({ hint }) => hint)).toEqual(
      expect.arrayContaining([...names.map(name => `set report.${name} in bantin.yaml`), 'set date in bantin.yaml']),
    );
    const text = showTree(tree).replaceAll('~', ' ').replaceAll('\u2060', '');
    expect(text).toContain('Số: ……/……');
    expect(text).toContain('……, ngày …… tháng …… năm ……');
    expect(text).toContain('- Lưu: VT, …….');
  });

  it('says nothing of a parent body, an addressee or a name to sign in that there is none of', async () => {
    const { parent: _, to: __, authority: ___, ...report } = SETTINGS.report;
    const { said } = await layOutReport(TEXT, { ...SETTINGS, report });
    expect(said).toEqual([]);
    expect(await shown({ ...SETTINGS, report })).not.toContain('Kính gửi');
  });

  it('misses nothing on a page of another template', async () => {
    await expect(treeOf('Tít\n\nMột đoạn văn.')).resolves.toBeDefined();
  });

  it.each([
    ['2017-01-05', 'ngày 05 tháng 01 năm 2017'],
    ['2017-02-15', 'ngày 15 tháng 02 năm 2017'],
    ['2017-06-09', 'ngày 09 tháng 6 năm 2017'],
    ['2017-12-30', 'ngày 30 tháng 12 năm 2017'],
  ])('has the day %s as %s', async (date, wanted) => {
    expect(await shown({ ...SETTINGS, date })).toContain(`Bình Giang, ${wanted}`);
  });

  it('has a zero before a number below ten, and none before others', async () => {
    expect(await shown(SETTINGS)).toContain('Số: 05/BC-SGDĐT');
    expect(await shown({ ...SETTINGS, report: { ...SETTINGS.report, number: 12 } })).toContain('Số: 12/BC-SGDĐT');
  });

  it('has one addressee on the line of the label, several on lines of their own', async () => {
    expect(await shown({ ...SETTINGS, report: { ...SETTINGS.report, to: ['Sở Nội vụ'] } })).toContain(
      'Kính gửi: Sở Nội vụ.',
    );
    expect(await shown(SETTINGS)).toContain('- Ban Thi đua - Khen thưởng tỉnh.');
  });

  it('is refused at its line where it is misspelt', () => {
    const { value, diagnostics } = checkedYaml(settingsSchema, 'report:\n  isuer: Sở Nội vụ\n', 'bantin.yaml');
    expect(value).toBeNull();
    expect(diagnostics.map(d => [d.code, d.place?.line, d.hint])).toEqual([['yaml-key', 2, 'did you mean "issuer"?']]);
  });
});
