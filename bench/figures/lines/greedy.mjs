/** Lines that each take as many words as fit, as ranges of words: what a program without total-fit breaking sets. */
export function greedy({ words, width, indentFirst }) {
  const ranges = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfLine(words, from, width - (from === 0 ? indentFirst : 0));
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}

/** The last place where a line may end before it is too wide; the first such place where none fits. */
function endOfLine(words, from, width) {
  let end = null;
  let used = 0;
  for (let at = from; at < words.length; at++) {
    used += words[at].width;
    if (used > width && end !== null) return end;
    if (!words[at].glued) end = at + 1;
    used += words[at].spaceWidth;
  }
  return words.length;
}
