import type { Said } from '../../base/diagnostic.ts';
import { parseLength } from '../../base/length.ts';
import type { ReadPicture } from '../../images/picture.ts';
import { nearestName } from '../yaml/nearest-name.ts';
import {
  type AttributeKind,
  DEFAULT_BOX_STYLE,
  DEFAULT_CHART_STYLE,
  DEFAULT_TABLE_STYLE,
  type ElementRule,
} from './elements.ts';

/** The names that a template gives in template.yaml, by kind. */
export interface TemplateNames {
  readonly paragraph: ReadonlySet<string>;
  readonly character: ReadonlySet<string>;
  readonly table: ReadonlySet<string>;
  /** Chart styles, with how many colours each has. */
  readonly charts: ReadonlyMap<string, number>;
  readonly box: ReadonlySet<string>;
  readonly colors: ReadonlySet<string>;
  /** The files of its folder `images`, read. */
  readonly pictures: ReadonlyMap<string, ReadPicture>;
}

/** What is wrong, and what to do. */
export type Fault = readonly [say: Said, hint: Said];

/** What is wrong with an attribute's value; null where nothing is. */
export function attributeFault(kind: AttributeKind, value: string, names: TemplateNames): Fault | null {
  switch (kind) {
    case 'paragraphStyle':
      return nameFault({ en: 'style', vi: 'kiểu chữ' }, value, names.paragraph);
    case 'characterStyle':
      return nameFault({ en: 'character style', vi: 'kiểu ký tự' }, value, names.character);
    case 'tableStyle':
      return nameFault({ en: 'table style', vi: 'kiểu bảng' }, value, names.table);
    case 'chartStyle':
      return nameFault({ en: 'chart style', vi: 'kiểu biểu đồ' }, value, new Set(names.charts.keys()));
    case 'boxStyle':
      return nameFault({ en: 'box style', vi: 'kiểu khung' }, value, names.box);
    case 'picture':
      return pictureFault(value, names.pictures);
    case 'color':
      return /^#[0-9a-f]{6}$/i.test(value) ? null : nameFault({ en: 'colour', vi: 'màu' }, value, names.colors);
    default:
      return FORMS[kind].test(value.trim()) ? null : formFault(kind, value);
  }
}

/** What is wrong with the styles that an element does not write; `isNamed`: it writes its own, which is checked as a value. */
export function unwrittenStyleFaults(
  element: string,
  rule: ElementRule,
  { names, isNamed }: { names: TemplateNames; isNamed: boolean },
): Fault[] {
  const own = isNamed ? null : defaultStyleFault(element, rule, names);
  // A box names the style of its frame; its text has one of its own.
  const text = rule.attributes.style === 'boxStyle' && rule.defaultStyle;
  const inner = text ? missingStyle(element, text, names.paragraph) : null;
  return [own, inner].filter(fault => fault !== null);
}

function defaultStyleFault(element: string, rule: ElementRule, names: TemplateNames): Fault | null {
  if (rule.attributes.style === 'tableStyle') return missingStyle(element, DEFAULT_TABLE_STYLE, names.table);
  if (rule.attributes.style === 'chartStyle')
    return missingStyle(element, DEFAULT_CHART_STYLE, new Set(names.charts.keys()));
  if (rule.attributes.style === 'boxStyle') return missingStyle(element, DEFAULT_BOX_STYLE, names.box);
  return rule.defaultStyle ? missingStyle(element, rule.defaultStyle, names.paragraph) : null;
}

/** What is wrong where a style that is not written is used; null where the template has it. */
export function missingStyle(element: string, style: string, known: ReadonlySet<string>): Fault | null {
  if (known.has(style)) return null;
  return [
    {
      en: `<${element}> without a style has the style "${style}", which template.yaml does not have`,
      vi: `<${element}> không ghi kiểu sẽ dùng kiểu "${style}" mà template.yaml không có`,
    },
    {
      en: `write style="…", or add "${style}" to template.yaml`,
      vi: `viết style="…", hoặc thêm "${style}" vào template.yaml`,
    },
  ];
}

function nameFault(kind: Said, value: string, known: ReadonlySet<string>): Fault | null {
  if (known.has(value)) return null;
  const near = nearestName(value, known);
  const list = [...known].join(', ') || '–';
  return [
    { en: `there is no ${kind.en} "${value}"`, vi: `không có ${kind.vi} "${value}"` },
    near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : { en: `template.yaml has: ${list}`, vi: `template.yaml có: ${list}` },
  ];
}

/** A picture's file has to be there, and of a kind that can be set. */
function pictureFault(name: string, pictures: TemplateNames['pictures']): Fault | null {
  const read = pictures.get(name);
  if (read?.picture) return null;
  const { fault } = read ?? {};
  if (!fault) {
    const [say] = nameFault({ en: 'picture', vi: 'ảnh' }, name, new Set(pictures.keys())) ?? [];
    const list = [...pictures.keys()].join(', ') || '–';
    const hint = { en: `the template's folder images has: ${list}`, vi: `thư mục images của mẫu có: ${list}` };
    return say ? [say, hint] : null;
  }
  return [
    { en: `${name} cannot be set: ${fault.en}`, vi: `không dùng được ${name}: ${fault.vi}` },
    {
      en: 'save it as a PNG, as a JPEG in RGB or grey, or as an SVG of groups, paths, shapes and text in plain colours',
      vi: 'lưu lại thành PNG, JPEG màu RGB hay xám, hoặc SVG chỉ gồm nhóm, đường, hình và chữ với màu đơn',
    },
  ];
}

type FormKind = Exclude<AttributeKind, 'picture' | 'color' | `${string}Style`>;

/** Forms of values; a length is what `parseLength` reads. */
const FORMS: Readonly<Record<FormKind, { test(value: string): boolean }>> = {
  text: { test: () => true },
  length: { test: value => isLength(value) },
  columnCount: /^[123]$/,
  level: /^[1-4]$/,
  levels: { test: value => isLevels(value) },
  shown: /^(page|text|number)$/,
  series: /^(figure|table|chart)$/,
  columnWidths: { test: value => value.split(/\s+/).every(isColumn) },
  span: /^[1-9]\d?$/,
  scope: /^(row|column)$/,
  flag: /^(true|false)$/,
  numbering: /^(continue|restart)$/,
  pages: /^(first|rest|left|right|all)$/,
  chartOrder: /^(given|value)$/,
  align: /^(left|center|right)$/,
};

/** `2`, or `2-3`. */
function isLevels(value: string): boolean {
  const [, from = '', to = from] = /^([1-4])(?:-([1-4]))?$/.exec(value) ?? [];
  return from !== '' && from <= to;
}

/** A width, and how its cells are aligned. */
function isColumn(text: string): boolean {
  const [width = '', align = 'left', ...more] = text.split(':');
  const hasWidth = /^(auto|\d*\*)$/.test(width) || isLength(width);
  return hasWidth && more.length === 0 && /^(left|center|right|decimal)$/.test(align);
}

function isLength(value: string): boolean {
  const length = parseLength(value);
  return length !== null && length >= 0;
}

const EXAMPLES: Readonly<Record<FormKind, Said>> = {
  text: { en: 'any text', vi: 'chữ bất kỳ' },
  length: { en: 'a length such as 12pt, 4mm or 0', vi: 'một độ dài như 12pt, 4mm hoặc 0' },
  columnCount: { en: '1, 2 or 3', vi: '1, 2 hoặc 3' },
  level: { en: '1, 2, 3 or 4', vi: '1, 2, 3 hoặc 4' },
  levels: { en: 'a level such as 2, or levels such as 2-3', vi: 'một cấp như 2, hoặc các cấp như 2-3' },
  shown: { en: 'page, text or number', vi: 'page, text hoặc number' },
  series: { en: 'figure, table or chart', vi: 'figure, table hoặc chart' },
  columnWidths: { en: 'a list such as "auto 2* 14mm:right"', vi: 'một danh sách như "auto 2* 14mm:right"' },
  scope: { en: 'row or column', vi: 'row hoặc column' },
  flag: { en: 'true or false', vi: 'true hoặc false' },
  numbering: { en: 'continue or restart', vi: 'continue hoặc restart' },
  span: { en: 'a number from 1 on', vi: 'một số từ 1 trở lên' },
  align: { en: 'left, center or right', vi: 'left, center hoặc right' },
  pages: { en: 'first, rest, left, right or all', vi: 'first, rest, left, right hoặc all' },
  chartOrder: { en: 'given or value', vi: 'given hoặc value' },
};

function formFault(kind: FormKind, value: string): Fault {
  return [
    { en: `"${value}" cannot stand here`, vi: `không dùng được "${value}" ở đây` },
    { en: `write ${EXAMPLES[kind].en}`, vi: `hãy viết ${EXAMPLES[kind].vi}` },
  ];
}
