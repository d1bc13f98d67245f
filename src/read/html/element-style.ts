import type { PieceStyle } from '../manuscript-builder.ts';
import type { DomElement } from './dom.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS HEAD TITLE META LINK AUDIO VIDEO TEXTAREA SELECT DATALIST MAP'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Whether an element begins a block of its own. */
export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** Whether a browser shows nothing of an element, or nothing that is text. */
export function isHidden(element: DomElement): boolean {
  if (SKIPPED.has(element.tagName) || element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|hidden)(?:\s|$)/.test(
    element.getAttribute('class') ?? '',
  );
}

/** The style of the text inside an element, by its tag and its own CSS. */
export function styleInside(element: DomElement, outer: PieceStyle): PieceStyle {
  const css = element.getAttribute('style') ?? '';
  const { tagName: tag } = element;
  const strong = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css) || tag === 'B' || tag === 'STRONG';
  const emphasis = /font-style\s*:\s*(?:italic|oblique)/i.test(css) || tag === 'I' || tag === 'EM';
  const isPlain = /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(css);
  return {
    strong: isPlain ? false : strong || outer.strong === true,
    emphasis: /font-style\s*:\s*normal/i.test(css) ? false : emphasis || outer.emphasis === true,
    href: tag === 'A' ? linkOf(element) : (outer.href ?? null),
  };
}

/** Where a link leads; null where it only moves about the page. */
function linkOf(element: DomElement): string | null {
  const href = (element.getAttribute('href') ?? '').trim();
  return href === '' || href.startsWith('#') || /^javascript:/i.test(href) ? null : href;
}

/** The picture of an `img` element; null for the small signs of a page's own design. */
export function imageOf(element: DomElement): { image: string; alt: string | null } | null {
  const names = ['data-src', 'data-original', 'data-lazy-src', 'src'];
  const image = names.map(name => element.getAttribute(name) ?? '').find(src => src !== '' && !src.startsWith('data:'));
  const isSmall = ['width', 'height'].some(name => Number(element.getAttribute(name) ?? 100) < 60);
  if (!image || isSmall || /(?:icon|logo|emoji|avatar|pixel|spacer|blank|loading|button|share)[^/]*$/i.test(image))
    return null;
  return { image, alt: element.getAttribute('alt')?.trim() || null };
}
