import type { Span } from '../base/span.ts';
import type { Mark } from '../model/manuscript.ts';
import type { Piece, PieceStyle } from './manuscript-builder.ts';

/** The marks of styled pieces: neighbours of one style share a mark; a link holds strong, which holds emphasis, so none cross. */
export function marksOf(pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  for (const links of groups(bridgeBlanks(pieces), ({ style }) => style.href ?? '')) {
    const href = links[0]?.style.href ?? '';
    if (href !== '') marks.push({ kind: 'link', span: around(links), href });
    for (const strong of groups(links, ({ style }) => String(style.strong ?? false))) {
      if (strong[0]?.style.strong) marks.push({ kind: 'strong', span: around(strong) });
      for (const emphasis of groups(strong, ({ style }) => String(style.emphasis ?? false)))
        if (emphasis[0]?.style.emphasis) marks.push({ kind: 'emphasis', span: around(emphasis) });
    }
  }
  return marks;
}

/** White space between two pieces takes the marks that both have. */
function bridgeBlanks(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const after = pieces[i + 1];
    if (!piece.isBlank || !before || !after) return piece;
    const touches = before.span.end === piece.span.start && after.span.start === piece.span.end;
    return touches ? { ...piece, style: common(before.style, after.style) } : piece;
  });
}

function common(a: PieceStyle, b: PieceStyle): PieceStyle {
  return {
    strong: (a.strong ?? false) && (b.strong ?? false),
    emphasis: (a.emphasis ?? false) && (b.emphasis ?? false),
    href: a.href === b.href ? (a.href ?? null) : null,
  };
}

/** Runs of touching pieces with the same key. */
function groups(pieces: readonly Piece[], keyOf: (piece: Piece) => string): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const group = found.at(-1);
    const last = group?.at(-1);
    if (group && last && last.span.end === piece.span.start && keyOf(last) === keyOf(piece)) group.push(piece);
    else found.push([piece]);
  }
  return found;
}

function around(pieces: readonly Piece[]): Span {
  return { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 };
}
