// A bulletin as Typst markup: the same page, sizes, leading, text and table as templates/bulletin in Tinos.
const escapeMarkup = text => text.replace(/[\\#$*_`<>@[\]~=+/"'-]/g, '\\$&');

const PAGE = `
#set document(title: "Bản tin", date: none)
#set page(paper: "a4", margin: (top: 16mm, right: 18mm, bottom: 20mm, left: 18mm),
  footer: context align(center, text(7.6pt)[Trang #counter(page).display()/#counter(page).final().first()]))
#set text(font: "Tinos", size: 9.8pt, lang: "vi", hyphenate: false, top-edge: 0.7em, bottom-edge: -0.2em)
#set par(justify: true, linebreaks: "optimized", leading: 4.38pt, spacing: 4.38pt, first-line-indent: 9.8pt)
#show heading: it => block(above: 9pt, below: 4.2pt, sticky: true, text(it.body))
#show heading.where(level: 1): set text(27pt)
#show heading.where(level: 1): set par(justify: false, leading: 8pt)
#show heading.where(level: 2): set text(10.4pt, fill: rgb("#9B1C1C"))
`;

/** Typst before 0.12 has no `spacing`, no `sticky` and no `context`. */
const OLD_PAGE = PAGE.replace(', spacing: 4.38pt', '')
  .replace('#show heading:', '#show par: set block(spacing: 4.38pt)\n#show heading:')
  .replace(', sticky: true', '')
  .replace(/footer: .*\n/, 'footer: align(center, counter(page).display("1/1", both: true)))\n')
  .replace(', date: none', '');

function table(rows) {
  if (rows.length === 0) return '';
  const count = value => (value === null || value === undefined ? '–' : String(value));
  const cells = rows.map(row => [row.authority ?? '', row.award, count(row.collectives), count(row.individuals)]);
  const lines = cells.map(row => row.map(cell => `[${escapeMarkup(cell)}]`).join(', '));
  return `#table(columns: (1fr, 1fr, 13mm, 13mm), stroke: 0.25pt, inset: (x: 3pt, y: 1.5pt),
  HEADER([*Cơ quan khen thưởng*], [*Hình thức*], [*Tập thể*], [*Cá nhân*]),
  ${lines.join(',\n  ')})\n`;
}

function story(article) {
  const sections = article.sections.map(({ heading, blocks }) => {
    const head = heading ? `== ${escapeMarkup(heading)}\n` : '';
    return `${head}${blocks.map(block => escapeMarkup(block.text)).join('\n\n')}\n`;
  });
  return `= ${escapeMarkup(article.headline)}
#par(justify: false, leading: 7pt)[#text(14pt)[*${escapeMarkup(article.lead ?? '')}*]]
#columns(2, gutter: 6mm)[
${sections.join('\n')}
=== Khen thưởng
${table(article.awards)}
#align(right)[— ${escapeMarkup(article.bylines.join(', '))}]
]\n`;
}

/** Markup of a bulletin of articles; with a table of contents where `toc` is true. */
export function typstMarkup(articles, { toc = false, old = false } = {}) {
  const contents = toc ? '#outline(depth: 1)\n' : '';
  const head = old ? OLD_PAGE : PAGE;
  const body = articles.map(story).join('#pagebreak(weak: true)\n');
  return `${head}${contents}#text(30pt)[*Bản tin*]\n\n${body}`
    .replaceAll('HEADER(', old ? '..(' : 'table.header(')
    .replaceAll('`', '`');
}
