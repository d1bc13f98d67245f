import type { Root, RootContent } from 'mdast';

/** The addresses that a document gives names to, by name; the first one counts. */
export function addressesOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const search = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
      if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') search(node.children);
    }
  };
  search(root.children);
  return found;
}
