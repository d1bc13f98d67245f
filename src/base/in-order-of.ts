/** A list by keys that are made once and compared by their UTF-16 units; equals stay in their order. */
export function inOrderOf<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const keyed = things.map(thing => ({ thing, key: keyOf(thing) }));
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({ thing }) => thing);
}
