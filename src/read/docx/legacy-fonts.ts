/** The encoding that a font shows, and whether it shows small letters as capitals. */
export interface LegacyFont {
  readonly encoding: 'tcvn3' | 'vni' | 'vps' | 'viscii';
  readonly isCapitals: boolean;
}

/** Fonts of their time by the form of their names: `.VnTime`, `.VnArialH`, `VNI-Times`, `VPS Times`, `VISCII …`. */
export function legacyFont(name: string | undefined): LegacyFont | null {
  const font = (name ?? '').trim();
  if (/^\.vn/i.test(font)) return { encoding: 'tcvn3', isCapitals: /H(?: \w+)?$/.test(font) };
  if (/^vni[-\s]/i.test(font)) return { encoding: 'vni', isCapitals: false };
  if (/^vps[-\s]/i.test(font)) return { encoding: 'vps', isCapitals: false };
  if (/^viscii|^vi(?:times|arial)/i.test(font)) return { encoding: 'viscii', isCapitals: false };
  return null;
}
