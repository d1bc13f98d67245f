import { NOTE_MARK } from '../tree-names.ts';
import type { ReportFault } from './check-markup.ts';
import { noSuchNote } from './markup-faults.ts';
import type { MarkupElement, MarkupNode } from './parse-markup.ts';

/**
 * Markup with the number of its note in place of each `<note-again of="ID">`. A note that does not stand before it, in the order of
 * reading, is a fault.
 */
export function repeatNotes(nodes: readonly MarkupNode[], report: ReportFault): readonly MarkupNode[] {
  if (!nodes.some(hasRepeated)) return nodes;
  const numbers = new Map<string, number>();
  let count = 0;
  const walk = (list: readonly MarkupNode[]): MarkupNode[] => list.map(visit);
  const visit = (node: MarkupNode): MarkupNode => {
    if (node.kind === 'text') return node;
    if (node.name === 'footnote') {
      count += 1;
      if (node.attributes.id !== undefined) numbers.set(node.attributes.id, count);
    }
    if (node.name !== REPEATED) return { ...node, children: walk(node.children) };
    const number = numbers.get(node.attributes.of ?? '');
    if (number === undefined)
      report('template-value', node.at, noSuchNote(node.attributes.of ?? '', [...numbers.keys()]));
    return numberOf(node, number ?? 0);
  };
  return walk(nodes);
}

const REPEATED = 'note-again';

function hasRepeated(node: MarkupNode): boolean {
  return node.kind === 'element' && (node.name === REPEATED || node.children.some(hasRepeated));
}

function numberOf(node: MarkupElement, number: number): MarkupElement {
  return {
    ...node,
    name: 'span',
    attributes: { style: NOTE_MARK },
    children: [{ kind: 'text', text: String(number) }],
  };
}
