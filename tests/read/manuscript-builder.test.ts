import { describe, expect, it } from 'vitest';
import { manuscriptBuilder } from '../../src/read/manuscript-builder.ts';

const SOURCE = { name: 'a.html', text: '' };

describe('the manuscript builder', () => {
  it('parts blocks by line ends and trims them', () => {
    const build = manuscriptBuilder();
    build.open({ kind: 'heading', level: 1 });
    build.text(' Điểm sáng ');
    build.open({ kind: 'paragraph' });
    build.text('Xã Tân Lập\ncó 3 trường.');
    const { value } = build.finish(SOURCE, { format: 'html' });
    expect(value.text.split('\n').filter(line => line.trim() !== '')).toEqual([
      ' Điểm sáng ',
      'Xã Tân Lập',
      'có 3 trường.',
    ]);
    expect(value.blocks.map(block => [block.hint.kind, block.text])).toEqual([
      ['heading', 'Điểm sáng'],
      ['paragraph', 'Xã Tân Lập\ncó 3 trường.'],
    ]);
    for (const { span, text } of value.blocks) expect(value.text.slice(span.start, span.end)).toBe(text);
  });

  it('composes a letter whose mark came in the next piece, and keeps the marks round it', () => {
    const build = manuscriptBuilder();
    build.text('Co', { strong: true });
    build.text('\u0302ng an', { strong: true, emphasis: true });
    build.text(' tỉnh');
    const { value } = build.finish(SOURCE, { format: 'html' });
    expect(value.text.trim()).toBe('Công an tỉnh');
    expect(value.marks.map(({ kind, span }) => [kind, value.text.slice(span.start, span.end)])).toEqual([
      ['strong', 'Công an'],
      ['emphasis', 'ông an'],
    ]);
  });

  it('never crosses marks', () => {
    const build = manuscriptBuilder();
    build.text('một', { strong: true });
    build.text('hai', { strong: true, emphasis: true, href: '#a' });
    build.text('ba', { emphasis: true, href: '#a' });
    const { value } = build.finish(SOURCE, { format: 'html' });
    expect(value.marks.map(({ kind, span }) => [kind, value.text.slice(span.start, span.end)])).toEqual([
      ['strong', 'một'],
      ['link', 'haiba'],
      ['strong', 'hai'],
      ['emphasis', 'hai'],
      ['emphasis', 'ba'],
    ]);
  });

  it('takes a paragraph for a bold line where every word is bold, and only there', () => {
    const build = manuscriptBuilder();
    build.open({ kind: 'paragraph' });
    build.text('Kết quả', { strong: true });
    build.text(' ');
    build.text('bước đầu', { strong: true });
    build.open({ kind: 'paragraph' });
    build.text('Kết quả:', { strong: true });
    build.text(' tốt');
    const { value } = build.finish(SOURCE, { format: 'html' });
    expect(value.blocks.map(block => block.hint.kind)).toEqual(['boldLine', 'paragraph']);
  });

  it('keeps the cells of a table, the empty ones and the lines inside a cell too', () => {
    const build = manuscriptBuilder();
    build.openTable();
    for (const row of [
      ['Đơn vị', 'Tập thể'],
      ['', '12'],
    ]) {
      build.row();
      for (const cell of row) {
        build.cell();
        build.open({ kind: 'paragraph' });
        build.text(cell);
      }
    }
    build.open({ kind: 'paragraph' });
    build.text('(dự kiến)');
    build.closeTable(1);
    const { value } = build.finish(SOURCE, { format: 'html' });
    const hint = value.blocks[0]?.hint;
    expect(
      hint?.kind === 'table' && hint.rows.map(row => row.map(({ start, end }) => value.text.slice(start, end))),
    ).toEqual([
      ['Đơn vị', 'Tập thể'],
      ['', '12\n(dự kiến)'],
    ]);
  });

  it('loses no word of a table inside a table', () => {
    const build = manuscriptBuilder();
    build.openTable();
    build.row();
    build.cell();
    build.text('ngoài');
    build.openTable();
    build.row();
    build.cell();
    build.text('a');
    build.cell();
    build.text('b');
    build.closeTable(0);
    build.cell();
    build.text('sau');
    build.closeTable(0);
    const { value } = build.finish(SOURCE, { format: 'html' });
    expect(value.blocks[0]?.text).toBe('ngoài\na\tb\tsau');
  });

  it('finds the place in the file where the pieces say theirs', () => {
    const file = '<p>Một &amp; hai</p>';
    const build = manuscriptBuilder();
    build.text('Một ', {}, 3);
    build.text('&', {}, 7);
    build.text(' hai', {}, 12);
    const { value } = build.finish({ name: 'a.html', text: file }, { format: 'html' });
    const at = value.text.indexOf('hai');
    const { start, end } = value.toSource({ start: at, end: at + 3 });
    expect(file.slice(start, end)).toBe('hai');
  });
});
