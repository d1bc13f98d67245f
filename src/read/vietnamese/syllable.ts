/** Initial consonants. `q` stands before its `u`, which is a part of the rime; `gi` also stands for `gi` and `i` run together. */
const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' '));

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
  y: -
  ua: c ch i m n ng nh o p t u y
  uă: c m n ng p t
  ue: - c m n ng o p t
  uo: -
  ui: - n t c`);

const BEFORE_FRONT = /^[eêiy]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const known = new Map<string, boolean>();
const MOST_KNOWN = 50_000;

/**
 * Whether a word can be a Vietnamese syllable by the rules of spelling: its onset, its rime, one tone at most, and only sắc or nặng
 * (never no tone) before a final stop. Letters may be capitals as at a word's start or throughout.
 */
export function isSyllable(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const answer = word.length <= 8 && hasNaturalCase(word) && followsSpelling(word.toLowerCase());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, answer);
  return answer;
}

function hasNaturalCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

function followsSpelling(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONE, '').normalize('NFC');
  const onset = /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|[bcdđghklmnpqrstvx])?/.exec(plain)?.[0] ?? '';
  return (
    canEnd(plain, tones[0] ?? '') &&
    (fits(onset, plain.slice(onset.length)) || (onset === 'gi' && fits('g', plain.slice(1))))
  );
}

function canEnd(plain: string, tone: string): boolean {
  return !/[cpt]$|ch$/.test(plain) || tone === '\u0301' || tone === '\u0323';
}

function fits(onset: string, rime: string): boolean {
  if (!ONSETS.has(onset)) return false;
  if (onset === 'gi' && /^[êe]/.test(rime) && RIMES.has(`i${rime}`)) return true;
  if (!RIMES.has(rime)) return false;
  if (onset === 'q') return rime.startsWith('u') && rime.length > 1;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return BEFORE_FRONT.test(rime);
  if (onset === 'c' || onset === 'ng') return !BEFORE_FRONT.test(rime);
  return true;
}

function rimeSet(lines: string): Set<string> {
  const rimes = new Set<string>();
  for (const line of lines.trim().split('\n')) {
    const [vowels = '', endings = ''] = line.trim().split(': ');
    for (const ending of endings.split(' ')) rimes.add(vowels + (ending === '-' ? '' : ending));
  }
  return rimes;
}
