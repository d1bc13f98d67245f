import type { Span } from '../../base/span.ts';
import type { Block, Inline } from '../../model/article.ts';
import { type DomElement, type DomNode, isElement, parsePage, TEXT } from '../html/dom.ts';

/** The HTML that an article file may have in its body: figures, tables, and whatever a person adds, which is read as paragraphs. */
export function htmlBlocks(html: string, span: Span): Block[] {
  const blocks: Block[] = [];
  let loose: Inline[] = [];
  const base = { id: '', text: '', span };
  const endParagraph = (): void => {
    if (loose.length > 0) blocks.push({ ...base, kind: 'paragraph', inlines: loose });
    loose = [];
  };
  for (let node = parsePage(html).body.firstChild; node; node = node.nextSibling) {
    const block = isElement(node) ? blockOf(node, base) : null;
    if (!block) {
      loose.push({ kind: 'text', text: textOf(node) });
      if (isElement(node) && /^(?:P|DIV|H[1-6]|UL|OL)$/.test(node.tagName)) endParagraph();
      continue;
    }
    endParagraph();
    blocks.push(block);
  }
  endParagraph();
  return blocks;
}

function blockOf(element: DomElement, base: { id: string; text: string; span: Span }): Block | null {
  if (element.tagName === 'FIGURE') return { ...base, kind: 'figure', ...figureOf(element) };
  if (element.tagName !== 'TABLE') return null;
  const rows = [...element.querySelectorAll('tr')].map(row => [...row.querySelectorAll('th, td')]);
  const hasHead = rows[0]?.every(cell => cell.tagName === 'TH') === true;
  const [header = [], ...others] = rows.map(row => row.map(cell => textOf(cell)));
  return hasHead
    ? { ...base, kind: 'table', header, rows: others, cellSpans: [] }
    : { ...base, kind: 'table', header: [], rows: [header, ...others], cellSpans: [] };
}

interface FigureParts {
  readonly image: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly text: string;
}

/** A figure: its caption is what stands in a `span`, else all that is no credit. */
function figureOf(figure: DomElement): FigureParts {
  const image = figure.querySelector('img');
  const whole = figure.querySelector('figcaption');
  const credit = whole?.querySelector('cite') ?? null;
  const caption = whole?.querySelector('span') ?? whole;
  return {
    image: image?.getAttribute('src') ?? null,
    alt: image?.getAttribute('alt') ?? null,
    caption: caption ? textOf(caption, caption === whole ? credit : null).trim() : null,
    credit: credit ? textOf(credit) : null,
    text: whole ? textOf(whole).trim() : '',
  };
}

/** The words of a node, a line break for `<br>`, without those of one element. */
function textOf(node: DomNode, but: DomElement | null = null): string {
  if (node === but || (isElement(node) && /^(?:SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName))) return '';
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (!isElement(node)) return '';
  if (node.tagName === 'BR') return '\n';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child, but);
  return text;
}
