import { judgeReading, scoreOf } from '../encoding/judge-reading.ts';
import { decodeFontText } from '../legacy-fonts/font-text.ts';
import { type FontEncoding, type LegacyFont, legacyFont } from '../legacy-fonts/legacy-font.ts';
import { type DomElement, type DomNode, isElement, isText, type TextNode } from './dom.ts';

interface FontText {
  readonly node: TextNode;
  readonly font: LegacyFont;
  /** The text in Unicode; null where it is none of the font's bytes, as where the gate has converted it. */
  readonly decoded: string | null;
}

/**
 * Converts text that a page shows in fonts of an old encoding, by the fonts' names; gives the encodings found. The gate has
 * converted before what it knew by its look. Text that reads no better for it stays: such names sit on Unicode text too.
 */
export function convertPageFonts(body: DomElement): FontEncoding[] {
  const texts = fontTexts(body);
  const encodings = [...new Set(texts.map(({ font }) => font.encoding))];
  const found = encodings.filter(encoding => readsBetter(texts.filter(({ font }) => font.encoding === encoding)));
  for (const { node, font, decoded } of texts) {
    const text = decoded !== null && found.includes(font.encoding) ? decoded : node.textContent;
    node.textContent = font.isCapitals ? text.toUpperCase() : text;
  }
  return found;
}

function readsBetter(texts: readonly FontText[]): boolean {
  const bytes = texts.filter(({ decoded }) => decoded !== null);
  const score = (parts: readonly string[]): number => scoreOf(judgeReading(parts.join('\n')));
  return score(bytes.map(({ decoded }) => decoded ?? '')) > score(bytes.map(({ node }) => node.textContent));
}

/** The texts in such fonts, in the order of the page; without recursion, as pages may nest without end. */
function fontTexts(body: DomElement): FontText[] {
  const fonts = new Map<DomNode, LegacyFont | null>();
  const found: FontText[] = [];
  let node: DomNode | null = body;
  while (node) {
    const outer: LegacyFont | null = (node.parentNode && fonts.get(node.parentNode)) ?? null;
    if (isElement(node)) fonts.set(node, fontOf(node, outer));
    else if (outer && isText(node) && node.textContent.trim() !== '')
      found.push({ node, font: outer, decoded: decodeFontText(outer.encoding, node.textContent)?.text ?? null });
    node = node.firstChild ?? nextBehind(node, body);
  }
  return found;
}

function nextBehind(from: DomNode, body: DomNode): DomNode | null {
  for (let node: DomNode | null = from; node && node !== body; node = node.parentNode)
    if (node.nextSibling) return node.nextSibling;
  return null;
}

/** The font inside an element: its own where it names one, as CSS or as HTML of its time did, else the one around it. */
function fontOf(element: DomElement, outer: LegacyFont | null): LegacyFont | null {
  const css = /font-family\s*:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const named = css ?? element.getAttribute('face');
  if (named === null) return outer;
  return legacyFont(named.split(',')[0]?.replaceAll(/["']/g, ''));
}
