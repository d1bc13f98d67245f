import { type Pt, pt } from '../../base/length.ts';
import type { CharacterStyle, ParagraphStyle, RuleStroke, StyleSheet, TableStyle } from '../tree.ts';
import type { BoxStyle } from '../tree-box.ts';
import type { ChartStyle } from '../tree-chart.ts';
import type { WrittenChart } from './chart-schema.ts';
import type { TemplateSettings, WrittenStyle } from './template-schema.ts';

/** The rules that a table style and a box style have. */
export const TABLE_RULES = ['ruleTop', 'ruleUnderHead', 'ruleAboveFoot', 'ruleBetween', 'ruleBottom'] as const;
export const BOX_RULES = ['ruleTop', 'ruleBottom', 'ruleSides'] as const;

const made = new WeakMap<TemplateSettings, StyleSheet>();

/**
 * The style sheet of a template, made once a process: inheritance and colour names resolved. Its names were checked when the template was read
 * (`checkStyleNames`).
 */
export function styleSheet(settings: TemplateSettings): StyleSheet {
  const sheet = made.get(settings) ?? resolveStyles(settings);
  made.set(settings, sheet);
  return sheet;
}

function resolveStyles(settings: TemplateSettings): StyleSheet {
  const color = (name: string): string => (name.startsWith('#') ? name : (settings.colors[name] ?? '#000000'));
  const styles = mapValues(settings.styles, style => withStep(style, settings.scale));
  const paragraph = mapValues(styles, (_, name) => paragraphStyle(name, inheritance(styles, name), color));
  const character = mapValues(settings.characters, (style, name): CharacterStyle => {
    const size = typeof style.size === 'string' ? (settings.scale[style.size]?.size ?? null) : style.size;
    const { family, fallback } = familiesOf(style);
    const { label = name } = style;
    return { ...style, name, label, size, font: family, fallback, color: style.color && color(style.color) };
  });
  const table = mapValues(
    settings.tables,
    (style, name): TableStyle => ({ ...style, name, label: style.label ?? name, ...tableRules(style, color) }),
  );
  const chart = mapValues(settings.charts, (style, name) => chartStyle(name, style, color));
  const box = mapValues(
    settings.boxes,
    (style, name): BoxStyle => ({ ...style, name, label: style.label ?? name, ...boxColors(style, color) }),
  );
  return { paragraph, character, table, box, chart };
}

function chartStyle(name: string, written: WrittenChart, color: ColorOf): ChartStyle {
  const { label = name, colors, axis, barHeight, barGap, groupGap, gap, swatch, nameShare } = written;
  const { spaceBefore, spaceAfter } = written;
  const measures = { barHeight, barGap, groupGap, gap, swatch, nameShare, spaceBefore, spaceAfter };
  const line = axis && { width: axis.width, color: color(axis.color) };
  return { name, label, colors: colors.map(color), axis: line, ...measures };
}

/** A style whose size is one: the step of the scale that it names is looked up, with its leading. */
type SizedStyle = WrittenStyle & { readonly size?: Pt | undefined };

/** A step's leading holds where the style says none. */
function withStep({ size, ...style }: WrittenStyle, scale: TemplateSettings['scale']): SizedStyle {
  if (size === undefined) return style;
  if (typeof size === 'number') return { ...style, size };
  const step = scale[size];
  const leading = style.leading ?? step?.leading ?? undefined;
  return { ...style, size: step?.size ?? pt(0), leading }; // every step's name is checked
}

/** The family of a style, and those that help it out: what it lists behind the first, and its `fallback`. */
function familiesOf({ font, fallback }: WrittenFonts): Families {
  const [family = null, ...rest] = typeof font === 'string' ? [font] : (font ?? []);
  const chain = [...rest, ...(fallback ?? [])];
  const isSaid = chain.length > 0 || (fallback !== undefined && fallback !== null);
  return { family, fallback: isSaid ? chain : null };
}

interface Families {
  readonly family: string | null;
  /** Null: the style does not say. */
  readonly fallback: readonly string[] | null;
}

interface WrittenFonts {
  readonly font?: string | readonly string[] | null | undefined;
  readonly fallback?: readonly string[] | null | undefined;
}

/** From the style itself to its last ancestor. */
export function inheritance<S extends WrittenStyle>(styles: Readonly<Record<string, S>>, name: string): S[] {
  const chain: S[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = styles[at]?.basedOn) {
    seen.add(at);
    const style = styles[at];
    if (style) chain.push(style);
  }
  return chain;
}

/** The value of a colour's name. */
type ColorOf = (name: string) => string;

function paragraphStyle(name: string, chain: readonly SizedStyle[], color: ColorOf): ParagraphStyle {
  const said = <K extends keyof SizedStyle>(key: K): SizedStyle[K] | undefined =>
    chain.find(style => style[key] !== undefined)?.[key];
  const size = said('size') ?? pt(10);
  const families = chain.map(familiesOf);
  return {
    name,
    label: chain[0]?.label ?? name,
    basedOn: chain[0]?.basedOn ?? null,
    next: chain[0]?.next ?? null,
    font: families.find(({ family }) => family !== null)?.family ?? '',
    fallback: families.find(({ fallback }) => fallback !== null)?.fallback ?? [],
    bold: said('bold') ?? false,
    italic: said('italic') ?? false,
    size,
    leading: said('leading') ?? pt(size * 1.35),
    color: color(said('color') ?? 'text'),
    align: said('align') ?? 'left',
    balanced: said('balanced') ?? false,
    indentFirst: said('indentFirst') ?? pt(0),
    indentLeft: said('indentLeft') ?? pt(0),
    indentRight: said('indentRight') ?? pt(0),
    spaceBefore: said('spaceBefore') ?? pt(0),
    spaceAfter: said('spaceAfter') ?? pt(0),
    keepWithNext: said('keepWithNext') ?? false,
    keepTogether: said('keepTogether') ?? false,
    keepWithPrevious: said('keepWithPrevious') ?? false,
    tracking: said('tracking') ?? pt(0),
    caps: said('caps') ?? 'none',
    figures: said('figures') ?? 'proportional',
    ruleAbove: gapRule(said('ruleAbove'), color),
    ruleBelow: ruleBelow(said('ruleBelow'), color),
  };
}

function gapRule(rule: WrittenStyle['ruleAbove'], color: ColorOf): ParagraphStyle['ruleAbove'] {
  return rule ? { ...rule, color: color(rule.color) } : null;
}

function ruleBelow(rule: WrittenStyle['ruleBelow'], color: ColorOf): ParagraphStyle['ruleBelow'] {
  return rule ? { ...rule, color: color(rule.color) } : null;
}

function tableRules(
  style: TemplateSettings['tables'][string],
  color: ColorOf,
): Pick<TableStyle, (typeof TABLE_RULES)[number]> {
  const { ruleTop, ruleUnderHead, ruleAboveFoot, ruleBetween, ruleBottom } = style;
  return {
    ruleTop: strokeOf(ruleTop, color),
    ruleUnderHead: strokeOf(ruleUnderHead, color),
    ruleAboveFoot: strokeOf(ruleAboveFoot, color),
    ruleBetween: strokeOf(ruleBetween, color),
    ruleBottom: strokeOf(ruleBottom, color),
  };
}

function boxColors(
  { ruleTop, ruleBottom, ruleSides, fill }: TemplateSettings['boxes'][string],
  color: ColorOf,
): Pick<BoxStyle, (typeof BOX_RULES)[number] | 'fill'> {
  return {
    ruleTop: strokeOf(ruleTop, color),
    ruleBottom: strokeOf(ruleBottom, color),
    ruleSides: strokeOf(ruleSides, color),
    fill: fill && color(fill),
  };
}

function strokeOf(rule: { width: RuleStroke['width']; color: string } | null, color: ColorOf): RuleStroke | null {
  return rule && { width: rule.width, color: color(rule.color) };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A, name: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
