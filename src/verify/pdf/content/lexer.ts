import type { Reading } from './containers.ts';

const SPACE = 1;
const DELIMITER = 2;
/** Classes of bytes (ISO 32000-1, 7.2.2). */
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const char of '()<>[]{}/%') CLASS[char.charCodeAt(0)] = DELIMITER;

/** Goes to the next token, past spaces and comments; false at the end. */
export function skipSpace(reading: Reading): boolean {
  const { text } = reading;
  for (; reading.at < text.length; reading.at++) {
    const byte = text.charCodeAt(reading.at);
    if (byte === 0x25) while (reading.at < text.length && !isLineEnd(text.charCodeAt(reading.at))) reading.at++;
    else if (CLASS[byte] !== SPACE) return true;
  }
  return false;
}

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13;
}

/** Reads a name with its slash, a bracket, a number or an operator. */
export function readToken(reading: Reading): string {
  const { text, at: from } = reading;
  const first = text.charCodeAt(from);
  const isPair = (first === 0x3c || first === 0x3e) && text.charCodeAt(from + 1) === first;
  let to = from + (isPair ? 2 : 1);
  if (CLASS[first] !== DELIMITER || first === 0x2f) while (to < text.length && CLASS[text.charCodeAt(to)] === 0) to++;
  reading.at = to;
  return text.slice(from, to);
}

/** Reads a literal or hexadecimal string (7.3.4); null where none begins here. */
export function readString(reading: Reading): string | null {
  const { text, at } = reading;
  const first = text.charCodeAt(at);
  if (first === 0x28) return readLiteral(reading);
  return first === 0x3c && text.charCodeAt(at + 1) !== 0x3c ? readHex(reading) : null;
}

function readHex(reading: Reading): string {
  const close = reading.text.indexOf('>', reading.at);
  const end = close < 0 ? reading.text.length : close;
  const digits = reading.text.slice(reading.at + 1, end).replace(/[^0-9a-f]/gi, '');
  reading.at = end + 1;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

function readLiteral(reading: Reading): string {
  const { text, at: from } = reading;
  let depth = 1;
  let to = from + 1;
  let isPlain = true;
  for (; to < text.length; to++) {
    const byte = text.charCodeAt(to);
    if (byte === 0x5c) {
      isPlain = false;
      to++;
    } else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) break;
  }
  reading.at = to + 1;
  const raw = text.slice(from + 1, to);
  return isPlain ? raw : unescapeLiteral(raw);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapeLiteral(raw: string): string {
  return raw.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    if (/^[\r\n]/.test(escaped)) return '';
    return ESCAPES[escaped] ?? escaped;
  });
}

/** Goes past the data of an inline image, which ends with `EI` on its own (8.9.7). */
export function skipInlineImage(reading: Reading): void {
  const { text } = reading;
  const isSpace = (at: number): boolean => at >= text.length || CLASS[text.charCodeAt(at)] === SPACE;
  for (let at = text.indexOf('EI', reading.at); at >= 0; at = text.indexOf('EI', at + 1)) {
    if (!isSpace(at - 1) || !isSpace(at + 2)) continue;
    reading.at = at + 2;
    return;
  }
  reading.at = text.length;
}
