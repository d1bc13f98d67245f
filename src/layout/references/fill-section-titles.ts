import { mapTree } from '../text/map-tree.ts';
import type { LayoutInline, LayoutTree } from '../tree.ts';
import { headingsOf, type NumberedHeading } from '../tree-headings.ts';
import type { SectionTitle, SectionTitleInline } from '../tree-inlines.ts';
import { eachInline, furnitureOf } from '../tree-targets.ts';
import { titleInlines } from './title-inlines.ts';

/** The tree with all titles that its headers and footers may have to print. */
export function fillSectionTitles(tree: LayoutTree): LayoutTree {
  let isAsked = false;
  for (const blocks of furnitureOf(tree)) eachInline(blocks, inline => (isAsked ||= inline.kind === 'sectionTitle'));
  if (!isAsked) return tree;
  const headings = [...headingsOf(tree.body).values()];
  const fill = (inlines: readonly LayoutInline[]): LayoutInline[] =>
    inlines.map(inline =>
      inline.kind === 'sectionTitle' ? { ...inline, titles: titlesOf(inline, headings) } : inline,
    );
  return mapTree(tree, fill);
}

/** Headings of a higher level end the section before: theirs are no words of this level. */
function titlesOf({ level, style }: SectionTitleInline, headings: readonly NumberedHeading[]): SectionTitle[] {
  return headings
    .filter(({ block }) => block.level <= level)
    .map(({ block, number }) => ({
      heading: number,
      inlines: block.level === level ? titleInlines(block.inlines, style) : [],
    }));
}
