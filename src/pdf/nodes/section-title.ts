import type { LayoutInline } from '../../layout/tree.ts';
import type { SectionTitleInline } from '../../layout/tree-inlines.ts';

/** The words of the section on a page: of the first that begins there, else of the one that goes on. Pages from 0. */
export function sectionTitleOn(
  { titles }: SectionTitleInline,
  page: number,
  pagesOfHeadings: readonly (number | undefined)[],
): readonly LayoutInline[] {
  const pageOf = (heading: number): number => pagesOfHeadings[heading] ?? Number.POSITIVE_INFINITY;
  const here = titles.filter(({ heading }) => pageOf(heading) === page);
  const goesOn = here.length > 0 ? null : titles.findLast(({ heading }) => pageOf(heading) < page);
  return (here.find(({ inlines }) => inlines.length > 0) ?? goesOn)?.inlines ?? [];
}
