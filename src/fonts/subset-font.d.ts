declare module 'subset-font' {
  /** Cuts a font down to what a text needs, with harfbuzz; its layout tables are kept. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff' | 'woff2' },
  ): Promise<Buffer>;
}
