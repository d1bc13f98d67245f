// Widows, orphans, stranded headings and lost characters over 200 articles, read from the PDFs with pdf.js and compared with
// the articles' text; nothing is taken from our own layout. Typst's files are read the same way.
import { compose, renderPdf } from '../../dist/index.js';
import { benchArticles } from '../articles.mjs';
import { tinosTemplate } from '../template.mjs';
import { SETTINGS, treeOf } from '../tree.mjs';
import { typstMarkup } from '../typst/markup.mjs';
import { warmTypst } from '../typst/peers.mjs';
import { breakLines, loseLine } from './pages/broken.mjs';
import { faultsOf, sumOf } from './pages/faults.mjs';
import { readLines } from './pages/read-lines.mjs';

const ARTICLES = 200;

export async function pages() {
  const template = await tinosTemplate();
  const typst = warmTypst();
  const [ours, peers, broken, lossy] = [[], [], [], []];
  for (const article of await benchArticles(ARTICLES)) {
    const { value } = await renderPdf(compose([article], SETTINGS).value, template);
    const lines = await readLines(value);
    ours.push(faultsOf(article, lines));
    broken.push(faultsOf(article, breakLines(lines)));
    lossy.push(faultsOf(article, loseLine(lines)));
    peers.push(faultsOf(article, await readLines(typst(typstMarkup(treeOf([article], template))))));
  }
  mustFind(sumOf(broken), ['widows', 'orphans', 'stranded']);
  mustFind(sumOf(lossy), ['lost']);
  return figures(sumOf(ours), sumOf(peers));
}

/** The check is tried on pages that are known to be bad. Throws where it finds nothing. */
function mustFind(faults, names) {
  const blind = names.filter(name => faults[name] === 0);
  if (blind.length > 0) throw new Error(`the reader sees no ${blind.join(', ')} where there are some`);
}

const NAMES = {
  widows: 'widows in 200 articles',
  orphans: 'orphans',
  stranded: 'headings without two lines of what follows',
  lost: 'lost characters',
};

function figures(ours, peers) {
  return Object.entries(NAMES).map(([key, name]) => ({
    name,
    ours: ours[key],
    peer: peers[key],
    ratio: null,
    digits: 0,
    most: 0,
  }));
}
