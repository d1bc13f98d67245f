import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { YamlPath, YamlPlaces } from '../yaml/yaml-places.ts';
import { styleSheet } from './style-sheet.ts';
import type { TemplateSettings } from './template-schema.ts';

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** A warning for each colour that text has and that is hard to read on white paper, at the place that gives the colour. */
export function contrastWarnings(settings: TemplateSettings, places: YamlPlaces): readonly Diagnostic[] {
  const { paragraph, character } = styleSheet(settings);
  const styles = [...Object.values(paragraph), ...Object.values(character)];
  const pale = new Map<string, string[]>();
  for (const { name, color } of styles)
    if (color !== null && contrastOnWhite(color) < LEAST) pale.set(color, [...(pale.get(color) ?? []), name]);
  return [...pale].map(([color, names]) => lowContrast(color, names, places.value(sayingPath(settings, color))));
}

/** The contrast of a colour `#RRGGBB` with white, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOnWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Where a colour is given: by its name, else by the style that writes it. */
function sayingPath({ colors, styles, characters }: TemplateSettings, color: string): YamlPath {
  const named = Object.entries(colors).find(([, value]) => value === color)?.[0];
  if (named !== undefined) return ['colors', named];
  const style = Object.entries(styles).find(([, written]) => written.color === color)?.[0];
  if (style !== undefined) return ['styles', style, 'color'];
  const mark = Object.entries(characters).find(([, written]) => written.color === color)?.[0] ?? '';
  return ['characters', mark, 'color'];
}

/** Names of styles that a message lists. */
const SHOWN = 4;

function lowContrast(color: string, names: readonly string[], place: ReturnType<YamlPlaces['value']>): Diagnostic {
  const contrast = (Math.floor(contrastOnWhite(color) * 10) / 10).toFixed(1);
  const list = names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ' …' : '');
  return diagnostic('low-contrast', 'warning', {
    say: {
      en: `text in ${color} is hard to read on white: its contrast is ${contrast}, at least 4.5 is needed (${list})`,
      vi: `chữ màu ${color} khó đọc trên giấy trắng: độ tương phản ${contrast.replace('.', ',')}, cần ít nhất 4,5 (${list})`,
    },
    hint: { en: 'take a darker colour', vi: 'hãy chọn màu đậm hơn' },
    place,
  });
}
