import { comparable } from '../base/comparable.ts';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Article, Award, Block } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { isInShort } from './figures.ts';

/** One number for everybody: `46 tập thể và cá nhân`. */
const EVERYBODY = /(?:tập thể|đơn vị).*cá nhân|cá nhân.*(?:tập thể|đơn vị)/u;
/** A reward that names no form: every other row may be a part of it. */
const ANY_FORM = 'khen thưởng';
const TOTAL_ROW = /^(?:tổng|cộng|tổng cộng|tổng số|toàn tỉnh|toàn huyện|toàn ngành)(?!\p{L})/iu;

/** Parts against a stated total: in the headline or the lead, in one sentence with `trong đó`, in a table with a total row. */
export function checkSums(article: Article, manuscript: Manuscript): Diagnostic[] {
  const tables = article.sections.flatMap(section => section.blocks.filter(block => block.kind === 'table'));
  const inOrder = article.awards.toSorted((a, b) => a.span.start - b.span.start);
  return [
    ...article.awards.flatMap(total => checkHeadlineTotal(total, article, manuscript)),
    ...inOrder.flatMap((total, i) => checkPartsOfSentence(total, inOrder, i + 1, manuscript)),
    ...tables.flatMap(table => checkTable(table, manuscript)),
  ];
}

/** `46 tập thể và cá nhân` above, 23 and 22 below. */
function checkHeadlineTotal(total: Award, article: Article, manuscript: Manuscript): Diagnostic[] {
  const stated = total.others.find(({ noun }) => EVERYBODY.test(noun))?.count;
  if (stated === undefined || !isInShort(total, article)) return [];
  const parts = article.awards.filter(
    award => award !== total && isPartOf(award, total) && !isInHeadline(award, article),
  );
  const inBody = sumOf(parts.filter(part => !isInShort(part, article)));
  // A lead that is all the text there is says the parts of its headline.
  const sum = inBody === 0 && isInHeadline(total, article) ? sumOf(parts) : inBody;
  return sum === 0 || sum === stated ? [] : [sumFault(stated, sum, total.span, manuscript)];
}

function sumOf(parts: readonly Award[]): number {
  return parts.reduce((all, { collectives, individuals }) => all + (collectives ?? 0) + (individuals ?? 0), 0);
}

function isInHeadline({ span }: Award, { spans: { headline } }: Article): boolean {
  return headline !== null && span.start >= headline.start && span.end <= headline.end;
}

function isPartOf(award: Award, total: Award): boolean {
  const name = comparable(total.award);
  const isForm = name === ANY_FORM || comparable(award.award) === name;
  const [giver, totalGiver] = [comparable(award.authority ?? ''), comparable(total.authority ?? '')];
  // A headline says `Tỉnh …` for what the text calls `UBND tỉnh`.
  const isGiver = giver === '' || totalGiver === '' || giver === totalGiver || giver.endsWith(` ${totalGiver}`);
  return isForm && isGiver;
}

/** `Có 73 tập thể được khen thưởng, trong đó 2 nhận Cờ thi đua …`: the parts are not more than the whole. */
function checkPartsOfSentence(
  total: Award,
  inOrder: readonly Award[],
  next: number,
  manuscript: Manuscript,
): Diagnostic[] {
  const parts: Award[] = [];
  for (let i = next; i < inOrder.length; i++) {
    const award = inOrder[i];
    if (!award || award.span.start > total.span.end + LONGEST_SENTENCE) break;
    if (isBehindInSentence(award, total, manuscript.text)) parts.push(award);
  }
  return (['collectives', 'individuals'] as const).flatMap(kind => {
    const whole = total[kind];
    const most = Math.max(0, ...parts.map(part => part[kind] ?? 0));
    return whole === null || most <= whole ? [] : [sumFault(whole, most, total.span, manuscript)];
  });
}

const LONGEST_SENTENCE = 1500;

function isBehindInSentence(award: Award, total: Award, text: string): boolean {
  const [from, to] = [total.span.end, award.span.start];
  if (to <= from) return false;
  const between = text.slice(from, to);
  return /trong (?:đó|số đó)/u.test(between) && !/[.!?…]\s|\n|;/.test(between);
}

/** The columns of a table against its total row. */
function checkTable(
  { rows, cellSpans, header }: Extract<Block, { kind: 'table' }>,
  manuscript: Manuscript,
): Diagnostic[] {
  const at = rows.findIndex(row => TOTAL_ROW.test((row[0] ?? '').trim()) || TOTAL_ROW.test((row[1] ?? '').trim()));
  const totals = rows[at];
  if (!totals || at < 2) return [];
  return totals.flatMap((cell, column) => {
    const stated = wholeNumber(cell);
    const values = rows.slice(0, at).map(row => wholeNumber(row[column] ?? ''));
    const isNumbering = values.every((value, i) => value === i + 1);
    if (stated === null || isNumbering || values.every(value => value === null)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const headRows = header.length > 0 ? cellSpans.length - rows.length : 0;
    const span = cellSpans[headRows + at]?.[column];
    return sum === stated || !span ? [] : [sumFault(stated, sum, span, manuscript)];
  });
}

function wholeNumber(text: string): number | null {
  const found = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.exec(text.trim());
  return found ? Number(found[0].replaceAll('.', '')) : null;
}

function sumFault(stated: number, sum: number, span: Span, manuscript: Manuscript): Diagnostic {
  return diagnostic('awards-sum', 'warning', {
    say: {
      en: `the text says ${stated}, the parts come to ${sum}`,
      vi: `văn bản ghi ${stated}, các phần cộng lại là ${sum}`,
    },
    hint: {
      en: 'compare with the source, or accept it with `accept: [awards-sum]` in the front matter',
      vi: 'đối chiếu với nguồn, hoặc chấp nhận bằng `accept: [awards-sum]` ở đầu bài',
    },
    place: manuscript.locate(span),
  });
}
