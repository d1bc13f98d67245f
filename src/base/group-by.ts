/** The things of a list in groups of one key each, both in the order of their first appearance. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
