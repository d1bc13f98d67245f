import { latin1 } from '../decode-stream.ts';

/** The key of the encrypted part, and the two factors of its cipher (Adobe Type 1 Font Format, 7.1). */
const KEY = 55665;
const FACTORS = [52845, 22719] as const;
/** So many bytes before the text are noise. */
const NOISE = 4;

/** The names of the glyphs of a Type 1 program; null where it has no part that holds them. */
export function type1GlyphNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const text = latin1(bytes);
  const mark = /eexec[ \t]*(?:\r\n|\r|\n|(?=[^\s]))/.exec(text);
  if (mark === null) return null;
  const start = mark.index + mark[0].length;
  const isHex = /^[\s0-9A-Fa-f]{8}/.test(text.slice(start, start + 8));
  const packed = isHex
    ? Buffer.from(text.slice(start).replace(/[^0-9A-Fa-f]/g, ''), 'hex')
    : Buffer.from(bytes.subarray(start));
  return namesIn(decrypted(packed));
}

function decrypted(bytes: Uint8Array): string {
  const plain = new Uint8Array(bytes.length);
  let key = KEY;
  bytes.forEach((byte, i) => {
    plain[i] = byte ^ (key >> 8);
    key = ((byte + key) * FACTORS[0] + FACTORS[1]) & 0xffff;
  });
  return latin1(plain.subarray(NOISE));
}

/** `/name length RD bytes`: what is between two names is passed over by its length. */
function namesIn(text: string): ReadonlySet<string> | null {
  const start = text.indexOf('/CharStrings');
  if (start < 0) return null;
  const names = new Set<string>();
  const entry = /\s*(?:ND|\|-|def|noaccess def)?\s*\/(\S+) (\d+) (?:RD|-\|) /y;
  entry.lastIndex = text.indexOf('begin', start) + 'begin'.length;
  for (let found = entry.exec(text); found; found = entry.exec(text)) {
    names.add(found[1] ?? '');
    entry.lastIndex += Number(found[2]);
  }
  return names;
}
