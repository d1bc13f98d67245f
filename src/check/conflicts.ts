import { comparable } from '../base/comparable.ts';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Article, Award } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { figures, isInShort } from './figures.ts';

/**
 * The same award told of twice with different figures: once in short (headline, lead, caption) and once in the body. Two grants
 * in the body may both be right: papers tell of several.
 */
export function checkConflicts(article: Article, manuscript: Manuscript): Diagnostic[] {
  const short = article.awards.filter(award => isCounted(award) && isInShort(award, article));
  const body = byGrant(article.awards.filter(award => isCounted(award) && !isInShort(award, article)));
  return short.flatMap(award => {
    const same = (body.get(grantKey(award)) ?? []).filter(other => isSameGrant(award, other));
    if (same.length === 0 || same.some(other => agrees(award, other))) return [];
    return same.slice(0, 1).map(other => conflict(award, other, manuscript));
  });
}

function isCounted({ collectives, individuals }: Award): boolean {
  return collectives !== null || individuals !== null;
}

function byGrant(awards: readonly Award[]): ReadonlyMap<string, readonly Award[]> {
  const groups = new Map<string, Award[]>();
  for (const award of awards) {
    const group = groups.get(grantKey(award)) ?? [];
    group.push(award);
    groups.set(grantKey(award), group);
  }
  return groups;
}

function grantKey({ authority, award }: Award): string {
  return `${comparable(authority)}\n${comparable(award)}`;
}

function isSameGrant(a: Award, b: Award): boolean {
  return a.authority !== null && (a.year === null || b.year === null || a.year === b.year);
}

/** The short one may leave a figure out. */
function agrees(short: Award, whole: Award): boolean {
  const isEqual = (kind: 'collectives' | 'individuals'): boolean => short[kind] === null || short[kind] === whole[kind];
  return isEqual('collectives') && isEqual('individuals');
}

function conflict(short: Award, whole: Award, manuscript: Manuscript): Diagnostic {
  const other = manuscript.locate(whole.span);
  return diagnostic('awards-conflict', 'warning', {
    say: {
      en: `${short.award} is reported with ${figures(short)} here and with ${figures(whole)} in line ${other.line}`,
      vi: `${short.award} ở đây ghi ${figures(short)}, ở dòng ${other.line} ghi ${figures(whole)}`,
    },
    hint: {
      en: 'correct one, or accept it with `accept: [awards-conflict]` in the front matter',
      vi: 'sửa một chỗ, hoặc chấp nhận bằng `accept: [awards-conflict]` ở đầu bài',
    },
    place: manuscript.locate(short.span),
  });
}
