// The line breakers of npm, given our words as boxes and glue with the limits of our own breaker.
import { peer } from '../../typst/peers.mjs';

const STRETCH = 1 / 2;
const SHRINK = 1 / 3;
/** Costs of the libraries: a break that must not be, one that must be, and one that is free. */
const [NEVER, ALWAYS, FREE] = [1000, -1000, 0];
/** The stretch that the first try allows; without a way it is raised. */
const INITIAL = 4;

const { breakLines } = peer('tex-linebreak');
const two = peer('tex-linebreak2');

const options = { maxAdjustmentRatio: null, initialMaxAdjustmentRatio: INITIAL };

export function texLinebreak(paragraph) {
  return broken(paragraph, items => breakLines(items, paragraph.width, options));
}

export function texLinebreak2(paragraph) {
  return broken(paragraph, items => two.breakLines(items, { ...options, lineWidth: paragraph.width }).breakpoints);
}

function broken({ words, indentFirst }, breaksOf) {
  const { items, wordAt } = itemsOf(words, indentFirst);
  const starts = breaksOf(items).map(at => (at === 0 ? 0 : (wordAt[at] ?? words.length)));
  return starts.slice(0, -1).map((start, i) => [start, starts[i + 1]]);
}

/** Boxes, glue and penalties; and for each item where a line may end, the word that begins the next. */
function itemsOf(words, indentFirst) {
  const items = [{ type: 'box', width: indentFirst }];
  const wordAt = [];
  words.forEach(({ width, spaceWidth, glued }, i) => {
    items.push({ type: 'box', width });
    if (i === words.length - 1) return;
    const isSpace = spaceWidth > 0;
    if (glued && isSpace) items.push(penalty(NEVER)); // no line ends at a space behind it
    wordAt[items.length] = i + 1;
    items.push(isSpace ? glue(spaceWidth, spaceWidth * STRETCH, spaceWidth * SHRINK) : penalty(glued ? NEVER : FREE));
  });
  items.push(glue(0, 1000, 0), penalty(ALWAYS));
  return { items, wordAt };
}

const glue = (width, stretch, shrink) => ({ type: 'glue', width, stretch, shrink });
const penalty = cost => ({ type: 'penalty', width: 0, cost, flagged: false });
