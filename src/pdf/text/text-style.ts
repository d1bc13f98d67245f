import type { FontFace } from '../../fonts/face.ts';
import { type FontLibrary, findFace } from '../../fonts/library.ts';
import type { ShapedText } from '../../fonts/shape.ts';
import type { DrawnText } from '../../images/svg/drawing.ts';
import type { CharacterStyle, FootnoteInline, ParagraphStyle, StyleSheet, TableStyle } from '../../layout/tree.ts';
import type { BoxStyle } from '../../layout/tree-box.ts';
import type { ChartStyle } from '../../layout/tree-chart.ts';
import type { Tag } from '../structure/tag.ts';
import type { Word } from './word.ts';

/** How a run of text is painted and measured: all styles resolved, one object shared by all its words. Lengths in pt. */
export interface TextStyle {
  readonly face: FontFace;
  readonly size: number;
  readonly color: string;
  /** Extra space after each letter. */
  readonly tracking: number;
  /** OpenType features that are switched on. */
  readonly features: readonly string[];
  /** How far the baseline is raised; negative for a subscript. */
  readonly rise: number;
  /** The address that the run links to; null: none. */
  readonly href: string | null;
  /** The note that the run is the number of; null: none. */
  readonly note: NoteMark | null;
  /** The page whose number the run is; null: it is none. */
  readonly pageOf: PageOf | null;
  /** A space in it. */
  readonly space: ShapedText;
  /** Tokens that were set in it, as wide as they are. */
  readonly tokens: Map<string, Token>;
}

/** The words of what stands between two spaces, the last with the space behind it. */
export interface Token {
  readonly words: readonly Word[];
  /** What its words need: the widest, or the widest of those that are held together. In pt. */
  readonly width: number;
}

/** The page of a block, by its id; that on which the number stands; or the last, as the count of all. */
export type PageOf = { readonly id: string } | 'here' | 'last';

/** What a run adds to its paragraph's style. */
export interface RunMarks {
  /** A character style's name. */
  readonly style: string | null;
  /** The family that helps out. */
  readonly fallback: string | null;
  readonly href: string | null;
  readonly note?: NoteMark;
  readonly pageOf?: PageOf;
}

/** A note that is referred to: its text, and the element that will hold it. */
export interface NoteMark {
  readonly inline: FootnoteInline;
  readonly tag: Tag;
}

/** Superscripts and subscripts are set at this part of the size, and moved by these parts of it (as Word does). */
const SCRIPT_SIZE = 0.65;
const SUPERSCRIPT_RISE = 0.35;
const SUBSCRIPT_RISE = -0.14;

const known = new WeakMap<FontLibrary, WeakMap<StyleSheet, TextStyles>>();

/** The text styles of a sheet in a library of fonts, made once a process: documents of one template share them. */
export function textStyles(sheet: StyleSheet, fonts: FontLibrary): TextStyles {
  const sheets = known.get(fonts) ?? new WeakMap<StyleSheet, TextStyles>();
  const styles = sheets.get(sheet) ?? new TextStyles(sheet, fonts);
  known.set(fonts, sheets.set(sheet, styles));
  return styles;
}

/** Resolves runs against the style sheet; the same marks in the same paragraph style give the same object, each link its own. */
export class TextStyles {
  readonly #sheet: StyleSheet;
  readonly #fonts: FontLibrary;
  readonly #known = new Map<string, TextStyle>();

  constructor(sheet: StyleSheet, fonts: FontLibrary) {
    this.#sheet = sheet;
    this.#fonts = fonts;
  }

  /** The style of a paragraph by name. Throws where the sheet has none: the layout has checked every name. */
  paragraph(name: string): ParagraphStyle {
    const style = this.#sheet.paragraph[name];
    if (!style) throw new Error(`the tree names no paragraph style "${name}"`);
    return style;
  }

  /** The style of a text in a drawing: the first family that there is, else that of the sheet's first paragraph style. */
  drawn({ families, size, color, bold, italic }: DrawnText): TextStyle {
    const [first] = Object.values(this.#sheet.paragraph);
    const family = families.find(name => this.#fonts.families.has(name)) ?? first?.font ?? '';
    const face = findFace(this.#fonts, family, bold, italic);
    const still = { tracking: 0, features: [], rise: 0, href: null, note: null, pageOf: null } as const;
    return { face, size, color, space: face.shape(' ', []), tokens: new Map(), ...still };
  }

  /** The style of a table by name. Throws where the sheet has none. */
  table(name: string): TableStyle {
    const style = this.#sheet.table[name];
    if (!style) throw new Error(`the tree names no table style "${name}"`);
    return style;
  }

  /** The style of a chart by name. Throws where the sheet has none. */
  chart(name: string): ChartStyle {
    const style = this.#sheet.chart[name];
    if (!style) throw new Error(`the tree names no chart style "${name}"`);
    return style;
  }

  /** The style of a box by name. Throws where the sheet has none. */
  box(name: string): BoxStyle {
    const style = this.#sheet.box[name];
    if (!style) throw new Error(`the tree names no box style "${name}"`);
    return style;
  }

  /** Width of a text in a paragraph style, in pt. */
  widthOf(text: string, name: string): number {
    const style = this.run(this.paragraph(name), { style: null, fallback: null, href: null });
    return (style.face.shape(text, style.features).width * style.size) / 1000;
  }

  run(paragraph: ParagraphStyle, marks: RunMarks): TextStyle {
    const isPlain = marks.style === null && marks.fallback === null;
    const key = isPlain ? paragraph.name : `${paragraph.name}\n${marks.style}\n${marks.fallback}`;
    const found = this.#known.get(key) ?? this.#resolve(paragraph, marks);
    this.#known.set(key, found);
    const { href, note = null, pageOf = null } = marks;
    const isPlainRun = href === null && note === null && pageOf === null;
    return isPlainRun ? found : { ...found, href, note, pageOf, tokens: new Map() };
  }

  #resolve(paragraph: ParagraphStyle, { style, fallback }: RunMarks): TextStyle {
    const own = style === null ? null : this.#character(style);
    const family = fallback ?? own?.font ?? paragraph.font;
    const face = findFace(this.#fonts, family, own?.bold ?? paragraph.bold, own?.italic ?? paragraph.italic);
    const full = own?.size ?? paragraph.size;
    const isScript = own !== null && own.position !== 'normal';
    const tags = features(face, own?.caps ?? paragraph.caps, paragraph.figures);
    return {
      face,
      size: isScript ? full * SCRIPT_SIZE : full,
      color: own?.color ?? paragraph.color,
      tracking: paragraph.tracking,
      features: tags,
      space: face.shape(' ', tags),
      rise: isScript ? full * (own.position === 'superscript' ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE) : 0,
      href: null,
      note: null,
      pageOf: null,
      tokens: new Map(),
    };
  }

  #character(name: string): CharacterStyle {
    const style = this.#sheet.character[name];
    if (!style) throw new Error(`the tree names no character style "${name}"`);
    return style;
  }
}

/** A space, or more of them, in a style. */
export function shapeSpace(style: TextStyle, space: string): ShapedText {
  return space === ' ' ? style.space : style.face.shape(space, style.features);
}

function features(face: FontFace, caps: ParagraphStyle['caps'], figures: ParagraphStyle['figures']): string[] {
  const wanted: string[] = [];
  if (caps === 'small') wanted.push('smcp');
  if (figures === 'tabular') wanted.push('tnum');
  return wanted.filter(tag => face.hasFeature(tag));
}
