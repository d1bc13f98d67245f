import type { DrawnStroke, DrawnText } from './drawing.ts';

/** What an element hands on to those inside it (SVG 1.1, 6.1), as written; and how opaque it is all in all. */
export interface Paint {
  readonly properties: Readonly<Record<string, string>>;
  /** Of the element with all that it stands in, from 0 to 1. */
  readonly opacity: number;
}

export const PLAIN: Paint = { properties: {}, opacity: 1 };

/** The properties that are inherited and painted. */
const INHERITED: readonly string[] = [
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'visibility',
];
/** What would change the picture and is not painted: it may only say `none`. */
const REFUSED: readonly string[] = [
  'filter',
  'mask',
  'clip-path',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
  'mix-blend-mode',
];

/** The attributes of an element with those of its `style`, which win. */
export function withStyle(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const rules = (attributes.style ?? '').split(';').flatMap(rule => {
    const [name = '', ...value] = rule.split(':');
    return value.length > 0 ? [[name.trim(), value.join(':').trim()] as const] : [];
  });
  return { ...attributes, ...Object.fromEntries(rules) };
}

/** The first property that cannot be painted; null where there is none. */
export function refusedProperty(attributes: Readonly<Record<string, string>>): string | null {
  return REFUSED.find(name => (attributes[name] ?? 'none') !== 'none') ?? null;
}

/** What an element inside another paints with. */
export function paintInside({ properties, opacity }: Paint, attributes: Readonly<Record<string, string>>): Paint {
  const own = INHERITED.flatMap(name => {
    const value = attributes[name];
    return value === undefined || value === 'inherit' ? [] : [[name, value] as const];
  });
  return {
    properties: { ...properties, ...Object.fromEntries(own) },
    opacity: opacity * fraction(attributes.opacity),
  };
}

function fraction(text: string | undefined): number {
  if (text === undefined) return 1;
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}

/** A colour or a number that cannot be read, by its property. */
export class UnreadableValue extends Error {
  readonly property: string;
  readonly value: string;

  constructor(property: string, value: string) {
    super(`${property}="${value}"`);
    this.property = property;
    this.value = value;
  }
}

/** The colour of a fill, mixed with white as far as it can be seen through; null: none. Throws `UnreadableValue`. */
export function fillOf({ properties, opacity }: Paint): string | null {
  return mixed('fill', properties, opacity * fraction(properties['fill-opacity']));
}

/** The outline; null: none. Throws `UnreadableValue`. */
export function strokeOf({ properties, opacity }: Paint): DrawnStroke | null {
  const color = mixed('stroke', { stroke: 'none', ...properties }, opacity * fraction(properties['stroke-opacity']));
  const number = (name: string, otherwise: number): number => numberOf(name, properties[name], otherwise);
  const width = number('stroke-width', 1);
  if (color === null || width <= 0) return null;
  const dashes = properties['stroke-dasharray'] ?? 'none';
  const lengths =
    dashes === 'none'
      ? []
      : dashes
          .trim()
          .split(/[\s,]+/)
          .map(text => numberOf('stroke-dasharray', text, 0));
  return {
    color,
    width,
    cap: oneOf('stroke-linecap', properties, ['butt', 'round', 'square'] as const),
    join: oneOf('stroke-linejoin', properties, ['miter', 'round', 'bevel'] as const),
    miterLimit: number('stroke-miterlimit', 4),
    dashes: lengths.some(length => length > 0) ? (lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]) : [],
    dashOffset: number('stroke-dashoffset', 0),
  };
}

/** The rule by which a shape is filled. Throws `UnreadableValue`. */
export function fillRuleOf({ properties }: Paint): 'nonzero' | 'evenodd' {
  return oneOf('fill-rule', properties, ['nonzero', 'evenodd'] as const);
}

/** How a text is set. Throws `UnreadableValue`. */
export function fontOf({ properties }: Paint): Pick<DrawnText, 'size' | 'families' | 'bold' | 'italic' | 'anchor'> {
  const families = (properties['font-family'] ?? '').split(',').map(name => name.trim().replace(/^["']|["']$/g, ''));
  const weight = properties['font-weight'] ?? 'normal';
  return {
    size: numberOf('font-size', properties['font-size'], 16),
    families: families.filter(Boolean),
    bold: weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic: ['italic', 'oblique'].includes(properties['font-style'] ?? ''),
    anchor: oneOf('text-anchor', properties, ['start', 'middle', 'end'] as const),
  };
}

function oneOf<V extends string>(name: string, properties: Paint['properties'], values: readonly [V, ...V[]]): V {
  const value = properties[name] ?? values[0];
  const found = values.find(known => known === value);
  if (!found) throw new UnreadableValue(name, value);
  return found;
}

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text.trim().replace(/px$/, ''));
  if (!Number.isFinite(value)) throw new UnreadableValue(name, text);
  return value;
}

function mixed(name: string, properties: Paint['properties'], opacity: number): string | null {
  const text = (properties[name] ?? 'black').trim();
  if (text === 'none' || text === 'transparent' || opacity === 0) return null;
  const parts = partsOf(text === 'currentColor' ? (properties.color ?? 'black') : text);
  if (!parts) throw new UnreadableValue(name, text);
  const hex = parts.map(part =>
    Math.round(part * opacity + 255 * (1 - opacity))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}

/** Red, green and blue from 0 to 255. */
function partsOf(text: string): number[] | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(NAMED[text.toLowerCase()] ?? text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map(digit => digit + digit) : (hex.match(/../g) ?? []);
    return digits.map(pair => Number.parseInt(pair, 16));
  }
  const list = /^rgb\(\s*([\d.]+%?)\s*,?\s*([\d.]+%?)\s*,?\s*([\d.]+%?)\s*\)$/.exec(text)?.slice(1);
  const parts = list?.map(part => (part.endsWith('%') ? (Number(part.slice(0, -1)) * 255) / 100 : Number(part)));
  return parts?.every(part => part <= 255) ? parts : null;
}

/** The colours that have names in SVG Tiny (SVG 1.1, 4.4), and the grey that programs write. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
};
