/** The stretch of a space by its own width, squared, and added up over all spaces of the lines that are justified. */
export function squaredStretch({ words, width, indentFirst }, ranges) {
  return ranges.slice(0, -1).reduce((sum, [from, to]) => {
    const measure = width - (from === 0 ? indentFirst : 0);
    return sum + ofLine(words.slice(from, to), measure);
  }, 0);
}

function ofLine(words, measure) {
  const inner = words.slice(0, -1).filter(word => word.spaceWidth > 0);
  const glue = inner.reduce((sum, word) => sum + word.spaceWidth, 0);
  const text = words.reduce((sum, word) => sum + word.width, 0);
  return glue === 0 ? 0 : inner.length * ((measure - text - glue) / glue) ** 2;
}
