import type { ParagraphStyle } from '../tree.ts';

/** How the cells of a column are aligned. */
export type ColumnAlign = 'left' | 'center' | 'right';

const LABELS: Readonly<Record<ColumnAlign, string>> = { left: 'căn trái', center: 'căn giữa', right: 'căn phải' };
const NAME = /^(.+)--(left|center|right)$/;

/** The name of a style that differs from another in its alignment alone, such as `table-text--right`. */
export function alignedName(style: string, align: ColumnAlign): string {
  return `${style}--${align}`;
}

/** The style of such a name, from the style that it differs from; null where the name is none of these. */
export function alignedStyle(name: string, known: Readonly<Record<string, ParagraphStyle>>): ParagraphStyle | null {
  const [, from = '', align] = NAME.exec(name) ?? [];
  const base = known[from];
  if (!base || !align) return null;
  const wanted = align as ColumnAlign; // one of the three in the pattern
  return { ...base, name, label: `${base.label} (${LABELS[wanted]})`, basedOn: from, align: wanted };
}
