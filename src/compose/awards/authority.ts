import { comparable } from '../../base/comparable.ts';
import { remembered } from '../../base/remembered.ts';
import type { Article } from '../../model/article.ts';
import { LEVELS, type Level, levelOf, type PlacesNamed, placesNamed } from './places-named.ts';

/** Who gives an award, as far as it is certain. */
export interface Authority {
  /** The body in full and without its place: `ủy ban nhân dân`. */
  readonly body: string;
  /** Where the body is; null where that is not certain. Of a body of the whole country it is empty. */
  readonly place: string | null;
  /** The district's province, where the place is a district; null where that is not said. */
  readonly province: string | null;
  /** As printed, with the place where the text leaves it out: `UBND tỉnh Bình Giang`. */
  readonly printed: string;
}

/** What reading an authority's name needs of its article. */
export interface AuthorityContext {
  readonly places: PlacesNamed;
  /** The article's abbreviations, by their short forms. */
  readonly longForms: ReadonlyMap<string, string>;
}

/** What an article says about the places and abbreviations in its bodies' names. */
export function authorityContext({ abbreviations }: Article, places: PlacesNamed): AuthorityContext {
  const longForms = abbreviations.flatMap(({ short, long }) => (long === null ? [] : [[short, long] as const]));
  return { places, longForms: new Map([['UBND', 'Ủy ban nhân dân'], ...longForms]) };
}

const readers = new WeakMap<Article, (printed: string) => Authority>();

/** Reads who gives an award, out of the names that an article prints; a name is read once. */
export function authorityReader(article: Article): (printed: string) => Authority {
  const known = readers.get(article);
  if (known) return known;
  const context = authorityContext(article, placesNamed(article));
  const reader = remembered((printed: string) => readAuthority(printed, context));
  readers.set(article, reader);
  return reader;
}

/** Reads who gives an award out of the name that an article prints. */
export function readAuthority(printed: string, context: AuthorityContext): Authority {
  const name = comparable(inFull(printed, context));
  const found = LOCAL.exec(name);
  if (!found) return withoutLevel(name, printed, context);
  const [, before = '', word = '', party = '', rest = ''] = found;
  const level = levelOf(word);
  const body = `${before}${party ? `${word}${party}` : ''}`.trim();
  const [own = '', ...above] = rest.split(/[,;]| (?=(?:huyện|tỉnh|thành phố) )/).map(part => part.trim());
  if (own === '') return ofArticle(body, level, printed, context);
  return {
    body: body || level,
    ...placeOf(level, own, above, context),
    printed,
  };
}

/** A body with a level: what stands before it, the level, `uỷ` (as it is compared) or `đoàn`, and the place behind. */
const LOCAL =
  /^(.*?)(?<!\p{L})(tỉnh|thành phố|thành(?= uỷ| đoàn)|huyện|quận|thị xã|thị(?= uỷ| đoàn)|phường|thị trấn|(?<!hợp tác )xã(?! hội))( uỷ| đoàn)?(?!\p{L})(.*)$/u;

/** Bodies of which the country has one. */
const NATIONAL =
  /^(?:(?:phó )?chủ tịch nước|(?:phó )?thủ tướng|chính phủ|nhà nước|đảng(?:,| và) nhà nước|quốc hội|chủ tịch quốc hội|ban bí thư|bộ chính trị|hội đồng (?:nhà nước|bộ trưởng)|(?:tổng )?kiểm toán nhà nước|(?:tổng )?thanh tra chính phủ|thống đốc|ngân hàng nhà nước|quân (?:khu|đoàn|chủng)|binh (?:chủng|đoàn)|tổng (?:cục .|liên đoàn)|(?:bộ trưởng )?bộ (?!chỉ huy|đội|phận|tư lệnh)|trung ương )|(?<!\p{L})quốc gia(?!\p{L})|(?:việt nam|trung ương|tối cao)$/u;

function withoutLevel(name: string, printed: string, context: AuthorityContext): Authority {
  if (NATIONAL.test(name)) return { body: nationalName(name), place: '', province: null, printed };
  for (const level of LEVELS)
    for (const place of context.places[level].keys())
      if (name.endsWith(` ${place}`))
        return { body: name.slice(0, -place.length - 1), ...placeOf(level, place, [], context), printed };
  return ofArticle(name, topLevel(context), printed, context);
}

/** `Thủ tướng` is the head of the Government. */
function nationalName(name: string): string {
  return name.replace(/^((?:phó )?thủ tướng) chính phủ$/, '$1');
}

/** A body without its place is that of the one place of its level that the article names. */
function ofArticle(body: string, level: Level, printed: string, context: AuthorityContext): Authority {
  const named = [...context.places[level]];
  const [only] = named;
  if (!only || named.length > 1) return { body: body || level, place: null, province: null, printed };
  const [key, place] = only;
  const endsWithLevel = new RegExp(`(?<!\\p{L})(?:${level}|${SHORT[level] ?? level})(?: ủy| uỷ| đoàn)?$`, 'iu').test(
    printed,
  );
  return {
    body: body || level,
    ...placeOf(level, key, [], context),
    printed: endsWithLevel ? `${printed} ${place}` : printed,
  };
}

const SHORT: Readonly<Partial<Record<Level, string>>> = { 'thành phố': 'TP\\.?', 'thị xã': 'TX\\.?' };

/** The level of the bodies whose names say none: the province's, or that of a city that is one. */
function topLevel({ places }: AuthorityContext): Level {
  return places.tỉnh.size > 0 ? 'tỉnh' : 'thành phố';
}

/** A province or a city is known by its name; a district with its province; a commune needs its district. */
function placeOf(
  level: Level,
  name: string,
  above: readonly string[],
  { places }: AuthorityContext,
): Pick<Authority, 'place' | 'province'> {
  const place = `${level} ${name}`;
  if (level === 'tỉnh' || level === 'thành phố') return { place, province: null };
  const province = statedAbove(above, ['tỉnh', 'thành phố']) ?? onlyOne(places.tỉnh);
  if (level === 'huyện' || level === 'quận' || level === 'thị xã') return { place, province };
  const district = statedAbove(above, ['huyện', 'quận', 'thị xã']) ?? onlyOne(places.huyện);
  return { place: district === null ? null : `${place}, ${district}`, province };
}

function statedAbove(above: readonly string[], levels: readonly Level[]): string | null {
  const part = above.find(text => levels.some(level => text.startsWith(`${level} `)));
  return part === undefined ? null : part.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã) /, '');
}

function onlyOne(names: ReadonlyMap<string, string>): string | null {
  const [only] = names.keys();
  return names.size === 1 ? (only ?? null) : null;
}

/** Abbreviations written out: those that the article has, and those of the levels. */
function inFull(printed: string, { longForms }: AuthorityContext): string {
  return printed
    .replace(/\bTP\.? ?HCM\b/g, 'thành phố Hồ Chí Minh')
    .replace(/\bTP\b\.? ?/g, 'thành phố ')
    .replace(/\bTX\b\.? ?/g, 'thị xã ')
    .replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}&-]*\p{Lu}(?![\p{L}\p{N}])/gu, short => longForms.get(short) ?? short);
}
