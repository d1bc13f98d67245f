/** The mark of a list's item. */
export const BULLET = /^\s*(?:[-+*•–—]|\d{1,2}[.)]|[a-zđ]\))\s/u;

/** Whether a sentence is an item of a list: its line begins with a mark. */
export function isBullet(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return BULLET.test(text.slice(line, line + 16)) && text.slice(line, start).trim().length <= 3;
}
