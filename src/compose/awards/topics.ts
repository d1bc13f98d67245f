import type { Article } from '../../model/article.ts';
import type { Story } from '../../model/bulletin.ts';
import { witnessOf } from './keyed-reports.ts';
import { type PlacesNamed, placesNamed } from './places-named.ts';

/** What a story is about: pairs of neighbouring words of its headline and lead, without places, numbers and words of the trade. */
export type Topic = ReadonlySet<string>;

/** Words that every report of awards has. */
const OF_THE_TRADE = new Set(
  `sáng chiều tối ngày hôm nay tháng năm quý tại ở và với của cho các những đã được là về trong từ đến một có theo bài
  tỉnh thành phố huyện quận thị xã phường ubnd ủy uỷ ban nhân dân chủ tịch phó bí thư giám đốc sở bộ
  hội nghị tổ chức tổng kết sơ kết lễ buổi dịp này tặng trao nhận khen thưởng bằng giấy cờ danh hiệu
  tập thể cá nhân đơn vị gia đình thành tích xuất sắc tiêu biểu`
    .trim()
    .split(/\s+/),
);
/** A pair of words in more than this part of an issue's stories, and in more than so many, tells none of them apart. */
const COMMON_PART = 1 / 4;
const COMMON_LEAST = 3;

/** The topics of stories by their numbers. */
export function topicsOf(stories: readonly Story[]): ReadonlyMap<number, Topic> {
  const pairs = stories.map(({ article }) => wordPairs(article));
  const texts = new Map(stories.map(({ article }, i) => [witnessOf(article), pairs[i] ?? []])); // a copy counts once
  const uses = new Map<string, number>();
  for (const own of texts.values()) for (const pair of own) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  const most = Math.max(COMMON_LEAST, texts.size * COMMON_PART);
  return new Map(
    stories.map(({ number }, i) => [
      number,
      new Set([...(pairs[i] ?? [])].filter(pair => (uses.get(pair) ?? 0) <= most)),
    ]),
  );
}

function wordPairs(article: Article): Set<string> {
  const { headline, kicker, lead, sections } = article;
  const text = [kicker, headline, lead ?? sections[0]?.blocks[0]?.text ?? ''].filter(part => part !== null).join(' . ');
  const words = (
    withoutPlaces(text, placesNamed(article))
      .toLowerCase()
      .match(/[\p{L}]+|\./gu) ?? []
  ).filter(word => !OF_THE_TRADE.has(word));
  return new Set(
    words
      .slice(1)
      .map((word, i) => `${words[i]} ${word}`)
      .filter(pair => !pair.includes('.')),
  );
}

function withoutPlaces(text: string, places: PlacesNamed): string {
  const names = Object.values(places).flatMap(found => [...found.values()]);
  return names.reduce((rest, name) => rest.replaceAll(name, ' . '), text);
}

/** A topic of fewer pairs says too little. */
const LEAST = 4;
/** Two stories that share this part of the smaller topic may be about one event. */
const SHARED = 0.2;

/** Whether two stories are about one event, by their topics; null where one of them says too little. */
export function isSameTopic(a: Topic, b: Topic): boolean | null {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < LEAST) return null;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared >= small.size * SHARED;
}
