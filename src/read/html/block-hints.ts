import type { BlockHint } from '../../model/manuscript.ts';
import { asideReasonOf } from './aside-reason.ts';
import { bodyHint, captionOf, countLevels } from './body-hints.ts';
import { titleKey } from './find-headline.ts';
import { footHint, furnitureHint } from './furniture-hints.ts';
import type { PageBlock, PageImage } from './page-block.ts';
import { isLinks, type PageParts } from './page-parts.ts';

/** Says of every block of a page what it is; null for a picture that is shown with another block, or with none. */
export function blockHints(parts: PageParts): (BlockHint | null)[] {
  const reasons = asideReasons(parts);
  const inside = parts.blocks.flatMap((block, i) => (reasons[i] === null ? [{ block, i }] : []));
  const texts = inside.filter(({ block }) => block.kind !== 'image').map(({ i }) => i);
  const used = new Set<string>();
  const shown = new Set<PageImage>();
  const hints = parts.blocks.map((block, i): BlockHint | null => {
    const why = reasons[i] ?? null;
    if (why !== null) return block.kind === 'image' ? null : { kind: 'aside', why };
    if (block.kind === 'image') return { kind: 'caption', image: block.image.image, alt: block.image.alt };
    const hint =
      captionHint(i, parts, shown) ?? furnitureHint(i, parts, used) ?? footHint(i, texts, parts) ?? bodyHint(i, parts);
    return once(hint, block, used);
  });
  return countLevels(hints.map((hint, i) => withoutShown(hint, parts.blocks[i], shown)));
}

/** The reasons of all blocks; what follows a line such as "related links" and is mostly links goes with it. */
function asideReasons(parts: PageParts): (string | null)[] {
  let isBelowRelated = false;
  return parts.blocks.map((block, i) => {
    const why = asideReasonOf(i, parts);
    if (why === 'related links') isBelowRelated = true;
    else if (why === null && isBelowRelated && isLinks(block, 0.3) && i > parts.bodyStart) return 'related links';
    else if (why === null && block.kind !== 'image') isBelowRelated = false;
    return why;
  });
}

function captionHint(index: number, parts: PageParts, shown: Set<PageImage>): BlockHint | null {
  const found = captionOf(index, parts);
  if (found === null) return null;
  if (found === 'unknown') return { kind: 'caption', image: null, alt: null };
  if (shown.has(found)) return { kind: 'caption', image: null, alt: null };
  shown.add(found);
  return { kind: 'caption', image: found.image, alt: found.alt };
}

/** The time and the lead stand once; a byline that is printed again is no second one. */
function once(hint: BlockHint, block: PageBlock, used: Set<string>): BlockHint {
  const key = hint.kind === 'byline' ? `byline ${titleKey(block.text)}` : hint.kind;
  if (hint.kind === 'byline' && used.has(key)) return { kind: 'aside', why: 'byline printed twice' };
  used.add(key);
  used.add(hint.kind);
  return hint;
}

/** A picture that stands with its caption is not shown a second time. */
function withoutShown(
  hint: BlockHint | null,
  block: PageBlock | undefined,
  shown: ReadonlySet<PageImage>,
): BlockHint | null {
  return block?.kind === 'image' && shown.has(block.image) ? null : hint;
}
