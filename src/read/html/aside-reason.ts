import { captionOf } from './body-hints.ts';
import { isNamed } from './class-names.ts';
import { titleKey } from './find-headline.ts';
import { isDateLine, labelHint } from './furniture-hints.ts';
import type { PageBlock } from './page-block.ts';
import { isLinks, nearScopes, outTo, type PageParts } from './page-parts.ts';

/** Lines of a page's own words inside an article, by what they are. */
const PAGE_LINES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:>>|»|→)?\s*(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|(?:các )?tin(?: bài)? khác|bài viết (?:khác|liên quan|cùng)|tin mới|có thể bạn quan tâm|mời (?:bạn )?(?:xem|đọc)|có liên quan$|bài mới$|tin nổi bật$|(?:tin |bài )?(?:đọc|xem) nhiều|(?:những |các )?tin (?:đã đưa|cũ hơn|mới hơn))/i,
    'related links',
  ],
  [/^(?:tags?|từ kh[oó][aá]|từ khoá|chủ đề|keywords?)\s*(?::|$)/i, 'tags'],
  [
    /^(?:chia sẻ|share|thích|like|tweet|copy link|sao chép liên kết|theo dõi .{0,60} trên (?:google|facebook|zalo))/i,
    'share bar',
  ],
  [
    /^(?:bình luận|ý kiến (?:bạn đọc|của bạn)|gửi (?:bình luận|ý kiến)|\d+ bình luận|hãy là người đầu tiên bình luận)/i,
    'comments',
  ],
  [
    /^(?:in bài(?: viết)?|gửi (?:email|bài|cho bạn)|quay lại|trở (?:lại|về)|đầu trang|về đầu trang|cỡ chữ|a[-+]$|nghe (?:đọc )?bài|đăng nhập|lượt xem|số lần (?:xem|đọc)|đã xem|đánh giá|print|email|aa)(?:\s|:|$)/i,
    'page tools',
  ],
];
const LONGEST_PAGE_LINE = 140;
/** Blocks this far below the article's element may still be its byline. */
const TAIL = 8;

/** Why a block is no part of the article; null where it is one. */
export function asideReasonOf(index: number, parts: PageParts): string | null {
  const { blocks, main, headline } = parts;
  const block = blocks[index];
  if (!block || index === headline) return null;
  const isInside = index >= main.first && index < main.end;
  const named = namedReason(block, parts);
  if (named) return named;
  const line =
    block.text.length <= LONGEST_PAGE_LINE ? PAGE_LINES.find(([pattern]) => pattern.test(block.text)) : undefined;
  if (line) return line[1];
  if (
    block.kind === 'text' &&
    block.text.length < 40 &&
    isNear(block, parts, 'time') &&
    !/\d{4}|\d[/-]\d/.test(block.text)
  )
    return 'time without a date';
  if (!isInside) return belongsOutside(index, parts) ? null : 'outside the article';
  if (headline >= 0 && index < headline) return isHead(block, parts) ? null : 'above the headline';
  if (headline >= 0 && titleKey(block.text) === titleKey(blocks[headline]?.text ?? '') && block.kind === 'text')
    return 'headline printed twice';
  return linkReason(block, parts) ?? (isStray(index, parts) ? 'outside the article' : null);
}

/** The reason that the elements around a block give, the outermost first; those that hold most of the article are passed over. */
function namedReason({ scope }: PageBlock, { main, headline }: PageParts): string | null {
  for (const around of outTo(scope, main).reverse()) {
    const holdsHeadline = headline >= around.first && headline < around.end;
    if (around.aside !== null && !holdsHeadline && around.length * 2 < main.length) return around.aside;
  }
  return null;
}

/** Head furniture between the headline and the body, a kicker right above the headline, a byline right below the body. */
function belongsOutside(index: number, parts: PageParts): boolean {
  const { blocks, main, headline } = parts;
  const block = blocks[index];
  if (!block) return false;
  if (headline >= 0 && index > headline && index < main.first)
    return (
      isHead(block, parts) ||
      block.kind === 'image' ||
      captionOf(index, parts) !== null ||
      (block.text.length >= 60 && !isLinks(block, 0.5))
    );
  if (headline >= 0 && index < headline) return index >= headline - 4 && isHead(block, parts);
  return (
    index < main.end + TAIL &&
    block.text.length <= 120 &&
    (isNear(block, parts, 'byline') || isNear(block, parts, 'source') || labelHint(block.text) !== null)
  );
}

function isHead(block: PageBlock, parts: PageParts): boolean {
  return (
    isDateLine(block.text) ||
    (['kicker', 'lead', 'time', 'byline', 'source', 'caption'] as const).some(part => isNear(block, parts, part))
  );
}

function isNear(block: PageBlock, { main }: PageParts, part: Parameters<typeof isNamed>[1]): boolean {
  return nearScopes(block, main).some(({ names }) => isNamed(names, part));
}

/** A picture that stands in a box with nothing but links. */
function isLinkPicture({ kind, scope }: PageBlock, { main }: PageParts): boolean {
  const box = outTo(scope, main).at(-1);
  return kind === 'image' && box !== undefined && box.length > 0 && box.linkLength * 1.2 >= box.length;
}

/** A line that is a link from its first word to its last leads out of the article. */
function linkReason(block: PageBlock, parts: PageParts): string | null {
  if (isLinkPicture(block, parts)) return 'related links';
  if (block.kind !== 'text' || !isLinks(block) || isNear(block, parts, 'byline') || /^\S+@\S+$/.test(block.text))
    return null;
  return block.text.length >= 20 || !block.kept ? 'related links' : null;
}

/** Text that the content finder left out, before the first or behind the last block that it kept, and in a box of its own. */
function isStray(index: number, { blocks, main, bodyStart }: PageParts): boolean {
  const block = blocks[index];
  if (!block || block.kept || main.keptLength === 0) return false;
  if (index >= bodyStart && blocks.slice(index + 1, index + 200).some(other => other.kept)) return false;
  const box = outTo(block.scope, main);
  return box.length > 2 && box.at(-1)?.keptLength === 0;
}
