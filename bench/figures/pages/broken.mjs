// Pages made bad on purpose, to see that the check finds it.

/** The first line of every column goes back to the column before, and of every second one the last goes on to the next. */
export function breakLines(lines) {
  return lines.map((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    if (before && before.column !== line.column) return { ...line, column: before.column };
    return i % 2 === 0 && after && after.column !== line.column ? { ...line, column: after.column } : line;
  });
}

/** The line in the middle is gone. */
export function loseLine(lines) {
  return lines.filter((_, i) => i !== lines.length >> 1);
}
