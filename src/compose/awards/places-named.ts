import { comparable } from '../../base/comparable.ts';
import type { Article } from '../../model/article.ts';

/** The levels of the administration that a place's name stands behind. */
export const LEVELS = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn'] as const;
export type Level = (typeof LEVELS)[number];

/** The places that an article names with their level, as printed, by their comparable names. */
export type PlacesNamed = Readonly<Record<Level, ReadonlyMap<string, string>>>;

/** `tỉnh Bình Giang`, `TP. Phú Lộc`, `Huyện ủy Hòa Sơn`: a level, and up to four words with a capital, or a ward's number. */
const NAMED =
  /(?<!\p{L}|[Hh]ợp tác )([Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|TX\.?|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hành(?= [uủ])|[Tt]hị(?= [uủ]))(?: [ủỦ]y| [uU]ỷ| [đĐ]oàn)? ?((?:\p{Lu}\p{Ll}+(?: - | |(?![\p{L}\p{N}]))){1,4}|(?<=[Qq]uận |[Pp]hường )\d{1,2}(?![\p{L}\p{N}.,]))/gu;

const SHORT_LEVELS: Readonly<Record<string, Level>> = {
  tp: 'thành phố',
  thành: 'thành phố',
  tx: 'thị xã',
  thị: 'thị xã',
};

const known = new WeakMap<Article, PlacesNamed>();

/** The places that an article's own words name; looked for once an article. */
export function placesNamed(article: Article): PlacesNamed {
  const places = known.get(article) ?? findPlaces(article);
  known.set(article, places);
  return places;
}

/** One pass over each of its texts. */
function findPlaces(article: Article): PlacesNamed {
  const found = Object.fromEntries(LEVELS.map(level => [level, new Map<string, string>()])) as Record<
    Level,
    Map<string, string>
  >; // a map for each level, as the table above has them
  for (const text of textsOf(article)) {
    for (const [, level = '', words = ''] of text.matchAll(NAMED)) {
      const name = words.replace(/[ -]+$/, '');
      if (isPlace(name)) found[levelOf(level)].set(comparable(name), name);
    }
  }
  for (const names of Object.values(found)) dropLonger(names);
  return found;
}

/** Places have two syllables or more, wards a number; of one syllable there are two cities, and `thành phố Cảng` is a byname. */
function isPlace(name: string): boolean {
  return /[ \d]/.test(name) || name === 'Huế' || name === 'Vinh';
}

/** A level's name in full. */
export function levelOf(word: string): Level {
  const name = word.toLowerCase().replace(/\.$/, '');
  return LEVELS.find(level => level === name) ?? SHORT_LEVELS[name] ?? 'tỉnh';
}

/** `Bình Giang Nguyễn Văn An` is Bình Giang and a person where Bình Giang stands alone too. */
function dropLonger(names: Map<string, string>): void {
  for (const key of [...names.keys()]) {
    const words = key.split(' ');
    const isLonger = words.some((_, i) => i > 0 && names.has(words.slice(0, i).join(' ')));
    if (isLonger) names.delete(key);
  }
}

function textsOf({ kicker, headline, lead, sections, captions, awards }: Article): string[] {
  return [
    kicker,
    headline,
    lead,
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(block => block.text)]),
    ...captions,
    ...awards.map(award => award.authority),
  ].filter(text => text !== null);
}
