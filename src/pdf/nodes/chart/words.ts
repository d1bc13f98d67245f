import { pt } from '../../../base/length.ts';
import type { ParagraphBlock, ParagraphStyle } from '../../../layout/tree.ts';
import { endOf, type SetLine } from '../../text/set-line.ts';
import type { NodeContext } from '../node-context.ts';
import { endedBySpace, setParagraph } from '../paragraph.ts';

/** Wider than any page: a text is one line. */
const NO_LIMIT = 1e6;

/** The lines of a chart's words in this width, in pt from 0; their style's own indents do not count here. */
export function setWords(
  words: ParagraphBlock,
  { width = NO_LIMIT, align }: { readonly width?: number; readonly align?: ParagraphStyle['align'] },
  context: NodeContext,
): SetLine[] {
  const style = context.styles.paragraph(words.style);
  const indents = { indentFirst: pt(0), indentLeft: pt(0), indentRight: pt(0) };
  return setParagraph(
    endedBySpace(words.inlines),
    { ...style, ...indents, align: align ?? style.align },
    { left: 0, width },
    context,
  );
}

/** Width of the widest of some lines that are set from the left, in pt. */
export function widestOf(lines: readonly SetLine[]): number {
  return lines.reduce((widest, { parts }) => {
    const last = parts.at(-1);
    return Math.max(widest, last ? endOf(last) : 0);
  }, 0);
}

/** Width of the widest word of some lines, in pt. */
export function widestWord(lines: readonly SetLine[]): number {
  const words = lines.flatMap(({ parts }) => parts.flatMap(part => part.words));
  return words.reduce((widest, { width }) => Math.max(widest, width), 0);
}

/** The line this much further to the right, in pt. */
export function shifted(line: SetLine, by: number): SetLine {
  return { ...line, parts: line.parts.map(part => ({ ...part, x: part.x + by })) };
}

/** Where lines under each other begin so that their capitals and figures stand about the height `middle`, in pt. */
export function centred(
  lines: readonly SetLine[],
  middle: number,
  { style: name }: ParagraphBlock,
  { styles }: NodeContext,
): { readonly line: SetLine; readonly y: number }[] {
  const style = styles.paragraph(name);
  const { face, size } = styles.run(style, { style: null, fallback: null, href: null });
  const capitals = (face.capHeight * size) / 1000;
  const height = (lines.length - 1) * style.leading + capitals;
  const first = middle - height / 2 + capitals;
  return lines.map((line, i) => ({ line, y: first + i * style.leading - line.baseline }));
}
