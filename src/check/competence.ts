import { comparable } from '../base/comparable.ts';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Article, Award } from '../model/article.ts';
import type { AwardLaw } from '../model/award-law.ts';
import type { Manuscript } from '../model/manuscript.ts';

type Law = AwardLaw['laws'][number];
type Rule = Law['rules'][number];

/**
 * Awards by bodies that the law in force on the article's date does not let give them. Nothing is said where the article has no
 * date, the award is of an earlier year, or no law of the data was in force.
 */
export function checkCompetence(article: Article, manuscript: Manuscript, law: AwardLaw): Diagnostic[] {
  const date = article.publishedAt?.slice(0, 10);
  if (!date) return [];
  const inForce = law.laws.filter(({ from, until }) => from <= date && (until === null || date <= until));
  return article.awards.flatMap(award => {
    const giver = giverKey(award.authority, law);
    const isEarlier = award.year !== null && award.year < Number(date.slice(0, 4));
    if (giver === null || isEarlier) return [];
    const broken = inForce.flatMap(one =>
      one.rules.filter(rule => breaks(award, giver, rule)).map(rule => ({ one, rule })),
    );
    return broken.slice(0, 1).map(({ one, rule }) => fault(award, one, rule, manuscript));
  });
}

/** The giver as it is compared; null where there is none, or it is another State's. */
function giverKey(authority: string | null, { spellings, foreign }: AwardLaw): string | null {
  if (authority === null) return null;
  let key = comparable(authority);
  for (const [written, meant] of Object.entries(spellings))
    key = key.replaceAll(comparable(written), comparable(meant));
  const head = foreign.map(comparable).find(name => startsWith(key, name));
  const isAbroad = head !== undefined && key.length > head.length && !/^chính phủ$/.test(key);
  return isAbroad && !/(?:cộng hòa|cộng hoà) xã hội chủ nghĩa việt nam$/.test(key) ? null : key;
}

function breaks(award: Award, giver: string, { awards, only, never, ended }: Rule): boolean {
  const name = comparable(award.award);
  if (!awards.some(one => startsWith(name, comparable(one)))) return false;
  const isOf = (names: readonly string[]): boolean => names.some(one => startsWith(giver, comparable(one)));
  return (
    (only !== undefined && !isOf(only)) || (never !== undefined && isOf(never)) || (ended !== undefined && isOf(ended))
  );
}

function startsWith(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words} `);
}

function fault(award: Award, { law }: Law, { article, ended }: Rule, manuscript: Manuscript): Diagnostic {
  const [source, giver] = [`${law}, ${article}`, award.authority ?? ''];
  return diagnostic('awards-competence', 'warning', {
    say: ended
      ? {
          en: `${giver} did not exist any more on this date (${source})`,
          vi: `vào ngày này ${giver} không còn hoạt động (${source})`,
        }
      : {
          en: `by ${source}, ${award.award} is not for ${giver} to give`,
          vi: `theo ${source}, ${giver} không có thẩm quyền tặng ${award.award}`,
        },
    hint: {
      en: 'who hands an award over is not always who gives it: compare with the decision, or accept it with `accept: [awards-competence]`',
      vi: 'người trao không phải lúc nào cũng là người quyết định tặng: đối chiếu với quyết định, hoặc chấp nhận bằng `accept: [awards-competence]`',
    },
    place: manuscript.locate(award.span),
  });
}
