import { parseLength } from '../../base/length.ts';
import type { FigureBlock } from '../tree.ts';
import { type BuildContext, lengthOf, paragraphOf, styleOf } from './build-blocks.ts';
import type { MarkupElement } from './parse-markup.ts';

/** A picture with its caption and credit. Throws where the picture is not there: the markup was checked. */
export function buildFigure(node: MarkupElement, { pictures }: BuildContext): FigureBlock {
  const { src = '', alt = '', width = '', align, id } = node.attributes;
  const picture = pictures.get(src)?.picture;
  if (!picture) throw new Error(`the markup was not checked for the picture "${src}"`);
  const captions = node.children.filter((child): child is MarkupElement => child.kind === 'element');
  return {
    kind: 'figure',
    id: id ?? null,
    picture,
    alt: alt.trim() === '' ? null : alt.trim(),
    width: parseLength(width),
    align: align === 'left' || align === 'right' ? align : 'center',
    spaceBefore: lengthOf(node, 'before', 0),
    spaceAfter: lengthOf(node, 'after', 0),
    blocks: captions.map(caption => paragraphOf(caption, styleOf(caption))),
  };
}
