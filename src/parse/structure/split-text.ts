import type { Span } from '../../base/span.ts';
import type { Caption } from './caption.ts';
import { findGluedCaptions } from './glued-caption.ts';
import { type Caution, findGluedHeadings } from './glued-heading.ts';
import type { Lexicon } from './lexicon.ts';
import { type Piece, rawText, type Stretch, stretchAt } from './piece.ts';

/** What a paragraph is made of. */
export type TextPart =
  | { readonly kind: 'text' | 'heading'; readonly stretch: Stretch; readonly caption: null }
  | { readonly kind: 'caption'; readonly stretch: Stretch; readonly caption: Caption };

interface Cut {
  readonly span: Span;
  readonly caption: Caption | null;
}

/** Parts a paragraph into text, headings and captions that were glued into it. */
export function splitText(piece: Piece, caution: Caution, text: string, lexicon: Lexicon): TextPart[] {
  const raw = rawText(text, piece.span);
  const at = ({ start, end }: Span): Stretch =>
    stretchAt(text, { start: piece.span.start + start, end: piece.span.start + end });
  const parts: TextPart[] = [];
  let done = 0;
  const addText = (end: number): void => {
    const stretch = at({ start: done, end });
    if (stretch.text !== '') parts.push({ kind: 'text', stretch, caption: null });
  };
  for (const { span, caption } of cutsOf(raw, caution, lexicon)) {
    addText(span.start);
    const stretch = at(span);
    parts.push(caption ? { kind: 'caption', stretch, caption } : { kind: 'heading', stretch, caption: null });
    done = span.end;
  }
  addText(raw.length);
  return parts;
}

/** Headings and captions in their order; where they overlap, the heading stands. */
function cutsOf(raw: string, caution: Caution, lexicon: Lexicon): Cut[] {
  const headings = findGluedHeadings(raw, lexicon, caution);
  const cuts: Cut[] = [];
  let next = 0;
  let done = 0;
  const addHeadings = (before: number): void => {
    for (let span = headings[next]; span && span.start < before; span = headings[next]) {
      cuts.push({ span, caption: null });
      done = span.end;
      next++;
    }
  };
  for (const { span, caption } of findGluedCaptions(raw, lexicon)) {
    addHeadings(span.start);
    if (span.start < done || (headings[next]?.start ?? span.end) < span.end) continue;
    cuts.push({ span, caption });
    done = span.end;
  }
  addHeadings(raw.length);
  return cuts;
}
