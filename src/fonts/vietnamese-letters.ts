const VOWELS = 'aăâeêioôơuưy';
/** None, grave, acute, hook, tilde, dot below. */
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

const small = [...VOWELS].flatMap(vowel => TONES.map(tone => (vowel + tone).normalize('NFC')));

/** The 134 letters of Vietnamese that English does not have, and the vowels without a mark. */
export const VIETNAMESE_LETTERS: readonly string[] = [...small, 'đ'].flatMap(letter => [letter, letter.toUpperCase()]);
