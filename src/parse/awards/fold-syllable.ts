const TONES = '\u0300\u0301\u0303\u0309\u0323';
/** `hòa` and `hoà`: the tone of an open oa, oe, uy stands on either letter. */
const OPEN = new RegExp(`(o)([${TONES}])([ae])$|(u)([${TONES}])(y)$`, 'u');

/** A syllable as words are compared: small letters, the tone of oa, oe, uy on its last letter, `sỹ` and `kỉ` as `sĩ` and `kỷ`. */
export function foldSyllable(syllable: string): string {
  const found = known.get(syllable);
  if (found !== undefined) return found;
  const made = fold(syllable);
  if (known.size < MOST_KNOWN) known.set(syllable, made);
  return made;
}

/** Vietnamese has some 7,000 syllables; a bound keeps hostile texts from filling the memory. The result never depends on it. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

function fold(syllable: string): string {
  const small = syllable.toLocaleLowerCase('vi');
  const spelling = SPELLINGS[small];
  if (spelling) return spelling;
  if (!/[òóõỏọ][ae]$|[ùúũủụ]y$/u.test(small)) return small;
  const apart = small.normalize('NFD');
  return (/^qu/.test(apart) ? apart : apart.replace(OPEN, '$1$3$2$4$6$5')).normalize('NFC');
}

/** Other spellings of the same syllable, in the words that the lists use. */
const SPELLINGS: Readonly<Record<string, string>> = {
  sỹ: 'sĩ',
  kỉ: 'kỷ',
  kĩ: 'kỹ',
  quí: 'quý',
  lí: 'lý',
  bẩy: 'bảy',
  mĩ: 'mỹ',
};
