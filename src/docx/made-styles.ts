import type { FigureBlock, RuleBlock } from '../layout/tree.ts';
import { StandingStyles } from './standing-styles.ts';
import { eighths, twips } from './units.ts';
import { element } from './xml.ts';

/** The paragraph that ends a section where no text can: behind a table. */
export const SECTION_END = 'B-section-end';
/** The paragraph that holds a page break. */
export const PAGE_BREAK = 'B-page-break';
/** A paragraph without text: an empty cell, an empty margin. */
export const EMPTY = 'B-empty';

/** No line in Word is lower than this, in twips: a paragraph that must not be seen. */
const LOWEST_LINE = 20;

/**
 * Paragraph styles that the tree does not name, for what Word can say only with a paragraph: so that an editor finds these
 * too in the list of styles, and nothing is formatted directly.
 */
export class MadeStyles {
  readonly #rules = new Map<string, string>();
  readonly #spaces = new Map<string, string>();
  readonly #figures = new Map<string, string>();
  readonly #fallbacks = new Map<string, FallbackStyle>();
  readonly standing = new StandingStyles();

  /** The id of the style that draws a rule, `indent` pt from either side: rules that look the same share one. */
  ruleStyle({ stroke, spaceBefore, spaceAfter }: RuleBlock, keepsNext: boolean, indent = 0): string {
    const sides = { 'w:left': twips(indent), 'w:right': twips(indent) };
    const line = ruleLook(stroke, spaceBefore, spaceAfter) + (indent > 0 ? element('w:ind', sides) : '');
    const look = (keepsNext ? element('w:keepNext') : '') + line;
    const made = this.#rules.get(look) ?? `B-rule-${this.#rules.size + 1}`;
    this.#rules.set(look, made);
    return made;
  }

  /** The id of the style of a paragraph that is nothing but space before or behind a table, in pt; it may stay with the next. */
  spaceStyle(height: number, keepsNext: boolean): string {
    const line = Math.max(LOWEST_LINE, twips(height));
    const look = (keepsNext ? element('w:keepNext') : '') + spacing({ before: 0, after: 0, line });
    const made = this.#spaces.get(look) ?? `B-space-${this.#spaces.size + 1}`;
    this.#spaces.set(look, made);
    return made;
  }

  /** The id of the style of a picture's or a chart's paragraph: its line is as high as the picture. */
  figureStyle({ align, spaceBefore, spaceAfter, blocks }: FigurePlace, keepsNext: boolean): string {
    const after = blocks.length > 0 ? 0 : twips(spaceAfter);
    const space = { 'w:before': twips(spaceBefore), 'w:after': after, 'w:line': 240, 'w:lineRule': 'auto' };
    const keep = blocks.length > 0 || keepsNext ? element('w:keepNext') : '';
    const look = keep + element('w:spacing', space) + element('w:jc', { 'w:val': align });
    const made = this.#figures.get(look) ?? `B-figure-${this.#figures.size + 1}`;
    this.#figures.set(look, made);
    return made;
  }

  /** The id of the character style that gives a run to a family which helps out; `base`: the id of the run's own style. */
  fallbackStyle(base: string | null, family: string): string {
    const key = JSON.stringify([base, family]);
    const made = this.#fallbacks.get(key) ?? { id: `B-font-${this.#fallbacks.size + 1}`, base, family };
    this.#fallbacks.set(key, made);
    return made.id;
  }

  /** The families that help out somewhere. */
  families(): string[] {
    return [...this.#fallbacks.values()].map(({ family }) => family);
  }

  /** The styles' own markup, for `word/styles.xml`. */
  markup(): string {
    const rules = [...this.#rules].map(([look, id], i) => style(id, numbered('Đường kẻ', i), look));
    const spaces = [...this.#spaces].map(([look, id], i) => style(id, numbered('Khoảng trống quanh bảng', i), look));
    const figures = [...this.#figures].map(([look, id], i) => style(id, numbered('Ảnh', i), look));
    const fallbacks = [...this.#fallbacks.values()].map(fallbackMarkup);
    const low = spacing({ before: 0, after: 0, line: LOWEST_LINE });
    return [
      ...rules,
      ...spaces,
      ...figures,
      ...fallbacks,
      this.standing.markup(),
      style(SECTION_END, 'Hết phần', low),
      style(PAGE_BREAK, 'Ngắt trang', low),
      style(EMPTY, 'Trống', ''),
    ].join('');
  }
}

/** How a picture's or a chart's paragraph stands, and what is printed under it. */
export type FigurePlace = Pick<FigureBlock, 'align' | 'spaceBefore' | 'spaceAfter' | 'blocks'>;

interface FallbackStyle {
  readonly id: string;
  readonly base: string | null;
  readonly family: string;
}

function fallbackMarkup({ id, base, family }: FallbackStyle, index: number): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': `Phông thay ${index + 1}: ${family}` }),
    element('w:basedOn', { 'w:val': base ?? 'DefaultParagraphFont' }),
    element('w:uiPriority', { 'w:val': 99 }),
    element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family }),
    ),
  );
}

function style(id: string, label: string, properties: string): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': label }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:uiPriority', { 'w:val': 99 }),
    properties === '' ? '' : element('w:pPr', {}, properties),
  );
}

/** A rule is the top border of a paragraph without height: Word has no rule of its own. */
function ruleLook(stroke: RuleBlock['stroke'], before: number, after: number): string {
  const border = element('w:top', {
    'w:val': 'single',
    'w:sz': eighths(stroke.width),
    'w:space': 0,
    'w:color': stroke.color.slice(1),
  });
  return element('w:pBdr', {}, border) + spacing({ before: twips(before), after: twips(after), line: LOWEST_LINE });
}

function numbered(label: string, index: number): string {
  return index === 0 ? label : `${label} ${index + 1}`;
}

/** Space around a paragraph and the height of its lines, in twips. */
interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly line: number;
}

function spacing({ before, after, line }: Spacing): string {
  return element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'exact' });
}

/** A paragraph in a style, with nothing but what is given. */
export function styledParagraph(styleId: string, properties = '', ...content: readonly string[]): string {
  const named = element('w:pPr', {}, element('w:pStyle', { 'w:val': styleId }), properties);
  return element('w:p', {}, named, ...content);
}
