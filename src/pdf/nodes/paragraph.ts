import type { HeadingBlock, LayoutInline, ParagraphBlock, ParagraphStyle } from '../../layout/tree.ts';
import { type Anchor, makePiece, type Piece } from '../flow/piece.ts';
import { headingNames, headingRole } from '../structure/headings.ts';
import { childTag, type Tag } from '../structure/tag.ts';
import { breakParagraph, type Measure } from '../text/break-paragraph.ts';
import { endOf, type LinePlace, resettable, type SetLine, setLine } from '../text/set-line.ts';
import { wordsOf } from '../text/words.ts';
import { notePieces } from './footnote.ts';
import { type Frame, indented, type NodeContext } from './node-context.ts';
import { runsOf } from './runs.ts';

/** A paragraph's lines, with its space and its rules; two lines at least stay together at each end. */
export function paragraphPieces(block: ParagraphBlock | HeadingBlock, frame: Frame, context: NodeContext): Piece[] {
  const style = context.styles.paragraph(block.style);
  const tag = tagOf(block, context);
  const lines = setParagraph(block.inlines, style, frame, { ...context, parent: tag });
  const onGrid = block.kind === 'paragraph' && style.leading === context.grid && style.spaceBefore === 0;
  const inner = style.keepTogether || block.kind === 'heading' ? 'block' : 'free';
  const hasNotes = block.inlines.some(holdsNote);
  const keepsWithNext = style.keepWithNext || block.kind === 'heading';
  const isRuled = { above: style.ruleAbove !== null, below: style.ruleBelow !== null };
  const pieces = lines.map((line, i) => {
    const [isFirst, isLast] = [i === 0, i === lines.length - 1];
    const isAtEnd = isFirst || i === lines.length - 2;
    const end = isRuled.below ? 'lines' : keepsWithNext ? 'heading' : 'free';
    const anchor = isFirst ? anchorOf(block, context) : null;
    const content = { kind: 'line', line, tag, marker: null, anchor, folio: null } as const;
    return makePiece(content, line.height, {
      before: isFirst && !isRuled.above ? style.spaceBefore : 0,
      after: isLast && !isRuled.below ? style.spaceAfter : 0,
      bond: isLast ? end : isAtEnd ? 'lines' : inner,
      onGrid,
      notes: hasNotes ? notesOf(line, context) : NO_NOTES,
    });
  });
  const bond = keepsWithNext ? 'heading' : 'free';
  return [...ruleAbove(style, frame), ...pieces, ...ruleBelow(style, frame, { lines, bond })];
}

const NO_NOTES: readonly never[] = [];

function holdsNote(inline: LayoutInline): boolean {
  return inline.kind === 'footnote' || (inline.kind === 'link' && inline.inlines.some(holdsNote));
}

/** The notes that a line refers to. */
function notesOf({ parts }: SetLine, context: NodeContext): Piece[][] {
  const marks = new Set(parts.flatMap(({ words }) => words.flatMap(word => word.style.note ?? [])));
  return [...marks].map(mark => notePieces(mark, context));
}

function tagOf(block: ParagraphBlock | HeadingBlock, { parent, headings }: NodeContext): Tag {
  if (parent.kind === 'artifact') return parent;
  return childTag(parent, block.kind === 'heading' ? headingRole(headings, block.level) : 'P');
}

function anchorOf(block: ParagraphBlock | HeadingBlock, { headings }: NodeContext): Anchor | null {
  const heading = block.kind === 'heading' ? headings.all.get(block) : undefined;
  if (!heading) return null;
  const names = headingNames(heading, headings);
  return { title: heading.title, level: heading.block.level, number: heading.number, names };
}

function ruleAbove({ ruleAbove: rule, spaceBefore }: ParagraphStyle, { left, width }: Frame): Piece[] {
  if (rule === null) return [];
  const content = { kind: 'rule', stroke: rule, x: left, width, y: rule.width / 2 } as const;
  return [makePiece(content, rule.width + rule.gap, { before: spaceBefore, bond: 'lines' })];
}

/** The last piece, under the lines of its paragraph. */
function ruleBelow(
  { ruleBelow: rule, spaceAfter }: ParagraphStyle,
  frame: Frame,
  { lines, bond }: { lines: readonly SetLine[]; bond: Piece['bond'] },
): Piece[] {
  if (rule === null) return [];
  const { left, width } = rule.length === null ? frame : partOfLongest(lines, rule.length, frame);
  const content = { kind: 'rule', stroke: rule, x: left, width, y: rule.gap + rule.width / 2 } as const;
  return [makePiece(content, rule.width + rule.gap, { after: spaceAfter, bond })];
}

/** A part of the longest line, in its middle. */
function partOfLongest(lines: readonly SetLine[], part: number, frame: Frame): Frame {
  const extents = lines.map(({ parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    return first && last ? { ...frame, left: first.x, width: endOf(last) - first.x } : frame;
  });
  const longest = extents.reduce((best, extent) => (extent.width > best.width ? extent : best), { ...frame, width: 0 });
  return { ...frame, left: longest.left + (longest.width * (1 - part)) / 2, width: longest.width * part };
}

/** The lines of inlines in a frame. An empty paragraph has none. */
export function setParagraph(
  inlines: readonly LayoutInline[],
  style: ParagraphStyle,
  frame: Frame,
  context: NodeContext,
): SetLine[] {
  const at = inlines.findIndex(inline => inline.kind === 'flushRight');
  if (at < 0) return setText(inlines, style, frame, context);
  const left = setText(endedBySpace(inlines.slice(0, at)), { ...style, align: 'left' }, frame, context);
  const right = setText(inlines.slice(at + 1), { ...style, align: 'right' }, frame, context);
  return joinSides(left, right);
}

/** What stands at both sides of a line are words apart also for those who read the text and not the line. */
export function endedBySpace(inlines: readonly LayoutInline[]): readonly LayoutInline[] {
  const last = inlines.at(-1);
  if (last?.kind === 'text') return [...inlines.slice(0, -1), { ...last, text: `${last.text} ` }];
  if (last?.kind === 'link') return [...inlines.slice(0, -1), { ...last, inlines: endedBySpace(last.inlines) }];
  return last ? [...inlines, SPACE] : inlines;
}

const SPACE = { kind: 'text', text: ' ', style: null, fallback: null } as const;

/** The left part's last line and the right part's first share a line where both have room. */
function joinSides(left: readonly SetLine[], right: readonly SetLine[]): SetLine[] {
  const [last, first] = [left.at(-1), right[0]];
  if (!last || !first) return [...left, ...right];
  const end = last.parts.at(-1);
  const start = first.parts[0]?.x ?? 0;
  if (end && endOf(end) > start) return [...left, ...right];
  const joined = { ...last, parts: [...last.parts, ...first.parts] };
  return [...left.slice(0, -1), joined, ...right.slice(1)];
}

function setText(
  inlines: readonly LayoutInline[],
  style: ParagraphStyle,
  frame: Frame,
  context: NodeContext,
): SetLine[] {
  const { left, width } = indented(frame, style);
  const runs = runsOf(inlines, style, context);
  const isLate = runs.some(run => run.style.pageOf !== null);
  const words = wordsOf(runs, width - Math.max(0, style.indentFirst));
  const setting: Measure['setting'] = style.balanced ? 'balanced' : style.align === 'justify' ? 'justified' : 'ragged';
  const baseline = baselineOf(style, context);
  return breakParagraph(words, { width, indentFirst: style.indentFirst, setting }).map(({ from, to }) => {
    const indent = from === 0 ? style.indentFirst : 0;
    const isLast = to === words.length || (words[to - 1]?.ends ?? false);
    const place: LinePlace = {
      left: left + indent,
      width: width - indent,
      align: style.align,
      isLast,
      height: style.leading,
      baseline,
    };
    const line = setLine(words.slice(from, to), place);
    return isLate ? resettable(line, place) : line;
  });
}

/** From a line's top to its baseline, in pt: the font's own height is centred in the leading. */
export function baselineOf(style: ParagraphStyle, { styles }: NodeContext): number {
  const { face, size } = styles.run(style, { style: null, fallback: null, href: null });
  const ascent = (face.ascent * size) / 1000;
  const descent = (face.descent * size) / 1000;
  return (style.leading - (ascent - descent)) / 2 + ascent;
}
