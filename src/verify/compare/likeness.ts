/** How alike two texts are, from 0 to 1: by the words that they share (Dice's measure). Two texts without words are alike. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter(word => word !== '');
}
