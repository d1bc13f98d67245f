// One article to a tagged PDF in a warm process, and the size of the file.
import { compose, renderPdf } from '../../dist/index.js';
import { benchArticles } from '../articles.mjs';
import { inTurn, median, row } from '../measure.mjs';
import { tinosTemplate } from '../template.mjs';
import { typstMarkup } from '../typst/markup.mjs';
import { warmTypst } from '../typst/peers.mjs';

const SETTINGS = { publication: 'Bản tin' };

export async function warm(rounds) {
  const articles = await benchArticles(200);
  const template = await tinosTemplate();
  const typst = warmTypst();
  const markups = articles.map(article => typstMarkup([article]));
  const [sizes, peerSizes] = [[], []];
  const ours = async i => {
    const { value } = await renderPdf(compose([articles[i % 200]], SETTINGS).value, template);
    sizes.push(value.length);
  };
  const peer = async i => {
    peerSizes.push(typst(markups[i % 200]).length);
  };
  for (let i = 0; i < 60; i++) await ours(i);
  for (let i = 0; i < 5; i++) await peer(i);
  const times = await inTurn(rounds, ours, peer);
  const [size, peerSize] = [median(sizes) / 1000, median(peerSizes) / 1000];
  return [
    row('warm, one article to a tagged PDF', times, 'ms'),
    row('file size, one article, tagged', { ours: size, peer: peerSize, ratio: size / peerSize }, 'kB'),
  ];
}
