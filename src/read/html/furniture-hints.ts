import type { BlockHint } from '../../model/manuscript.ts';
import { isNamed, type PageName } from './class-names.ts';
import { titleKey } from './find-headline.ts';
import type { PageBlock } from './page-block.ts';
import { nearScopes, type PageParts } from './page-parts.ts';

const DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+tháng\s+\d{1,2}/i;
/** A line of time has few words beside its figures. */
const MOST_LETTERS = 60;
const LONGEST_NAME = 120;

/** Whether a line is a date with little else. */
export function isDateLine(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '').length;
  return (
    text.length <= 110 &&
    DATE.test(text) &&
    letters <= MOST_LETTERS &&
    !/[.;]$/.test(text) &&
    !/^(?:ngày|sáng|chiều|tối)\b.{20,}/iu.test(text)
  );
}

/** What the head and the foot of an article say by their names and places; null where a block is neither. */
export function furnitureHint(index: number, parts: PageParts, used: ReadonlySet<string>): BlockHint | null {
  const { blocks, headline, bodyStart, main } = parts;
  const block = blocks[index];
  if (index === headline) return { kind: 'headline' };
  if (block?.kind !== 'text') return null;
  const near = nearScopes(block, main);
  const is = (part: PageName): boolean => near.some(({ names }) => isNamed(names, part));
  const isHead = index < bodyStart || (index > headline && index <= headline + 3);
  if (!used.has('time') && isTime(block, is('time') || near.some(({ tag }) => tag === 'TIME'), isHead))
    return { kind: 'time' };
  if (is('kicker') && index < bodyStart && block.text.length <= LONGEST_NAME) return { kind: 'kicker' };
  if (is('byline') && block.text.length <= LONGEST_NAME) return { kind: 'byline' };
  if (is('source') && block.text.length <= LONGEST_NAME) return { kind: 'source' };
  const label = index > bodyStart ? labelHint(block.text) : null;
  if (label !== null) return label;
  return !used.has('lead') && isLead(index, is('lead'), parts) ? { kind: 'lead' } : null;
}

/** A short line that says itself who wrote it, or where it was taken from. */
export function labelHint(text: string): BlockHint | null {
  if (text.length > LONGEST_NAME || /[.;]$/.test(text)) return null;
  if (BYLINE_LABEL.test(text)) return { kind: 'byline' };
  return /^nguồn(?: tin)?\s*:/iu.test(text) ? { kind: 'source' } : null;
}

const BYLINE_LABEL = /^(?:tác giả(?: bài viết)?|người viết|(?:tin|bài)(?:,| và)? (?:ảnh|bài)|thực hiện)\s*:/iu;

function isTime({ text }: PageBlock, isNamedTime: boolean, isHead: boolean): boolean {
  return (isNamedTime && DATE.test(text) && text.length <= LONGEST_NAME) || (isHead && isDateLine(text));
}

/** The sapo: named so, equal to the page's description, or the one bold paragraph above the plain ones. */
function isLead(index: number, isNamedLead: boolean, { blocks, bodyStart, metadata }: PageParts): boolean {
  const block = blocks[index];
  if (block?.kind !== 'text' || index > bodyStart + 1) return false;
  if (isNamedLead && block.text.length >= 30) return true;
  const key = titleKey(block.text);
  const description = titleKey(metadata.description ?? '');
  if (
    description.length >= 40 &&
    (key === description ||
      key.startsWith(description.slice(0, 120)) ||
      (key.length >= 60 && description.startsWith(key)))
  )
    return true;
  const next = blocks.slice(index + 1).find(other => other.kind === 'text' && other.text.length >= 40);
  const isSet = isBold(block) || /^H[2-6]$/.test(block.scope.tag);
  return index === bodyStart && isSet && block.text.length >= 80 && next !== undefined && !isBold(next);
}

/** Whether all words of a block are bold. */
export function isBold(block: PageBlock): boolean {
  return block.kind === 'text' && block.pieces.every(({ text, style }) => style.strong === true || text.trim() === '');
}

/** How many of the last blocks may be who wrote it. */
const FOOT = 3;

/** A short line at the article's foot, set to the right or bold, that begins with a name: the byline, or the source. */
export function footHint(index: number, last: readonly number[], { blocks }: PageParts): BlockHint | null {
  const block = blocks[index];
  if (block?.kind !== 'text' || !last.slice(-FOOT).includes(index) || last.length <= 2) return null;
  const { text, scope } = block;
  const isSet = isBold(block) || scope.align === 'right' || scope.parent?.align === 'right';
  if (!isSet || text.length > 80 || text.split(/\s+/).length > 14 || /[.:;!?]$/.test(text.replace(/\.\/\.$/, '')))
    return null;
  if (/^(?:\(?theo|nguồn|\(?nguồn)\b/iu.test(text)) return { kind: 'source' };
  return /^[\p{Lu}(]/u.test(text) && !/\d{2}/.test(text) ? { kind: 'byline' } : null;
}
