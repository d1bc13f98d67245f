import type { OutlineNode } from '../outline/outline.ts';

/** A format that is compared. */
export type ComparedFormat = 'pdf' | 'docx';

/** Lists deeper than this stand at this level in the DOCX, whose lists have three. */
const DEEPEST_LIST = 3;

/** What a tree's outline is in a format, by the rules of the manual. */
export function expectedIn(format: ComparedFormat, nodes: readonly OutlineNode[]): OutlineNode[] {
  return format === 'pdf' ? withoutGaps(nodes.flatMap(withoutLayout), { last: 0 }) : mapNodes(nodes, withThreeLists);
}

/** A table that only places texts is none in a PDF: its texts stand cell by cell (ISO 14289-1, 7.5). */
function withoutLayout(node: OutlineNode): OutlineNode[] {
  if (node.kind !== 'table' || !node.isLayout) return [node];
  return node.rows.flatMap(row => row.cells.flatMap(cell => cell.nodes.flatMap(withoutLayout)));
}

/** In a PDF the first heading has level 1, and none leaves out a level on the way down (ISO 14289-1, 7.4.2). */
function withoutGaps(nodes: readonly OutlineNode[], levels: { last: number }): OutlineNode[] {
  return mapNodes(nodes, node => {
    if (node.kind !== 'heading') return node;
    levels.last = Math.min(node.level, levels.last + 1);
    return { ...node, level: levels.last };
  });
}

function withThreeLists(node: OutlineNode): OutlineNode {
  return node.kind === 'item' ? { ...node, depth: Math.min(node.depth, DEEPEST_LIST) } : node;
}

/** Every node changed, in reading order, those in the cells of tables too. */
function mapNodes(nodes: readonly OutlineNode[], change: (node: OutlineNode) => OutlineNode): OutlineNode[] {
  return nodes.map(node => {
    if (node.kind !== 'table') return change(node);
    const rows = node.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, nodes: mapNodes(cell.nodes, change) })),
    }));
    return { ...node, rows };
  });
}
