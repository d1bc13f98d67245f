// How evenly the spaces of justified lines are stretched: ours against first-fit lines of the same words in the same measure,
// and against npm's tex-linebreak, whose time is measured too.
import { fontCoverage } from '../../dist/build/font-coverage.js';
import { loadFonts } from '../../dist/build/load-fonts.js';
import { compose } from '../../dist/index.js';
import { layoutBulletin } from '../../dist/layout/layout-bulletin.js';
import { breakParagraph } from '../../dist/pdf/text/break-paragraph.js';
import { textStyles } from '../../dist/pdf/text/text-style.js';
import { wordsOf } from '../../dist/pdf/text/words.js';
import { benchArticles } from '../articles.mjs';
import { inTurn, row } from '../measure.mjs';
import { tinosTemplate } from '../template.mjs';
import { peer } from '../typst/peers.mjs';

export async function lines(rounds) {
  const paragraphs = await justifiedParagraphs();
  const measureOf = ({ width, indentFirst }) => ({ width, indentFirst, setting: 'justified' });
  const ours = p => breakParagraph(p.words, measureOf(p)).map(({ from, to }) => [from, to]);
  const tex = p => withTexLinebreak(p);
  const sum = breaker => paragraphs.reduce((total, p) => total + squaredStretch(p, breaker(p)), 0) / 1000;
  const [own, greedy, library] = [sum(ours), sum(firstFit), sum(tex)];
  const times = await inTurn(
    rounds,
    () => paragraphs.forEach(ours),
    () => paragraphs.forEach(tex),
  );
  return [
    row('squared stretch of the spaces, 200 articles; peer: greedy', { ours: own, peer: greedy, ratio: own / greedy }, 'thousand'),
    row('the same; peer: tex-linebreak', { ours: own, peer: library, ratio: own / library }, 'thousand'),
    row('time for the breaks of 200 articles; peer: tex-linebreak', times, 'ms'),
  ];
}

/** The justified paragraphs of all articles as words, with their measure. */
async function justifiedParagraphs() {
  const fonts = loadFonts();
  const template = await tinosTemplate();
  const found = [];
  for (const article of await benchArticles(200)) {
    const tree = layoutBulletin(compose([article], {}).value, template, fontCoverage(fonts)).value;
    const styles = textStyles(tree.styles, fonts);
    const { width, margins } = tree.page;
    for (const block of tree.body.filter(({ kind }) => kind === 'columns')) {
      const measure = (width - margins.left - margins.right - block.gutter) / block.count;
      for (const { kind, style: name, inlines } of block.blocks) {
        const style = kind === 'paragraph' ? styles.paragraph(name) : null;
        if (style?.align !== 'justify') continue;
        const runs = inlines
          .filter(inline => inline.kind === 'text')
          .map(inline => ({ style: styles.run(style, { ...inline, href: null }), text: inline.text }));
        found.push({ words: wordsOf(runs, measure), width: measure, indentFirst: style.indentFirst });
      }
    }
  }
  return found;
}

/** The stretch of a space by its own width, squared and added up over all spaces of lines that are justified. */
function squaredStretch({ words, width, indentFirst }, ranges) {
  let sum = 0;
  for (const [from, to] of ranges.slice(0, -1)) {
    const inner = words.slice(from, to - 1);
    const glue = inner.reduce((total, word) => total + word.spaceWidth, 0);
    const natural = words.slice(from, to).reduce((total, word) => total + word.width, glue);
    const slack = width - natural - (from === 0 ? indentFirst : 0);
    const spaces = inner.filter(word => word.spaceWidth > 0).length;
    if (glue > 0) sum += spaces * (slack / glue) ** 2;
  }
  return sum;
}

function firstFit({ words, width, indentFirst }) {
  const ranges = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    let used = words[from].width + (from === 0 ? indentFirst : 0);
    const fits = () => used + words[to - 1].spaceWidth + words[to].width <= width;
    while (to < words.length && (words[to - 1].glued || fits())) {
      used += words[to - 1].spaceWidth + words[to].width;
      to++;
    }
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}

const { breakLines } = peer('tex-linebreak');

function withTexLinebreak({ words, width, indentFirst }) {
  const items = [{ type: 'box', width: indentFirst }];
  const wordAt = [];
  words.forEach((word, i) => {
    items.push({ type: 'box', width: word.width });
    if (i === words.length - 1) return;
    const space = { type: 'glue', width: word.spaceWidth, stretch: word.spaceWidth / 2, shrink: word.spaceWidth / 3 };
    wordAt[items.length] = i + 1;
    items.push(word.spaceWidth > 0 ? space : { type: 'penalty', width: 0, cost: word.glued ? 1000 : 0, flagged: false });
  });
  items.push({ type: 'glue', width: 0, stretch: 1000, shrink: 0 }, { type: 'penalty', width: 0, cost: -1000, flagged: false });
  const breaks = breakLines(items, width, { maxAdjustmentRatio: null, initialMaxAdjustmentRatio: 4 });
  const starts = breaks.map(at => wordAt[at] ?? (at === 0 ? 0 : words.length));
  return starts.slice(0, -1).map((start, i) => [start, starts[i + 1]]);
}
