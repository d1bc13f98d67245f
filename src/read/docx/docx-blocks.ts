import type { BlockHint } from '../../model/manuscript.ts';
import type { PieceStyle } from '../manuscript-builder.ts';
import type { LegacyFont } from './legacy-fonts.ts';

/** Text of one run, or of a part of it. */
export interface DocxPiece {
  readonly text: string;
  readonly style: PieceStyle;
  /** Null: a font of Unicode. */
  readonly font: LegacyFont | null;
}

/** What the file says a paragraph is; a title becomes the headline, or a line beside it, once all paragraphs are known. */
export type DocxHint = BlockHint | { readonly kind: 'title' };

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly hint: DocxHint;
  readonly pieces: readonly DocxPiece[];
}

export interface DocxTable {
  readonly kind: 'table';
  readonly headRows: number;
  /** By row and cell; a cell that another one covers is empty. */
  readonly rows: readonly (readonly (readonly DocxBlock[])[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

/** Whether a paragraph prints anything. */
export function hasText({ pieces }: DocxParagraph): boolean {
  return pieces.some(({ text }) => /\S/.test(text));
}

/** All paragraphs of some blocks, those in tables too, in their order. */
export function paragraphsOf(blocks: readonly DocxBlock[]): DocxParagraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(row => row.flatMap(paragraphsOf)),
  );
}
