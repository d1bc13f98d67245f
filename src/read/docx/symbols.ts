/** Signs of the Wingdings and Symbol fonts that articles use, by the last byte of their code. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  240: '⇨',
  252: '✓',
  254: '☑',
};
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  172: '←',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  222: '⇒',
};

/** The character that `w:sym` prints (ECMA-376 17.3.3.30); U+FFFD for a sign that Unicode cannot be told for. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return '';
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const byte = value & 0xff;
  if (/wingdings/i.test(font)) return WINGDINGS[byte] ?? '\ufffd';
  if (/symbol/i.test(font))
    return SYMBOL[byte] ?? (byte < 0x7f && byte >= 0x30 && byte <= 0x39 ? String.fromCharCode(byte) : '\ufffd');
  if (isPrivate) return byte >= 0x20 ? String.fromCharCode(byte) : '';
  return value >= 0x20 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) ? String.fromCodePoint(value) : '';
}
