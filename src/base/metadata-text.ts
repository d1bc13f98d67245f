/** PDF/A-2 takes strings of at most 32,767 bytes (ISO 19005-2, 6.1.13); nobody reads half as much in a document's properties. */
const MOST_LENGTH = 2000;

/**
 * A text for a document's properties, on one line. What XML cannot hold (XML 1.0, 2.2) is dropped, so that all files of a
 * document say the same; a longer text than 2,000 UTF-16 units ends at a word, with "…".
 */
export function metadataText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
  return shortened(line);
}

function shortened(text: string): string {
  if (text.length <= MOST_LENGTH) return text;
  const space = text.lastIndexOf(' ', MOST_LENGTH - 1);
  const end = space > 0 ? space : MOST_LENGTH - 1;
  return `${text.slice(0, end).replace(/\p{Surrogate}$/u, '')}…`;
}
