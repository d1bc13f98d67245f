/** A Type 1 program with glyphs of these names, one character a byte; their outlines are noise. */
export function tinyType1(names: readonly string[], isHex = false): string {
  const glyphs = names.map((name, i) => `/${name} ${5 + i} RD ${'/x 1 RD '.slice(0, 5)}${'~'.repeat(i)} ND\n`).join('');
  const plain = `noiseless /lenIV 4 def /CharStrings ${names.length} dict dup begin\n${glyphs}end mark currentfile closefile`;
  const packed = encrypted(`\0\0\0\0${plain}`);
  return `%!PS-AdobeFont-1.0: T\ncurrentfile eexec\n${isHex ? Buffer.from(packed, 'latin1').toString('hex') : packed}`;
}

function encrypted(plain: string): string {
  let key = 55665;
  return Array.from(plain, sign => {
    const byte = sign.charCodeAt(0) ^ (key >> 8);
    key = ((byte + key) * 52845 + 22719) & 0xffff;
    return String.fromCharCode(byte);
  }).join('');
}

/** A CFF program with glyphs of these names (of its own strings) and of these numbers (of the standard's). */
export function tinyCff(standard: readonly number[], own: readonly string[]): string {
  const charset = [...standard, ...own.map((_, i) => 391 + i)];
  const glyphs = index(['.', ...charset.map(() => 'g')]);
  const head = `\x01\0\x04\x01${index(['T'])}`;
  const strings = `${index(own)}${index([])}`;
  const top = (at: number): string => index([`${integer(at)}\x0f${integer(at + 1 + charset.length * 2)}\x11`]);
  const at = head.length + top(0).length + strings.length;
  return `${head}${top(at)}${strings}\0${charset.map(number => word(number)).join('')}${glyphs}`;
}

const word = (value: number): string => String.fromCharCode(value >> 8, value & 255);
const integer = (value: number): string => `\x1d\0\0${word(value)}`;

function index(items: readonly string[]): string {
  if (items.length === 0) return '\0\0';
  let at = 1;
  const ends = items.map(item => {
    at += item.length;
    return word(at);
  });
  return `${word(items.length)}\x02${word(1)}${ends.join('')}${items.join('')}`;
}
