// The page and the styles of a layout tree as Typst's set and show rules.
import { inlinesOf, isBody } from './markup.mjs';

/** Typst's lines reach from here to there, in em; what is left of the style's leading is its `leading`. */
const [TOP, BOTTOM] = [0.7, 0.2];

/** The page, the body text, the headings, and two functions for every other style: as a block, and as text alone. */
export function stylesOf(tree, old) {
  const body = tree.styles.paragraph.text;
  const others = Object.values(tree.styles.paragraph).filter(({ name }) => !isBody(name));
  return [
    `#set document(title: "Bản tin"${old ? '' : ', date: none'})`,
    page(tree, old),
    `#set text(font: "Tinos", size: ${body.size}pt, lang: "vi", hyphenate: false, top-edge: ${TOP}em, bottom-edge: -${BOTTOM}em)`,
    `#set par(justify: true, linebreaks: "optimized", leading: ${gap(body)}pt, first-line-indent: ${body.indentFirst}pt)`,
    old ? `#show par: set block(spacing: ${gap(body)}pt)` : `#set par(spacing: ${gap(body)}pt)`,
    ...headings(tree, old),
    ...others.flatMap(style => [textFunction(style), blockFunction(style, body, old)]),
  ].join('\n');
}

const gap = ({ size, leading }) => Number((leading - (TOP + BOTTOM) * size).toFixed(3));

function page({ page: { width, height, margins }, header, footer, styles }, old) {
  const sides = ['top', 'right', 'bottom', 'left'].map(side => `${side}: ${margins[side]}pt`);
  const line = blocks =>
    blocks
      .map(({ style, inlines }) => `#text(${styles.paragraph[style].size}pt)[${inlinesOf(inlines, { old })}]`)
      .join('');
  const onRest = old
    ? `locate(loc => if counter(page).at(loc).first() > 1 [${line(header.rest)}])`
    : `context if counter(page).get().first() > 1 [${line(header.rest)}]`;
  return `#set page(width: ${width}pt, height: ${height}pt, margin: (${sides.join(', ')}),
  header: ${onRest}, footer: align(center)[${line(footer.rest)}])`;
}

function headings({ styles: { paragraph } }, old) {
  const sticky = old ? '' : ', sticky: true';
  const crosshead = paragraph.crosshead;
  const long = Object.values(paragraph).filter(({ name }) => name.startsWith('headline'));
  return [
    `#show heading: it => block(above: ${crosshead.spaceBefore + gap(crosshead)}pt, below: ${crosshead.spaceAfter + gap(crosshead)}pt${sticky}, it.body)`,
    `#show heading: set par(justify: false)`,
    `#show heading.where(level: 2): set ${textOf(crosshead)}`,
    ...long.flatMap(style => [
      `#show <${style.name}>: set ${textOf(style)}`,
      `#show <${style.name}>: set par(leading: ${gap(style)}pt)`,
    ]),
  ];
}

function textOf({ size, color, bold, italic }) {
  return `text(size: ${size}pt, fill: rgb("${color}")${bold ? ', weight: "bold"' : ''}${italic ? ', style: "italic"' : ''})`;
}

const ALIGN = { left: 'left', justify: 'left', right: 'right', center: 'center' };

function textFunction(style) {
  return `#let text-${style.name}(body) = { set ${textOf(style)}; set par(justify: ${style.align === 'justify'}, leading: ${gap(style)}pt, first-line-indent: 0pt); set align(${ALIGN[style.align]}); body }`;
}

function blockFunction(style, body, old) {
  const stroke = ['Above', 'Below'].flatMap(side => {
    const rule = style[`rule${side}`];
    return rule ? [`${side === 'Above' ? 'top' : 'bottom'}: ${rule.width}pt`] : [];
  });
  const options = [
    'width: 100%',
    `above: ${style.spaceBefore + gap(body)}pt`,
    `below: ${style.spaceAfter + gap(body)}pt`,
    ...(stroke.length > 0 ? [`stroke: (${stroke.join(', ')})`, 'inset: (y: 2pt)'] : []),
    ...(style.keepWithNext && !old ? ['sticky: true'] : []),
  ];
  return `#let block-${style.name}(body) = block(${options.join(', ')}, text-${style.name}(body))`;
}
