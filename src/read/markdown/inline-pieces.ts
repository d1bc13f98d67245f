import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../model/article.ts';
import type { ManuscriptBuilder, PieceStyle } from '../manuscript-builder.ts';
import { type PhrasingContext, phrasingInlines } from './phrasing.ts';

/** Adds a paragraph's inlines to the open block, each with its place in the file. */
export function addInlines(
  nodes: readonly PhrasingContent[],
  context: PhrasingContext,
  builder: ManuscriptBuilder,
  bodyStart: number,
): void {
  let from = bodyStart;
  for (const part of runs(nodes)) {
    from = bodyStart + (part[0]?.position?.start.offset ?? from - bodyStart);
    addStyled(phrasingInlines(part, context), {}, builder, from);
  }
}

/** Single nodes, except that HTML elements stay together with what they hold. */
function runs(nodes: readonly PhrasingContent[]): (readonly PhrasingContent[])[] {
  return nodes.some(({ type }) => type === 'html') ? [nodes] : nodes.map(node => [node]);
}

function addStyled(inlines: readonly Inline[], style: PieceStyle, builder: ManuscriptBuilder, from: number): void {
  for (const inline of inlines) {
    if (inline.kind === 'text') builder.text(inline.text, style, from);
    else if (inline.kind === 'lineBreak') builder.text('\n', style, from);
    else if (inline.kind === 'link') addStyled(inline.inlines, { ...style, href: inline.href }, builder, from);
    else addStyled(inline.inlines, { ...style, [inline.kind]: true }, builder, from);
  }
}
