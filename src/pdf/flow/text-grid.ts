import type { LayoutBlock } from '../../layout/tree.ts';
import type { TextStyles } from '../text/text-style.ts';

/** The leading that most of the text of columns has, in pt: their lines stand level on it. Null where there is no text. */
export function textGrid(blocks: readonly LayoutBlock[], styles: TextStyles): number | null {
  const lengths = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const length = block.inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0);
    const { leading } = styles.paragraph(block.style);
    lengths.set(leading, (lengths.get(leading) ?? 0) + length);
  }
  const most = [...lengths].sort(([, a], [, b]) => b - a)[0];
  return most ? most[0] : null;
}
