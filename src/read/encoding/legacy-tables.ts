import iconv from 'iconv-lite';

/** The 256 characters of a single-byte encoding, by byte. A byte that means nothing has U+FFFD. */
export type ByteTable = readonly string[];

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** TCVN 5712:1993 VN1, a superset of the TCVN3 that the ABC fonts show. */
export const TCVN: ByteTable = [...iconv.decode(BYTES, 'tcvn')];
export const VISCII: ByteTable = [...iconv.decode(BYTES, 'viscii')];
export const WINDOWS_1258: ByteTable = [...iconv.decode(BYTES, 'windows1258')];
/** As browsers read it: the five bytes without a meaning are C1 controls. */
export const WINDOWS_1252: ByteTable = [...iconv.decode(BYTES, 'windows1252')].map((char, byte) =>
  char === '\ufffd' ? String.fromCharCode(byte) : char,
);

/** The letters of the VPS encoding from byte 0x80 on, which no library has; a space is a byte that keeps its Latin-1 meaning. */
const VPS_HIGH =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  ' ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚụưÝẺ ' +
  'àáâãảạă èéêẽìí ĩ' +
  'ẴĐòóôõ Ơủùúũ ỶẼỳ';
/** Its capitals among the controls. */
const VPS_LOW: Readonly<Record<number, string>> = {
  2: 'Ạ',
  3: 'Ậ',
  4: 'Ặ',
  5: 'Ẹ',
  6: 'Ệ',
  16: 'Ị',
  17: 'Ọ',
  18: 'Ộ',
  19: 'Ợ',
  20: 'Ụ',
  21: 'Ự',
  25: 'Ỵ',
  28: 'Ẫ',
  29: 'Ữ',
};
export const VPS: ByteTable = Array.from({ length: 256 }, (_, byte) => {
  const letter = byte < 128 ? VPS_LOW[byte] : VPS_HIGH.charAt(byte - 128).trim();
  return letter || String.fromCharCode(byte);
});

/**
 * TCVN3 as the ABC fonts have it: lower case letters and the capitals Ă Â Ê Ô Ơ Ư Đ. The bytes from 0x80 to 0x9F and the controls,
 * capitals in VN1, are the punctuation of windows-1252 here.
 */
export const TCVN3: ByteTable = TCVN.map((char, byte) => (byte < 0xa0 ? (WINDOWS_1252[byte] ?? char) : char));
