// One article to a tagged PDF in a warm process, and the size of the file.
import { loadFonts } from '../../dist/build/load-fonts.js';
import { compose, readArticle, renderPdf } from '../../dist/index.js';
import { writePdf } from '../../dist/pdf/write-pdf.js';
import { benchArticles, benchTexts } from '../articles.mjs';
import { compare, inTurn, median } from '../measure.mjs';
import { tinosTemplate } from '../template.mjs';
import { SETTINGS, treeOf } from '../tree.mjs';
import { typstMarkup } from '../typst/markup.mjs';
import { warmTypst } from '../typst/peers.mjs';

const ARTICLES = 200;
/** Articles that are set before the first that counts, on both sides; none of them is measured. */
const WARM_UP = 60;

export async function warm(rounds) {
  const { sizes, peerSizes, ...calls } = await programs();
  const { fromArticle, fromTree, fromText, typst } = calls;
  for (const call of [fromArticle, fromTree, fromText, typst])
    for (let i = 0; i < WARM_UP; i++) await call(ARTICLES - WARM_UP + i);
  sizes.length = 0;
  peerSizes.length = 0;
  const [article, tree, text, peer] = await inTurn(rounds, [fromArticle, fromTree, fromText, typst]);
  const [size, peerSize] = [median(sizes) / 1000, median(peerSizes) / 1000];
  return [
    { name: 'warm, one article to a tagged PDF', ...compare(article, peer), unit: 'ms', most: 0.6 },
    { name: 'of it, from the layout tree', ...compare(tree, peer), unit: 'ms' },
    { name: 'the same, from the raw text', ...compare(text, peer), unit: 'ms' },
    { name: 'file size, one article, tagged', ours: size, peer: peerSize, ratio: size / peerSize, unit: 'kB', most: 1 },
  ];
}

/** What is measured: each takes the number of an article and makes its PDF. */
async function programs() {
  const [texts, articles, template] = [
    await benchTexts(ARTICLES),
    await benchArticles(ARTICLES),
    await tinosTemplate(),
  ];
  const trees = articles.map(article => treeOf([article], template));
  const markups = trees.map(tree => typstMarkup(tree));
  const [sizes, peerSizes, compiler] = [[], [], warmTypst()];
  const fromArticle = async i => {
    const { value } = await renderPdf(compose([articles[i % ARTICLES]], SETTINGS).value, template);
    sizes.push(value.length);
  };
  const fromText = async i => {
    const { value } = await readArticle(Buffer.from(texts[i % ARTICLES]), { name: 'bai.txt' });
    await renderPdf(compose([value], SETTINGS).value, template);
  };
  const fromTree = i => writePdf(trees[i % ARTICLES], loadFonts());
  const typst = i => peerSizes.push(compiler(markups[i % ARTICLES]).length);
  return { sizes, peerSizes, fromArticle, fromTree, fromText, typst };
}
