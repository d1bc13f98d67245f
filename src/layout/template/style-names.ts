import { type Diagnostic, diagnostic, type Said } from '../../base/diagnostic.ts';
import { nearestName } from '../yaml/nearest-name.ts';
import type { YamlPlaces } from '../yaml/yaml-places.ts';
import { defaultMarks } from './mark-styles.ts';
import { BOX_RULES, inheritance, TABLE_RULES } from './style-sheet.ts';
import type { TemplateSettings, WrittenStyle } from './template-schema.ts';

/** A name that a setting gives: where it stands, what kind of thing it names, and what there is of that kind. */
interface UsedName {
  readonly path: readonly (string | number)[];
  readonly kind: Said;
  readonly name: string | null | undefined;
  readonly known: readonly string[];
}

/** What a style says of its families. */
interface FontChain {
  readonly font?: string | readonly string[] | null | undefined;
  readonly fallback?: readonly string[] | null | undefined;
}

const STYLE = { en: 'style', vi: 'kiểu chữ' };
const FONT = { en: 'font', vi: 'phông chữ' };
const COLOUR = { en: 'colour', vi: 'màu' };
const STEP = { en: 'step of the scale', vi: 'bậc cỡ chữ' };
const MARK = { en: 'character style', vi: 'kiểu ký tự' };

/**
 * Checks the names inside template.yaml: colours, styles that others are based on, and families of fonts, where those are
 * known (`families` is null where they are not). A name that is not there is fatal, at its own place.
 */
export function checkStyleNames(
  settings: TemplateSettings,
  families: ReadonlySet<string> | null,
  places: YamlPlaces,
): readonly Diagnostic[] {
  const known = Object.keys(settings.colors);
  const rules = (['footnotes', 'columns'] as const).map(key => {
    return { path: [key, 'color'], kind: COLOUR, name: settings[key].color, known };
  });
  const used = [
    ...rules,
    ...paragraphNames(settings),
    ...characterNames(settings),
    ...tableNames(settings),
    ...chartNames(settings),
    ...boxNames(settings),
  ];
  const unknown = used.filter(({ name, kind, known }) => name && !isKnown(name, kind, known, families));
  return [
    ...unknown.map(use => unknownName(kindNames(use, families), places)),
    ...fontless(settings).map(name => noFont(name, places)),
    ...circles(settings).map(way => circularStyle(way, places)),
  ];
}

function isKnown(name: string, kind: Said, known: readonly string[], families: ReadonlySet<string> | null): boolean {
  if (kind === FONT) return families === null || families.has(name);
  return known.includes(name) || (kind === COLOUR && name.startsWith('#'));
}

function kindNames(use: UsedName, families: ReadonlySet<string> | null): UsedName {
  return use.kind === FONT ? { ...use, known: [...(families ?? [])] } : use;
}

function paragraphNames({ styles, colors, scale }: TemplateSettings): UsedName[] {
  const names = Object.keys(styles);
  const colours = Object.keys(colors);
  return Object.entries(styles).flatMap(([style, written]) => {
    const path = (...keys: string[]): string[] => ['styles', style, ...keys];
    return [
      { path: path('basedOn'), kind: STYLE, name: written.basedOn, known: names },
      { path: path('next'), kind: STYLE, name: written.next, known: names },
      ...fontNames(path(), written),
      ...stepName(path(), written.size, scale),
      { path: path('color'), kind: COLOUR, name: written.color, known: colours },
      { path: path('ruleAbove', 'color'), kind: COLOUR, name: ruleColor(written.ruleAbove), known: colours },
      { path: path('ruleBelow', 'color'), kind: COLOUR, name: ruleColor(written.ruleBelow), known: colours },
    ];
  });
}

/** A style's families, each at its own place. */
function fontNames(path: readonly string[], { font, fallback }: FontChain): UsedName[] {
  const used = (key: string, value: FontChain['font']): UsedName[] => {
    const names = typeof value === 'string' ? [value] : (value ?? []);
    const at = (i: number): (string | number)[] => (typeof value === 'string' ? [...path, key] : [...path, key, i]);
    return names.map((name, i) => ({ path: at(i), kind: FONT, name, known: [] }));
  };
  return [...used('font', font), ...used('fallback', fallback)];
}

function stepName(
  path: readonly string[],
  size: number | string | null | undefined,
  scale: TemplateSettings['scale'],
): UsedName[] {
  return typeof size === 'string'
    ? [{ path: [...path, 'size'], kind: STEP, name: size, known: Object.keys(scale) }]
    : [];
}

function ruleColor(rule: WrittenStyle['ruleAbove']): string | undefined {
  return rule?.color;
}

/** A character style's name with spaces is that of a combination: each of its words is a mark. */
function characterNames({ characters, colors, scale }: TemplateSettings): UsedName[] {
  const marks = [...defaultMarks, ...Object.keys(characters).filter(name => !name.includes(' '))];
  return Object.entries(characters).flatMap(([style, written]) => {
    const path = ['characters', style];
    return [
      ...style.split(' ').map(name => ({ path, kind: MARK, name, known: marks })),
      ...fontNames(path, written),
      ...stepName(path, written.size, scale),
      { path: [...path, 'color'], kind: COLOUR, name: written.color, known: Object.keys(colors) },
    ];
  });
}

function tableNames({ tables, colors }: TemplateSettings): UsedName[] {
  return Object.entries(tables).flatMap(([style, written]) =>
    TABLE_RULES.map(rule => {
      const path = ['tables', style, rule, 'color'];
      return { path, kind: COLOUR, name: written[rule]?.color, known: Object.keys(colors) };
    }),
  );
}

const CHART_WORDS = ['title', 'unit', 'legend', 'names', 'values'] as const;

function chartNames({ charts, styles, colors }: TemplateSettings): UsedName[] {
  const colours = Object.keys(colors);
  return Object.entries(charts).flatMap(([style, written]) => {
    const path = (...keys: string[]): string[] => ['charts', style, ...keys];
    const words = CHART_WORDS.map(words => ({
      path: path(words),
      kind: STYLE,
      name: written[words],
      known: Object.keys(styles),
    }));
    const bars = written.colors.map((name, i) => ({
      path: path('colors', String(i)),
      kind: COLOUR,
      name,
      known: colours,
    }));
    return [
      ...words,
      ...bars,
      { path: path('axis', 'color'), kind: COLOUR, name: written.axis?.color, known: colours },
    ];
  });
}

function boxNames({ boxes, colors }: TemplateSettings): UsedName[] {
  const known = Object.keys(colors);
  return Object.entries(boxes).flatMap(([style, written]) => {
    const path = (...keys: string[]): string[] => ['boxes', style, ...keys];
    return [
      ...BOX_RULES.map(rule => ({ path: path(rule, 'color'), kind: COLOUR, name: written[rule]?.color, known })),
      { path: path('fill'), kind: COLOUR, name: written.fill, known },
    ];
  });
}

/** Paragraph styles that neither name a font nor inherit one. */
function fontless({ styles }: TemplateSettings): string[] {
  return Object.keys(styles).filter(name => !inheritance(styles, name).some(style => style.font));
}

/** Styles that are based on themselves, each with the way back to it. */
function circles({ styles }: TemplateSettings): string[][] {
  return Object.keys(styles).flatMap(name => {
    const way = [name];
    for (let at = styles[name]?.basedOn; at !== undefined && !way.includes(at); at = styles[at]?.basedOn) way.push(at);
    return styles[way.at(-1) ?? '']?.basedOn === name ? [[...way, name]] : [];
  });
}

function circularStyle(way: readonly string[], places: YamlPlaces): Diagnostic {
  const names = way.join(' → ');
  return diagnostic('template-name', 'fatal', {
    say: { en: `this style is based on itself: ${names}`, vi: `kiểu này dựa trên chính nó: ${names}` },
    hint: { en: 'base it on another style, or on none', vi: 'dựa trên một kiểu khác, hoặc bỏ basedOn' },
    place: places.value(['styles', way[0] ?? '', 'basedOn']),
  });
}

function unknownName({ kind, name, known, path }: UsedName, places: YamlPlaces): Diagnostic {
  const near = nearestName(name ?? '', known);
  const list = known.join(', ') || '–';
  return diagnostic('template-name', 'fatal', {
    say: { en: `there is no ${kind.en} "${name}"`, vi: `không có ${kind.vi} "${name}"` },
    hint: near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : { en: `known: ${list}`, vi: `những tên có sẵn: ${list}` },
    place: places.value(path),
  });
}

function noFont(name: string, places: YamlPlaces): Diagnostic {
  return diagnostic('template-name', 'fatal', {
    say: { en: `the style "${name}" has no font`, vi: `kiểu "${name}" không có phông chữ` },
    hint: {
      en: 'write font: and a family, or base it on a style that has one; bantin fonts lists the families',
      vi: 'ghi font: và tên phông, hoặc basedOn một kiểu đã có phông; bantin fonts liệt kê các phông',
    },
    place: places.value(['styles', name]),
  });
}
