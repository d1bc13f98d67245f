/** The options of `preview` as they are typed. */
export interface PreviewFlags {
  readonly port?: string;
  readonly template?: string;
  readonly encoding?: string;
  readonly config?: string;
}

/** A port; NaN where the text is none. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 1 && port <= 65535 ? port : Number.NaN;
}
