import type { LayoutBlock, PageFurniture, PageGeometry } from '../../layout/tree.ts';

/** Whether a page, by its number from 0, is a left-hand one: the first is a right-hand page. */
function isLeftHand(page: number): boolean {
  return page % 2 === 1;
}

/** Where the text of a page begins from the left, in pt: margins that are mirrored change places on left-hand pages. */
export function leftMargin({ margins }: Pick<PageGeometry, 'margins'>, page: number): number {
  return margins.mirrored && isLeftHand(page) ? margins.right : margins.left;
}

/** What stands in a margin of a page. */
export function furnitureOn({ first, rest, left }: PageFurniture, page: number): readonly LayoutBlock[] {
  if (page === 0) return first;
  return isLeftHand(page) && left !== null ? left : rest;
}
