import type { ParagraphStyle, RuleStroke } from '../layout/tree.ts';
import type { BoxStyle } from '../layout/tree-box.ts';
import { eighths, twips } from './units.ts';
import { element } from './xml.ts';

/** What a paragraph is beside its own style, because of where it stands. */
export interface Standing {
  /** Stays with the next paragraph. */
  readonly keepsNext: boolean;
  /** How much further from the left edge it begins, and from the right it ends, in pt. */
  readonly left: number;
  readonly right: number;
  /** The box around it; null: none. */
  readonly box: BoxPlace | null;
}

/** A paragraph's place in a box that is drawn by paragraph borders: Word joins those that are equal. */
export interface BoxPlace {
  readonly style: BoxStyle;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A paragraph that stands nowhere in particular. */
export const FREE_STANDING: Standing = { keepsNext: false, left: 0, right: 0, box: null };

interface StandingStyle {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly look: string;
}

/**
 * Styles for paragraphs that differ from their own style by where they stand: each is based on that, so that an editor who
 * changes it changes them too.
 */
export class StandingStyles {
  readonly #made = new Map<string, StandingStyle>();

  /** The id of the style of a paragraph; `base`: the id of its own style, which it has where nothing differs. */
  styleOf(style: ParagraphStyle, base: string, standing: Standing): string {
    const look = lookOf(style, standing);
    if (look === '') return base;
    const key = `${base}\n${look}`;
    const count = [...this.#made.values()].filter(made => made.base === base).length + 1;
    const made = this.#made.get(key) ?? {
      id: `${base}--${count}`,
      name: `${style.label}: ${wordsFor(style, standing).join(', ')}${count > 1 ? ` (${count})` : ''}`,
      base,
      look,
    };
    this.#made.set(key, made);
    return made.id;
  }

  /** The styles' own markup, for `word/styles.xml`. */
  markup(): string {
    return [...this.#made.values()].map(styleMarkup).join('');
  }
}

function wordsFor(style: ParagraphStyle, { keepsNext, left, right, box }: Standing): string[] {
  return [
    keepsNext && !style.keepWithNext ? 'giữ với đoạn sau' : '',
    box ? `trong ${box.style.label.toLocaleLowerCase('vi')}` : '',
    left !== 0 ? 'thụt vào' : '',
    right !== 0 ? 'thẳng dấu thập phân' : '',
  ].filter(Boolean);
}

/** Children in the order of the schema (ECMA-376 part 1, 17.3.1.26); empty where nothing differs. */
function lookOf(style: ParagraphStyle, { keepsNext, left, right, box }: Standing): string {
  const isHeld = keepsNext && !style.keepWithNext;
  const [from, to] = box ? [left + box.style.padding.left, right + box.style.padding.right] : [left, right];
  const indent = { 'w:left': twips(style.indentLeft + from), 'w:right': twips(style.indentRight + to) };
  return [
    isHeld ? element('w:keepNext') : '',
    box ? boxBorders(box.style) : '',
    box?.style.fill ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': box.style.fill.slice(1) }) : '',
    box ? boxSpacing(style, box) : '',
    from !== 0 || to !== 0 ? element('w:ind', indent) : '',
  ].join('');
}

/** The space around the box is that of its first and last paragraph. */
function boxSpacing(style: ParagraphStyle, { style: box, isFirst, isLast }: BoxPlace): string {
  const before = isFirst ? box.spaceBefore : style.spaceBefore;
  const after = isLast ? box.spaceAfter : style.spaceAfter;
  const line = { 'w:line': twips(style.leading), 'w:lineRule': 'exact' };
  return element('w:spacing', { 'w:before': twips(before), 'w:after': twips(after), ...line });
}

/** Padding is the space between border and text; where there is no rule, a border of the tint's colour gives it. */
function boxBorders({ ruleTop, ruleSides, ruleBottom, fill, padding }: BoxStyle): string {
  const edge = (name: string, rule: RuleStroke | null, space: number): string => {
    const color = rule?.color ?? fill;
    if (color === null) return '';
    const size = eighths(rule?.width ?? 0);
    const look = { 'w:val': 'single', 'w:sz': size, 'w:space': Math.round(space), 'w:color': color.slice(1) };
    return element(`w:${name}`, look);
  };
  const edges = [
    edge('top', ruleTop, padding.top),
    edge('left', ruleSides, padding.left),
    edge('bottom', ruleBottom, padding.bottom),
    edge('right', ruleSides, padding.right),
  ].join('');
  return edges === '' ? '' : element('w:pBdr', {}, edges);
}

function styleMarkup({ id, name, base, look }: StandingStyle): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': base }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:pPr', {}, look),
  );
}
