/** The way from the offsets of a changed text back to the text it was made from. */
export interface OffsetMap {
  /** The offset in the old text of the unit that stands at this offset of the new one. */
  readonly back: (offset: number) => number;
}

/** The map of a text that was not changed. */
export const sameOffsets: OffsetMap = { back: offset => offset };

/** Collects a new text from kept stretches and replacements of an old one, in order. */
export interface TextChanger {
  /** Replaces the old text's stretch; all between the last call and `start` is kept. */
  readonly replace: (start: number, end: number, by: string) => void;
  /** Ends the work: the new text and the way back. */
  readonly finish: () => { readonly text: string; readonly map: OffsetMap };
}

/** Starts changing a text. Only the places of change are remembered, so that a large unchanged text costs nothing. */
export function changeText(old: string): TextChanger {
  const parts: string[] = [];
  const news: number[] = [0];
  const olds: number[] = [0];
  let kept = 0;
  let length = 0;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  return {
    replace(start, end, by) {
      push(old.slice(kept, start));
      push(by);
      kept = end;
      if (by.length === end - start) return;
      news.push(length);
      olds.push(end);
    },
    finish() {
      push(old.slice(kept));
      return { text: parts.join(''), map: { back: offset => backIn(news, olds, offset) } };
    },
  };
}

/** First through `second`, then through `first`: for a text that was changed twice. */
export function chainMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  return { back: offset => first.back(second.back(offset)) };
}

function backIn(news: readonly number[], olds: readonly number[], offset: number): number {
  let low = 0;
  let high = news.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((news[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const distance = offset - (news[low] ?? 0);
  const next = olds[low + 1];
  const found = (olds[low] ?? 0) + distance;
  return next === undefined ? found : Math.min(found, next);
}
