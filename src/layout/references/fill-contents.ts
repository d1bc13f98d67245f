import { mapTree } from '../text/map-tree.ts';
import type { ContentsBlock, HeadingBlock, LayoutBlock, LayoutTree } from '../tree.ts';
import { blocksInside } from '../tree-blocks.ts';
import { headingsOf } from '../tree-headings.ts';
import { levelStyle, levelStyles } from './level-styles.ts';
import { titleInlines } from './title-inlines.ts';

/** The tree with the entries of its tables of contents, each level in a style of its own. */
export function fillContents(tree: LayoutTree): LayoutTree {
  const tables = contentsIn(tree.body);
  if (tables.length === 0) return tree;
  const headings = [...headingsOf(tree.body).values()];
  const styles = tables.reduce(
    (sheet, block) =>
      levelStyles(
        sheet,
        block,
        headings.map(h => h.block.level),
      ),
    tree.styles,
  );
  const contents = (block: ContentsBlock): ContentsBlock => ({
    ...block,
    entries: headings
      .filter(({ block: { level } }) => isListed(level, block))
      .map(({ block: { level, inlines }, number }) => ({
        heading: number,
        level,
        style: levelStyle(block.style, level),
        inlines: titleInlines(inlines, null),
      })),
  });
  return mapTree({ ...tree, styles }, inlines => inlines, { contents });
}

/** Whether a table of contents lists headings of a level. */
function isListed(level: HeadingBlock['level'], { levels }: ContentsBlock): boolean {
  return level >= levels.from && level <= levels.to;
}

function contentsIn(blocks: readonly LayoutBlock[]): ContentsBlock[] {
  return blocks.flatMap(block => (block.kind === 'contents' ? [block] : contentsIn(blocksInside(block))));
}
