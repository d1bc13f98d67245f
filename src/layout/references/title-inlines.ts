import type { LayoutInline } from '../tree.ts';
import { plainText } from '../tree-headings.ts';

/** The words of a heading where they are printed again, in the style of that place: without its marks and notes. */
export function titleInlines(inlines: readonly LayoutInline[], style: string | null): LayoutInline[] {
  const text = plainText(inlines).replace(/ +/g, ' ').trim();
  return text === '' ? [] : [{ kind: 'text', text, style, fallback: null }];
}
