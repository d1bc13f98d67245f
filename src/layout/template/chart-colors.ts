import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { printGrey } from '../../base/print-grey.ts';
import type { YamlPlaces } from '../yaml/yaml-places.ts';
import { styleSheet } from './style-sheet.ts';
import type { TemplateSettings } from './template-schema.ts';

/** Two greys that differ by less, of 1, look alike on paper. */
const LEAST_DIFFERENCE = 0.2;

/** Warns of a chart style with two colours that nobody tells apart where a page is printed in black alone. */
export function chartColorWarnings(settings: TemplateSettings, places: YamlPlaces): readonly Diagnostic[] {
  return Object.values(styleSheet(settings).chart).flatMap(({ name, colors }) => {
    const greys = colors.map(printGrey);
    const alike = greys.findIndex((grey, i) =>
      greys.slice(0, i).some(other => Math.abs(grey - other) < LEAST_DIFFERENCE),
    );
    return alike < 0
      ? []
      : [
          lookAlike(
            settings.charts[name]?.colors[alike] ?? '',
            places.value(['charts', name, 'colors', String(alike)]),
          ),
        ];
  });
}

function lookAlike(color: string, place: ReturnType<YamlPlaces['value']>): Diagnostic {
  return diagnostic('chart-colors', 'warning', {
    say: {
      en: `in black print nobody tells "${color}" from another colour of this chart`,
      vi: `khi in đen trắng không phân biệt được "${color}" với một màu khác của biểu đồ`,
    },
    hint: {
      en: 'take one dark colour and others that are clearly lighter',
      vi: 'hãy dùng một màu đậm và các màu khác nhạt hơn hẳn',
    },
    place,
  });
}
