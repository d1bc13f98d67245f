/** A word of a text: its letters, the marks on both sides, and where it stands. */
export interface Word {
  /** Without the marks before and behind. */
  readonly core: string;
  /** `core` in small letters. */
  readonly lower: string;
  /** Opening marks: quotes, brackets. */
  readonly lead: string;
  /** Marks behind: points, commas, closing quotes. */
  readonly trail: string;
  readonly start: number;
  readonly end: number;
}

const LEAD = /^[“"‘'«([{–—•*-]*/u;
const TRAIL = /[”"’'»)\]}.,;:!?…–—-]*$/u;

/** The words of a text, parted by white space. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(match => {
    const raw = match[0];
    const lead = LEAD.exec(raw)?.[0] ?? '';
    const rest = raw.slice(lead.length);
    const trail = trailOf(rest);
    const core = rest.slice(0, rest.length - trail.length);
    return {
      core,
      lower: core.toLocaleLowerCase('vi'),
      lead,
      trail,
      start: match.index,
      end: match.index + raw.length,
    };
  });
}

/** The marks at the end of a word; read from the end, so that a long run of marks is read once. */
function trailOf(word: string): string {
  let at = word.length;
  while (at > 0 && TRAIL.exec(word[at - 1] ?? '')?.[0] !== '') at--;
  return word.slice(at);
}

/** Whether a word begins with a capital. */
export function isCapital({ core }: Word): boolean {
  return /^\p{Lu}/u.test(core);
}

/** Whether a word has capitals and no small letter. */
export function isUpper({ core }: Word): boolean {
  return /\p{Lu}/u.test(core) && !/\p{Ll}/u.test(core);
}

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const CODA = '(?:ng|nh|ch|[cmnpt])?';
const VOWELS = '[aăâeêioôơuưy]{1,3}';
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}${CODA}$`);

/** Whether letters can be one Vietnamese syllable, whatever its tone: `DÂN` can, `UBND` cannot. */
export function isSyllable(core: string): boolean {
  const toneless = core
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return SYLLABLE.test(toneless);
}
