import { type Typography, typographySchema } from '../../src/layout/template/typography-schema.ts';
import { paragraphSetter } from '../../src/layout/text/typography/set-typography.ts';
import type { LayoutInline } from '../../src/layout/tree.ts';

/** Every rule is on. */
export const fullTypography: Typography = typographySchema.parse({});

/** A paragraph as the pass leaves it: `~` for a no-break space, `^` for a word joiner. */
export function typeset(text: string, typography: Typography = fullTypography): string {
  return visible(setInlines([run(text)], typography));
}

/** A run of text. */
export function run(text: string, style: string | null = null): LayoutInline {
  return { kind: 'text', text, style, fallback: null };
}

/** The inlines of a paragraph as the pass leaves them. */
export function setInlines(
  inlines: readonly LayoutInline[],
  typography: Typography = fullTypography,
): readonly LayoutInline[] {
  return paragraphSetter(typography)(inlines, 'text');
}

/** The text of inlines, with what cannot be seen made visible. */
export function visible(inlines: readonly LayoutInline[]): string {
  return plain(inlines).replaceAll('\u00a0', '~').replaceAll('\u2060', '^');
}

/** The text of inlines as it is. */
export function plain(inlines: readonly LayoutInline[]): string {
  return inlines
    .map(inline => (inline.kind === 'text' ? inline.text : inline.kind === 'link' ? plain(inline.inlines) : ''))
    .join('');
}
