import type { PieceStyle } from '../manuscript-builder.ts';
import type { Scope } from './scope.ts';

/** A run of text in one style. LF is a line break. */
export interface PagePiece {
  readonly text: string;
  readonly style: PieceStyle;
  /** Whether it lies in a link, even one that leads nowhere. */
  readonly isLink: boolean;
}

/** A picture of a page. */
export interface PageImage {
  readonly image: string;
  readonly alt: string | null;
}

interface PageBlockBase {
  /** The element that it stands in. */
  readonly scope: Scope;
  /** Its words, for judging it. */
  readonly text: string;
  readonly linkLength: number;
  /** Whether the content finder kept it. */
  kept: boolean;
  /** The number that its element was stamped with. */
  readonly stamp: number;
}

/** A stretch of a page that its layout sets apart. */
export type PageBlock =
  | (PageBlockBase & { readonly kind: 'text'; readonly pieces: readonly PagePiece[] })
  | (PageBlockBase & {
      readonly kind: 'table';
      readonly headRows: number;
      readonly rows: readonly (readonly (readonly PagePiece[])[])[];
    })
  | (PageBlockBase & { readonly kind: 'image'; readonly image: PageImage });

/** The words of pieces, with white space as the page shows it. */
export function pieceText(pieces: readonly PagePiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}
