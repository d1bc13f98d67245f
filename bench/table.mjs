// A figure as a row of the table. A figure: { name, ours, peer, ratio, spread?, unit, digits?, most? }; `most` is the ratio to
// reach. Where there is nothing to divide by (`ratio: null`), `most` is what ours may be.
const HEAD = ['figure', 'Bantin', 'peer', 'ratio', 'middle half', 'to reach'];

export const head = [HEAD, HEAD.map(() => '---')].map(line).join('\n');

/** The table of all figures, its columns padded as the formatter of the documents wants them. */
export function tableOf(figures) {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map(cells => cells[i].length)));
  const padded = rows.map(cells => cells.map((cell, i) => cell.padEnd(widths[i])));
  return [padded[0], widths.map(width => '-'.repeat(width)), ...padded.slice(1)].map(line).join('\n');
}

export function rowOf(figure) {
  return line(cellsOf(figure));
}

function cellsOf({ name, ours, peer, ratio, spread, unit = '', digits = 1, most = null }) {
  const amount = value => (value === null ? '–' : `${value.toFixed(digits)} ${unit}`.trim());
  const reached = (ratio ?? ours) <= most ? '' : ' (missed)';
  return [
    name,
    amount(ours),
    amount(peer),
    ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
    spread ? spread.map(value => value.toFixed(2)).join('–') : '–',
    most === null ? '–' : `≤ ${most}${reached}`,
  ];
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
