/** U+00A0: a space at which no line ends. */
export const NO_BREAK_SPACE = '\u00a0';

/** U+2060: no line ends where it stands, and nothing is drawn. Most fonts have no glyph for it, and none is needed. */
export const WORD_JOINER = '\u2060';

/** A text as it is drawn: without word joiners. */
export function withoutJoiners(text: string): string {
  return text.includes(WORD_JOINER) ? text.replaceAll(WORD_JOINER, '') : text;
}
