import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { pt } from '../../base/length.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { CharacterStyle, ParagraphStyle, RuleStroke, StyleSheet, TableStyle } from '../tree.ts';
import { nearestName } from '../yaml/nearest-name.ts';
import type { TemplateSettings, WrittenStyle } from './template-schema.ts';

/** Places a name of template.yaml for a message. */
type Blame = (name: string) => ReturnType<typeof diagnostic>['place'];

/** The style sheet of a template: inheritance and colour names resolved. A name that is not there is fatal. */
export function styleSheet(
  settings: TemplateSettings,
  families: ReadonlySet<string> | null,
  blame: Blame,
): Outcome<StyleSheet> {
  const diagnostics: Diagnostic[] = [];
  const unknown = (kind: string, name: string, known: Iterable<string>): void => {
    diagnostics.push(unknownName(kind, name, known, blame));
  };
  const color = (name: string): string => {
    const found = name.startsWith('#') ? name : settings.colors[name];
    if (!found) unknown('colour', name, Object.keys(settings.colors));
    return found ?? '#000000';
  };
  const font = (name: string): string => {
    if (families && !families.has(name)) unknown('font', name, families);
    return name;
  };
  const paragraph = mapValues(settings.styles, (_, name) => {
    const chain = inheritance(settings.styles, name, missing =>
      unknown('style', missing, Object.keys(settings.styles)),
    );
    return paragraphStyle(name, chain, { color, font });
  });
  const character = mapValues(settings.characters, (style, name): CharacterStyle => {
    return {
      ...style,
      name,
      label: style.label ?? name,
      color: style.color && color(style.color),
      font: style.font && font(style.font),
    };
  });
  const table = mapValues(
    settings.tables,
    (style, name): TableStyle => ({ ...style, name, label: style.label ?? name, ...tableRules(style, color) }),
  );
  return outcome({ paragraph, character, table }, diagnostics);
}

function unknownName(kind: string, name: string, known: Iterable<string>, blame: Blame): Diagnostic {
  const near = nearestName(name, known);
  const hint = near
    ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
    : { en: `known: ${[...known].join(', ')}`, vi: `những tên có sẵn: ${[...known].join(', ')}` };
  return diagnostic('template-name', 'fatal', {
    say: { en: `there is no ${kind} "${name}"`, vi: `không có ${kind} "${name}"` },
    hint,
    place: blame(name),
  });
}

/** From the style itself to its last ancestor. */
function inheritance(
  styles: Readonly<Record<string, WrittenStyle>>,
  name: string,
  missing: (name: string) => void,
): WrittenStyle[] {
  const chain: WrittenStyle[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = styles[at]?.basedOn) {
    seen.add(at);
    const style = styles[at];
    if (style) chain.push(style);
    else missing(at);
  }
  return chain;
}

interface Names {
  readonly color: (name: string) => string;
  readonly font: (name: string) => string;
}

function paragraphStyle(name: string, chain: readonly WrittenStyle[], { color, font }: Names): ParagraphStyle {
  const said = <K extends keyof WrittenStyle>(key: K): WrittenStyle[K] | undefined =>
    chain.find(style => style[key] !== undefined)?.[key];
  const size = said('size') ?? pt(10);
  return {
    name,
    label: chain[0]?.label ?? name,
    basedOn: chain[0]?.basedOn ?? null,
    next: chain[0]?.next ?? null,
    font: font(said('font') ?? ''),
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
    tracking: said('tracking') ?? pt(0),
    caps: said('caps') ?? 'none',
    figures: said('figures') ?? 'proportional',
    ruleAbove: gapRule(said('ruleAbove'), color),
    ruleBelow: gapRule(said('ruleBelow'), color),
  };
}

function gapRule(rule: WrittenStyle['ruleAbove'], color: Names['color']): ParagraphStyle['ruleAbove'] {
  return rule ? { ...rule, color: color(rule.color) } : null;
}

function tableRules(
  style: TemplateSettings['tables'][string],
  color: Names['color'],
): Pick<TableStyle, 'ruleTop' | 'ruleUnderHead' | 'ruleBetween' | 'ruleBottom'> {
  const stroke = (rule: { width: RuleStroke['width']; color: string } | null): RuleStroke | null =>
    rule && { width: rule.width, color: color(rule.color) };
  return {
    ruleTop: stroke(style.ruleTop),
    ruleUnderHead: stroke(style.ruleUnderHead),
    ruleBetween: stroke(style.ruleBetween),
    ruleBottom: stroke(style.ruleBottom),
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A, name: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
