import type { OutlineEntry, ShownDiagnostic } from '../reading.ts';
import { element, texted } from './element.ts';
import { say } from './texts.ts';

/** Shows where something stands in the source. */
export type OnSpan = (span: NonNullable<OutlineEntry['span']>) => void;

/** The headings, each a button to its place in the source. */
export function outlineList(entries: readonly OutlineEntry[], onSpan: OnSpan): HTMLElement {
  return element('ol', {
    attributes: { class: 'outline' },
    children: entries.map(({ level, text, span }) =>
      element('li', {
        attributes: { class: `level-${Math.min(level, 4)}` },
        children: [span ? button(text, () => onSpan(span)) : text],
      }),
    ),
  });
}

/** Warnings and notes, each with its place and what to do. */
export function diagnosticList(diagnostics: readonly ShownDiagnostic[], onSpan: OnSpan): HTMLElement {
  if (diagnostics.length === 0) return texted('p', say('noNotes'));
  return element('ul', {
    attributes: { class: 'diagnostics' },
    children: diagnostics.map(({ severity, code, message, hint, place, span }) =>
      element('li', {
        attributes: { class: severity },
        children: [
          texted('b', say(severity)),
          ' ',
          texted('code', code),
          ' ',
          span ? button(message, () => onSpan(span)) : message,
          place === null ? null : texted('small', ` ${place}`),
          hint === null ? null : texted('div', `${say('hint')}: ${hint}`, { class: 'hint' }),
        ],
      }),
    ),
  });
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  return element('button', { attributes: { type: 'button' }, on: { click: onClick }, children: [text] });
}
