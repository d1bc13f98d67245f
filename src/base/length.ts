/** A length in points (1/72 inch): the only unit between the template and the writers. */
export type Pt = number & { readonly __unit: 'pt' };

/** Marks a number as points. */
export function pt(value: number): Pt {
  return value as Pt; // a brand exists for the compiler alone
}

const POINTS_PER_UNIT = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 } as const;

/**
 * Reads a length as templates write it: `12pt`, `4mm`, `1.5cm`, `0.5in`. A bare `0` is allowed.
 * Null where the text is no length.
 */
export function parseLength(text: string): Pt | null {
  const found = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in)$/.exec(text.trim());
  if (text.trim() === '0') return pt(0);
  if (!found?.[1]) return null;
  const unit = found[2] as keyof typeof POINTS_PER_UNIT; // the pattern allows these four only
  return pt(Number(found[1]) * POINTS_PER_UNIT[unit]);
}
