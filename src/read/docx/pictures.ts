import { type DocxBlock, type DocxHint, type DocxParagraph, hasText } from './docx-blocks.ts';
import type { PartReader } from './part-reader.ts';

type Rows = readonly (readonly (readonly DocxBlock[])[])[];

/** The pictures that no caption has taken, each as one without words. What is drawn without a file is nothing to print. */
export function takePictures({ pictures }: Pick<PartReader, 'pictures'>): DocxParagraph[] {
  return pictures
    .splice(0)
    .filter(({ image }) => image !== null)
    .map(picture => ({ kind: 'paragraph', hint: { kind: 'caption', ...picture }, pieces: [] }));
}

/** A picture that waits for its words. */
type BarePicture = DocxParagraph & { readonly hint: Extract<DocxHint, { kind: 'caption' }> };

export function isPicture(block: DocxBlock): block is BarePicture {
  return block.kind === 'paragraph' && block.hint.kind === 'caption' && block.hint.image !== null && !hasText(block);
}

/**
 * The pictures of a table that only lays pictures out, each with the words under it in its column; null for any other table:
 * one with more texts than pictures says more than captions do.
 */
export function pictureFrames(rows: Rows): DocxBlock[] | null {
  const blocks = rows.flat(2);
  const pictures = blocks.filter(isPicture).length;
  const others = blocks.filter(block => block.kind === 'table' || hasText(block)).length;
  if (pictures === 0 || others > pictures) return null;
  const columns = Math.max(...rows.map(row => row.length));
  const ordered = Array.from({ length: columns }, (_, column) => rows.flatMap(row => row[column] ?? [])).flat();
  return joinWords(ordered.filter(block => block.kind === 'table' || isPicture(block) || hasText(block)));
}

/** A paragraph right under a picture becomes its words. */
function joinWords(blocks: readonly DocxBlock[]): DocxBlock[] {
  const joined: DocxBlock[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (above && isPicture(above) && block.kind === 'paragraph' && !isPicture(block))
      joined.splice(-1, 1, { ...block, hint: above.hint });
    else joined.push(block);
  }
  return joined;
}
