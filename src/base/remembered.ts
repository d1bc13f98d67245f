/**
 * A pure function of a text that remembers its answers, for texts that come again and again. It forgets them all when there are
 * `most`, so that a process that never ends does not grow; the answers do not depend on what it has seen.
 */
export function remembered<V extends {}>(make: (text: string) => V, most = 20_000): (text: string) => V {
  const known = new Map<string, V>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
