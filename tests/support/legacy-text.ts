import iconv from 'iconv-lite';

/** The 134 letters of Vietnamese beyond ASCII. */
export const LETTERS: readonly string[] = [
  ...'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ',
  ...'ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ',
];

/** VNI as published: each letter and its one or two characters of windows-1252. */
const VNI = new Map(
  (
    'à aø ả aû ã aõ á aù ạ aï ă aê ằ aè ẳ aú ẵ aü ắ aé ặ aë â aâ ầ aà ẩ aå ẫ aã ấ aá ậ aä è eø ẻ eû ẽ eõ é eù ẹ eï ê eâ ề eà ể eå ễ eã ế eá ' +
    'ệ eä ì ì ỉ æ ĩ ó í í ị ò ò oø ỏ oû õ oõ ó où ọ oï ô oâ ồ oà ổ oå ỗ oã ố oá ộ oä ơ ô ờ ôø ở ôû ỡ ôõ ớ ôù ợ ôï ù uø ủ uû ũ uõ ú uù ụ uï ' +
    'ư ö ừ öø ử öû ữ öõ ứ öù ự öï ỳ yø ỷ yû ỹ yõ ý yù ỵ î đ ñ'
  )
    .split(' ')
    .flatMap((part, i, all) => (i % 2 === 0 ? [[part, all[i + 1] ?? ''] as const] : []))
    .flatMap(([letter, code]) => [[letter, code] as const, [letter.toUpperCase(), code.toUpperCase()] as const]),
);

/** VPS as published, from byte 0x80 on; a dot is a byte that is no Vietnamese letter. */
const VPS_HIGH =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ..ỀỂỄỐỒỔỖýỷỵỚỜỞ.ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚụưÝẺ.àáâãảạă.èéêẽìí.ĩẴĐòóôõ.Ơủùúũ.ỶẼỳ';
const VPS_LOW = new Map(
  [...'ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ'].map((letter, i) => [letter, [2, 3, 4, 5, 6, 16, 17, 18, 19, 20, 21, 25, 28, 29][i] ?? 0]),
);

/** Capitals with tones that TCVN3 lacks are typed as their small letters, as its users did. */
const TCVN3_CAPITALS = new Set('ĂÂÊÔƠƯĐ');

export const ENCODINGS = ['tcvn3', 'tcvn', 'vni', 'viscii', 'vps', 'windows-1258'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** Encodes a text as the programs of the time did. */
export function encodeLegacy(text: string, encoding: EncodingName): Uint8Array {
  const bytes = [...text.normalize('NFC')].flatMap(char =>
    char < '\u0080' ? [char.charCodeAt(0)] : [...encodeChar(char, encoding)],
  );
  return Uint8Array.from(bytes);
}

function encodeChar(char: string, encoding: EncodingName): Uint8Array {
  const western = iconv.encode(char, 'windows1252');
  const isLetter = LETTERS.includes(char);
  if (!isLetter) return western;
  if (encoding === 'vni') return iconv.encode(VNI.get(char) ?? '?', 'windows1252');
  if (encoding === 'vps') return Uint8Array.of(VPS_LOW.get(char) ?? 128 + [...VPS_HIGH].indexOf(char));
  if (encoding === 'viscii') return iconv.encode(char, 'viscii');
  if (encoding === 'tcvn') return iconv.encode(char, 'tcvn');
  if (encoding === 'tcvn3') return iconv.encode(TCVN3_CAPITALS.has(char) ? char : char.toLowerCase(), 'tcvn');
  return encode1258(char);
}

/** Windows-1258 has some letters whole; the others are a letter and a tone mark behind it. */
function encode1258(char: string): Uint8Array {
  const whole = iconv.encode(char, 'windows1258');
  if (iconv.decode(whole, 'windows1258') === char) return whole;
  const apart = char.normalize('NFD');
  const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
  return iconv.encode(apart.replace(tone, '').normalize('NFC') + tone, 'windows1258');
}

/** The text that a program shows which takes bytes for windows-1252; `c1` says what becomes of bytes without a meaning there. */
export function takenFor1252(bytes: Uint8Array, c1: 'kept' | 'lost' = 'kept'): string {
  return [...bytes]
    .map(byte => {
      const char = iconv.decode(Buffer.of(byte), 'windows1252');
      return char === '\ufffd' ? (c1 === 'kept' ? String.fromCharCode(byte) : '') : char;
    })
    .join('');
}
