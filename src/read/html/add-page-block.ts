import type { BlockHint } from '../../model/manuscript.ts';
import type { ManuscriptBuilder } from '../manuscript-builder.ts';
import type { PageBlock, PagePiece } from './page-block.ts';

/** Adds a block of a page to a manuscript; nothing where it has no hint. `from`: where it stands in a text file, if known. */
export function addPageBlock(
  builder: ManuscriptBuilder,
  block: PageBlock,
  hint: BlockHint | null,
  from: number | null = null,
): void {
  if (hint === null) return;
  if (block.kind === 'table' && hint.kind === 'table') {
    builder.openTable();
    for (const row of block.rows) {
      builder.row();
      for (const cell of row) {
        builder.cell();
        addPieces(builder, cell, from);
      }
    }
    builder.closeTable(block.headRows);
    return;
  }
  builder.open(hint);
  if (block.kind === 'text') addPieces(builder, block.pieces, from);
  else if (block.kind === 'table') builder.text(block.text, {}, from);
  builder.close();
}

/** Adds pieces with white space as a page shows it: one space for a run, none at the ends of lines. */
function addPieces(builder: ManuscriptBuilder, pieces: readonly PagePiece[], from: number | null): void {
  let last = '\n';
  pieces.forEach(({ text, style }, i) => {
    const isLineEnd = /^[^\S\n]*(?:\n|$)/.test(pieces[i + 1]?.text ?? '');
    let shown = text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n');
    if (/\s/.test(last)) shown = shown.replace(/^ /, '');
    if (isLineEnd && /\n/.test(pieces[i + 1]?.text ?? '\n')) shown = shown.replace(/ $/, '');
    if (shown === '') return;
    builder.text(shown, style, from);
    last = shown.at(-1) ?? last;
  });
}
