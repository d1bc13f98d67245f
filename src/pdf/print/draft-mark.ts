import { type FontLibrary, findFace } from '../../fonts/library.ts';
import type { LayoutTree } from '../../layout/tree.ts';
import { compileParts, type FontOf, type TextRun } from '../engine/compile-line.ts';
import { makeWord } from '../text/word.ts';

/** A word across a page that tells it from the final one. */
export interface DraftMark {
  readonly run: TextRun;
  /** Where its baseline begins, in pt from the page's top left corner, and the angle that it rises by, in radians. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Opaque: PDF/A-1 knows no transparency, and a copier no light one. */
const GREY = '#DDDDDD';
/** The part of the page's diagonal that the word fills. */
const FILLED = 0.62;

/** The mark of a document, up from the lower left corner to the upper right one, in the first style's family. */
export function draftMark(text: string, tree: LayoutTree, { fonts, fontOf }: DraftFonts): DraftMark | null {
  const family = Object.values(tree.styles.paragraph)[0]?.font;
  if (text.trim() === '' || family === undefined) return null;
  const { width, height } = tree.page;
  const diagonal = Math.hypot(width, height);
  const face = findFace(fonts, family, true, false);
  const space = face.shape(' ', []);
  const style = {
    face,
    size: 100,
    color: GREY,
    tracking: 0,
    features: [],
    rise: 0,
    href: null,
    note: null,
    pageOf: null,
    space,
    tokens: new Map(),
  };
  const atHundred = makeWord(style, text, '', { glued: true, ends: false });
  const size = Math.min((100 * FILLED * diagonal) / atHundred.width, height / 4);
  const word = makeWord({ ...style, size }, text, '', { glued: true, ends: false });
  const [run] = compileParts([{ words: [word], x: 0, stretch: 1 }], fontOf);
  if (!run) return null;
  const angle = Math.atan2(height, width);
  const rise = (face.capHeight * size) / 2000;
  const x = width / 2 - (word.width / 2) * Math.cos(angle) + rise * Math.sin(angle);
  const y = height / 2 + (word.width / 2) * Math.sin(angle) + rise * Math.cos(angle);
  return { run, x, y, angle };
}

interface DraftFonts {
  readonly fonts: FontLibrary;
  readonly fontOf: FontOf;
}
