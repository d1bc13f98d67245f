import type { HeadingBlock, LayoutBlock, LayoutInline, LayoutTree } from '../layout/tree.ts';
import { blocksInside } from '../layout/tree-blocks.ts';
import type { NumberedHeading } from '../layout/tree-headings.ts';
import type { SectionTitleInline } from '../layout/tree-inlines.ts';
import { eachInline, furnitureOf } from '../layout/tree-targets.ts';

/** A section's title: its words, and the name of its heading's style, by which Word finds those of other pages. */
export interface ShownTitle {
  readonly style: string;
  readonly inlines: readonly LayoutInline[];
}

/** The lowest level of headings that headers or footers print; 0 where they print none. */
export function titledLevel(tree: LayoutTree): number {
  let level = 0;
  for (const blocks of furnitureOf(tree)) {
    eachInline(blocks, inline => {
      if (inline.kind === 'sectionTitle') level = Math.max(level, inline.level);
    });
  }
  return level;
}

/** The headings of blocks, in reading order. */
export function headingsIn(blocks: readonly LayoutBlock[]): HeadingBlock[] {
  return blocks.flatMap(block => (block.kind === 'heading' ? [block] : headingsIn(blocksInside(block))));
}

/** What gives the title of a section of Word by its headings: the first that begins in it or behind it, else the one that goes on. */
export class SectionTitles {
  readonly #headings: ReadonlyMap<HeadingBlock, NumberedHeading>;
  readonly #styles: LayoutTree['styles'];
  #before = -1;

  constructor(headings: ReadonlyMap<HeadingBlock, NumberedHeading>, styles: LayoutTree['styles']) {
    this.#headings = headings;
    this.#styles = styles;
  }

  /** The titles of the section that follows. */
  next(blocks: readonly LayoutBlock[]): (inline: SectionTitleInline) => ShownTitle | null {
    const numbers = headingsIn(blocks).flatMap(heading => this.#headings.get(heading)?.number ?? []);
    const before = this.#before;
    this.#before = numbers.at(-1) ?? before;
    return ({ titles }) => {
      const begins = titles.find(({ heading, inlines }, i) => {
        const isFirstUnder = numbers.includes(titles[i - 1]?.heading ?? -1);
        return inlines.length > 0 && (numbers.includes(heading) || isFirstUnder);
      });
      const isEnded = titles.some(({ heading }) => numbers.includes(heading));
      const shown = begins ?? (isEnded ? null : titles.findLast(({ heading }) => heading <= before));
      return shown && shown.inlines.length > 0 ? { style: this.#styleOf(shown.heading), inlines: shown.inlines } : null;
    };
  }

  #styleOf(number: number): string {
    const name = [...this.#headings.values()][number]?.block.style ?? '';
    return this.#styles.paragraph[name]?.label ?? name;
  }
}
