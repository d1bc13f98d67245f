import { remembered } from '../../base/remembered.ts';

/** Rimes without tone, by their vowels and the endings that these take; `-` is no ending. */
const RIMES: ReadonlySet<string> = rimeSet(`
  a: - c ch i m n ng nh o p t u y
  ă: c m n ng p t
  â: c m n ng p t u y
  e: - c m n ng o p t
  ê: - c ch m n ng nh p t u
  i: - a c ch m n ng nh p t u
  iê: c m n ng p t u
  yê: m n ng t u
  o: - a c e i m n ng p t
  oo: c ng
  oa: c ch i m n ng nh o p t y
  oă: c m n ng p t
  oe: c m n ng o t
  ô: - c i m n ng p t
  ôô: ng
  ơ: - c i m n ng p t
  u: - a c i m n ng p t ê y ơ
  uâ: c n ng t y
  uê: ch n nh
  uô: c i m n ng p t
  uơ: - n t
  uy: a ch n nh p t u
  uyê: n t
  ư: - a c i m n ng t u
  ươ: c i m n ng p t u
  y: -`);

/** Rimes of place names from the languages of the highlands: Đắk Lắk, Krông Búk. */
const HIGHLAND = /^(?:[aăâeêioôơuư]|iê|uô)k$/;

/** Rimes behind `qu`. */
const Q_RIMES: ReadonlySet<string> = rimeSet(`
  a: - c ch i m n ng nh o p t u y
  ă: c m n ng p t
  â: c m n ng t u y
  e: - c m n ng o p t
  ê: - c ch n nh t
  i: - c n t
  o: -
  ô: c
  ơ: - i n t
  y: - ch n nh p t u
  yê: n t`);

const BEFORE_FRONT = /^[eêiy]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Whether a word can be a Vietnamese syllable by the rules of spelling: its onset, its rime, one tone at most, in its place (`hòa` and
 * `hoà` both), and only sắc or nặng before a final stop. Letters may be capitals as at a word's start or throughout.
 */
export const isSyllable = remembered(
  (word: string): boolean => word.length <= 8 && hasNaturalCase(word) && followsSpelling(word.toLowerCase()),
);

function hasNaturalCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

function followsSpelling(word: string): boolean {
  const apart = word.normalize('NFD');
  const tone = TONE.exec(apart);
  const plain = apart.replace(TONE, '').normalize('NFC');
  if (TONE.test(plain.normalize('NFD'))) return false;
  const { onset, rime } = splitSyllable(plain);
  const toneAt = tone ? apart.slice(0, tone.index).normalize('NFC').length - 1 - (plain.length - rime.length) : null;
  return fits(onset, rime) && canEnd(rime, tone?.[0] ?? '') && (toneAt === null || isTonePlace(rime, toneAt));
}

/** The onset with the `u` of `qu`, and with the `i` of `gi` where a vowel follows. */
function splitSyllable(plain: string): { onset: string; rime: string } {
  const found = /^(?:ngh|ng|nh|gh|gi(?=[aăâeêioôơuưy])|qu|ch|kh|ph|th|tr|[bcdđghklmnprstvx])?/.exec(plain)?.[0] ?? '';
  return { onset: found, rime: plain.slice(found.length) };
}

function canEnd(rime: string, tone: string): boolean {
  return !/[cpt]$|ch$/.test(rime) || tone === '\u0301' || tone === '\u0323';
}

/** The tone stands on the vowel with a mark of its own, else on the only one, the one before the last consonant, or the middle one. */
function isTonePlace(rime: string, at: number): boolean {
  const vowels = /^[aăâeêioôơuưy]*/.exec(rime)?.[0] ?? '';
  const marked = Math.max(...[...'ăâêôơư'].map(vowel => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return at === marked;
  if (vowels.length !== 2) return at === (vowels.length === 3 ? 1 : 0);
  if (vowels.length < rime.length) return at === 1;
  return /^(?:oa|oe|uy)$/.test(vowels) ? at <= 1 && at >= 0 : at === 0;
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return Q_RIMES.has(rime);
  if (onset === 'gi') return RIMES.has(rime) || (/^ê/.test(rime) && RIMES.has(`i${rime}`));
  if (!RIMES.has(rime) && !HIGHLAND.test(rime)) return false;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return BEFORE_FRONT.test(rime);
  if (onset === 'c' || onset === 'ng') return !BEFORE_FRONT.test(rime);
  return onset !== 'g' || !/^[eêy]/.test(rime);
}

function rimeSet(lines: string): Set<string> {
  const rimes = new Set<string>();
  for (const line of lines.trim().split('\n')) {
    const [vowels = '', endings = ''] = line.trim().split(': ');
    for (const ending of endings.split(' ')) rimes.add(vowels + (ending === '-' ? '' : ending));
  }
  return rimes;
}
