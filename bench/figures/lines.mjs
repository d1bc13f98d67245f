// How evenly the spaces of justified lines are stretched: ours against greedy lines of the same words in the same measure, and
// against npm's tex-linebreak and tex-linebreak2, whose time is measured too.
import { loadFonts } from '../../dist/build/load-fonts.js';
import { breakParagraph } from '../../dist/pdf/text/break-paragraph.js';
import { textStyles } from '../../dist/pdf/text/text-style.js';
import { wordsOf } from '../../dist/pdf/text/words.js';
import { benchArticles } from '../articles.mjs';
import { compare, inTurn } from '../measure.mjs';
import { tinosTemplate } from '../template.mjs';
import { treeOf } from '../tree.mjs';
import { greedy } from './lines/greedy.mjs';
import { squaredStretch } from './lines/squared-stretch.mjs';
import { texLinebreak, texLinebreak2 } from './lines/tex-linebreak.mjs';

const ARTICLES = 200;
const ROUNDS = 10;

export async function lines(rounds) {
  const paragraphs = await justifiedParagraphs();
  const sum = breaker => paragraphs.reduce((total, p) => total + squaredStretch(p, breaker(p)), 0) / 1000;
  const breakers = [ours, texLinebreak, texLinebreak2];
  const all = breakers.map(breaker => () => paragraphs.forEach(breaker));
  await inTurn(1, all);
  const [own, ...libraries] = await inTurn(Math.min(rounds, ROUNDS), all);
  const even = (name, peer, most = null) => evenness(name, sum(ours), sum(peer), most);
  return [
    even('squared stretch of the spaces, 200 articles; peer: greedy', greedy, 0.75),
    even('the same; peer: tex-linebreak 0.9.0', texLinebreak),
    even('the same; peer: tex-linebreak2 0.8.4', texLinebreak2),
    { name: 'time for these breaks; peer: tex-linebreak', ...compare(own, libraries[0]), unit: 'ms' },
    { name: 'the same; peer: tex-linebreak2', ...compare(own, libraries[1]), unit: 'ms' },
  ];
}

function evenness(name, own, peer, most) {
  return { name, ours: own, peer, ratio: own / peer, unit: 'thousand', digits: 2, most };
}

function ours({ words, width, indentFirst }) {
  return breakParagraph(words, { width, indentFirst, setting: 'justified' }).map(({ from, to }) => [from, to]);
}

/** The justified paragraphs of all articles as words, with their measure. */
async function justifiedParagraphs() {
  const template = await tinosTemplate();
  const articles = await benchArticles(ARTICLES);
  return articles.flatMap(article => {
    const tree = treeOf([article], template);
    const styles = textStyles(tree.styles, loadFonts());
    return columnsOf(tree.body).flatMap(columns =>
      columns.blocks.flatMap(block => paragraphOf(block, measureOf(tree.page, columns), styles)),
    );
  });
}

function columnsOf(blocks) {
  return blocks.flatMap(block => {
    if (block.kind === 'columns') return [block];
    return block.kind === 'section' ? columnsOf(block.blocks) : [];
  });
}

function measureOf({ width, margins }, { count, gutter }) {
  return (width - margins.left - margins.right - (count - 1) * gutter) / count;
}

function paragraphOf({ kind, style: name, inlines }, width, styles) {
  const style = kind === 'paragraph' ? styles.paragraph(name) : null;
  if (style?.align !== 'justify') return [];
  const runs = inlines
    .filter(inline => inline.kind === 'text')
    .map(inline => ({ style: styles.run(style, { ...inline, href: null }), text: inline.text }));
  return [{ words: wordsOf(runs, width), width, indentFirst: style.indentFirst }];
}
