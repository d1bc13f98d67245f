import { byteString, WESTERN } from './legacy-encodings.ts';

/** Text of bytes that are UTF-8 for the most part, line by line. */
export interface MixedText {
  readonly text: string;
  /** Lines that are no UTF-8, read as windows-1252, one character a byte: pairs of start and end in the text. */
  readonly byteLines: readonly number[];
}

const LF = 10;
const CR = 13;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as UTF-8; null where they are not UTF-8 from end to end. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes each line for itself: as UTF-8 where it is that, with U+FFFD where only a few of its bytes are damaged, and else byte for
 * byte. A text of two sources, or one that was cut in the middle of a letter, is so read to its end.
 */
export function decodeLines(bytes: Uint8Array): MixedText {
  const parts: string[] = [];
  const byteLines: number[] = [];
  let length = 0;
  for (const line of linesOf(bytes)) {
    const text = decodeUtf8(line) ?? mostlyUtf8(line);
    if (text === null) byteLines.push(length, length + line.length);
    parts.push(text ?? WESTERN.decode(byteString(line)).text);
    length += (text ?? line).length;
  }
  return { text: parts.join(''), byteLines };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte !== LF && (byte !== CR || bytes[i + 1] === LF)) continue;
    yield bytes.subarray(start, i + 1);
    start = i + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

/** The text of a line with more whole sequences than damaged bytes; null for any other. */
function mostlyUtf8(line: Uint8Array): string | null {
  const text = lenient.decode(line);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > damaged ? text : null;
}
