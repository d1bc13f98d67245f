import type { FontLibrary } from '../fonts/library.ts';
import type { OutlineText } from '../images/raster/rasterize.ts';
import type { FootnoteInline, LayoutTree } from '../layout/tree.ts';
import { hasContents, headingsOf } from '../layout/tree-headings.ts';
import { targetsOf } from '../layout/tree-targets.ts';
import { Bookmarks } from './bookmarks.ts';
import { Charts } from './chart/charts.ts';
import { MadeStyles } from './made-styles.ts';
import { Media } from './media.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import type { NumberedList } from './numbering-part.ts';
import type { Relationship } from './package.ts';
import { styleIds } from './style-ids.ts';
import { blockMeasure, textMeasure } from './text-width.ts';

/** What is collected while the document is written, for other parts. */
export class Collected {
  readonly links: Relationship[] = [];
  readonly lists: NumberedList[] = [];
  readonly media: Media;
  readonly charts = new Charts();
  readonly notes: FootnoteInline[] = [];
  readonly made = new MadeStyles();

  /** `outline`: how the texts of drawings look, for those who see them in pixels. */
  constructor(outline: OutlineText) {
    this.media = new Media(outline);
  }

  /** The relationship of a link's address, made once for each. */
  linkId(href: string): string {
    const known = this.links.find(link => link.target === href);
    if (known) return known.id;
    const id = `link${this.links.length + 1}`;
    this.links.push({ id, type: 'hyperlink', target: href, external: true });
    return id;
  }
}

/** What a context is made of beside the tree: where things are collected, and the pages that the PDF has. */
export interface ContextSetting {
  readonly collected: Collected;
  readonly pagesOfHeadings?: readonly number[];
  readonly pagesOfTargets?: ReadonlyMap<string, number>;
}

/** What the writers of a tree's nodes share. */
export function makeContext(tree: LayoutTree, fonts: FontLibrary, setting: ContextSetting): DocxContext {
  const { collected, pagesOfHeadings = [], pagesOfTargets = new Map<string, number>() } = setting;
  const { lists, made, media, charts, notes } = collected;
  const { width, height, margins } = tree.page;
  const ids = styleIds(tree);
  return {
    headings: headingsOf(tree.body),
    listsHeadings: hasContents(tree.body),
    pagesOfHeadings,
    pagesOfTargets,
    bookmarks: new Bookmarks(targetsOf(tree)),
    wordsOf: null,
    titleOf: () => null,
    ids,
    measure: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
    depth: 0,
    styles: tree.styles,
    paragraphs: tree.styles.paragraph,
    hold: { inside: false, end: false },
    left: 0,
    right: 0,
    box: null,
    measureBlocks: blockMeasure(tree.styles, fonts),
    measureText: textMeasure(tree.styles, fonts),
    ruleStyle: (rule, keepsNext, indent) => made.ruleStyle(rule, keepsNext, indent),
    spaceStyle: (space, keepsNext) => made.spaceStyle(space, keepsNext),
    figureStyle: (figure, keepsNext) => made.figureStyle(figure, keepsNext),
    standingStyle(name, standing) {
      const style = tree.styles.paragraph[name];
      return style ? made.standing.styleOf(style, ids.paragraph(name), standing) : ids.paragraph(name);
    },
    picture: picture => media.add(picture),
    charts: tree.styles.chart,
    language: tree.meta.language,
    chart: part => ({ id: charts.add(part), drawing: media.nextDrawing() }),
    fallbackStyle: (base, family) => made.fallbackStyle(base, family),
    linkId: href => collected.linkId(href),
    addNote: note => notes.push(note),
    listNumber: (ordered, depth) => lists.push({ ordered, depth }),
  };
}
