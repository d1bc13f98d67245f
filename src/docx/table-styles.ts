import type { RuleStroke, TableStyle } from '../layout/tree.ts';
import type { BoxStyle } from '../layout/tree-box.ts';
import { strokeLook } from './stroke-look.ts';
import type { StyleIds } from './style-ids.ts';
import { twips } from './units.ts';
import { element } from './xml.ts';

/** The style of a table: its rules, the space inside its cells, and what its first and last rows have besides. */
export function tableStyle(style: TableStyle, ids: StyleIds): string {
  const part = (type: string, edge: string): string =>
    edge === ''
      ? ''
      : element('w:tblStylePr', { 'w:type': type }, element('w:tcPr', {}, element('w:tcBorders', {}, edge)));
  const edges =
    border('top', style.ruleTop) + border('bottom', style.ruleBottom) + border('insideH', style.ruleBetween);
  return cellStyle({ ...style, id: ids.table(style.name), edges }, [
    part('firstRow', border('bottom', style.ruleUnderHead)),
    part('lastRow', border('top', style.ruleAboveFoot)),
  ]);
}

/** The style of a table of one cell that is a box. */
export function boxStyle(style: BoxStyle, ids: StyleIds): string {
  const { ruleTop, ruleBottom, ruleSides, fill } = style;
  const edges = [
    border('top', ruleTop),
    border('left', ruleSides),
    border('bottom', ruleBottom),
    border('right', ruleSides),
  ].join('');
  const tint = fill ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill.slice(1) }) : '';
  return cellStyle({ ...style, id: ids.box(style.name), edges }, [tint === '' ? '' : element('w:tcPr', {}, tint)]);
}

function border(side: string, rule: RuleStroke | null): string {
  return rule ? element(`w:${side}`, strokeLook(rule)) : '';
}

interface CellLook extends Pick<TableStyle, 'label' | 'padding'> {
  readonly id: string;
  /** Borders, in the order of the schema (17.4.39). */
  readonly edges: string;
}

function cellStyle({ id, label, padding, edges }: CellLook, parts: readonly string[]): string {
  const margin = (side: 'top' | 'left' | 'bottom' | 'right'): string =>
    element(`w:${side}`, { 'w:w': twips(padding[side]), 'w:type': 'dxa' });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': label }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, edges),
      element('w:tblCellMar', {}, margin('top'), margin('left'), margin('bottom'), margin('right')),
    ),
    ...parts,
  );
}
