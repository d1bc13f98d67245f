import type { PieceStyle } from '../manuscript-builder.ts';
import { isPartName, nameWords } from './class-names.ts';
import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts';
import { imageOf, isBlockTag, isHidden, styleInside } from './element-style.ts';
import { type PageBlock, type PagePiece, pieceText } from './page-block.ts';
import { dataRows, headRowsOf, type PageCell } from './page-table.ts';
import { type Scope, scopeOf } from './scope.ts';

/** The attribute that says, after the content finder's work, which elements it kept. */
export const STAMP = 'data-bantin';

/** The visible blocks of a page in the order of its source. */
export interface PageWalk {
  readonly root: Scope;
  readonly blocks: PageBlock[];
  /** How deep its elements nest. */
  readonly depth: number;
}

interface Frame {
  readonly scope: Scope;
  readonly style: PieceStyle;
  /** The stamp of the innermost stamped element. */
  readonly stamp: number;
  readonly isBlock: boolean;
  readonly isPre: boolean;
  readonly isLink: boolean;
}

interface Walk {
  readonly blocks: PageBlock[];
  readonly frames: Frame[];
  pieces: PagePiece[];
  stamps: number;
  depth: number;
}

const LINE_BREAK: PagePiece = { text: '\n', style: {}, isLink: false };

/** Walks a page and stamps its elements. Hidden elements are passed over. Without recursion: pages may nest without end. */
export function walkPage(body: DomElement): PageWalk {
  const root = scopeOf(body, null, 0);
  const walk: Walk = {
    blocks: [],
    frames: [{ scope: root, style: {}, stamp: -1, isBlock: true, isPre: false, isLink: false }],
    pieces: [],
    stamps: 0,
    depth: 0,
  };
  let node = body.firstChild;
  while (node) {
    const isOpen = isElement(node) ? enter(walk, node) : addText(walk, node);
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isOpen) leave(walk);
    node = nextOutside(walk, node, body);
  }
  endBlock(walk);
  root.end = walk.blocks.length;
  return { root, blocks: walk.blocks, depth: walk.depth };
}

/** The next node after a node is done, leaving the elements that end with it. */
function nextOutside(walk: Walk, from: DomNode, body: DomElement): DomNode | null {
  let node = from;
  while (!node.nextSibling) {
    const parent = node.parentNode;
    if (!parent || parent === body) return null;
    leave(walk);
    node = parent;
  }
  return node.nextSibling;
}

function top(walk: Walk): Frame {
  const frame = walk.frames.at(-1);
  if (!frame) throw new Error('a page walk left its own root');
  return frame;
}

/** Goes into an element; false where its content was dealt with or is not shown. */
function enter(walk: Walk, element: DomElement): boolean {
  if (isHidden(element)) return false;
  const { tagName: tag } = element;
  if (tag === 'BR') return addBreak(walk);
  if (tag === 'HR') return endBlock(walk);
  if (tag === 'IMG') return addImage(walk, element);
  if (tag === 'TABLE') {
    const rows = dataRows(element);
    if (rows) return addTable(walk, element, rows);
  }
  push(walk, element);
  return true;
}

function push(walk: Walk, element: DomElement): void {
  const outer = top(walk);
  const isBlock = isBlockTag(element.tagName) || isSetApart(element, outer.scope);
  if (isBlock) endBlock(walk);
  const isStamped = isBlock || element.tagName === 'SPAN' || element.tagName === 'FONT';
  const stamp = isStamped ? walk.stamps++ : outer.stamp;
  if (isStamped) element.setAttribute(STAMP, String(stamp));
  walk.frames.push({
    scope: isBlock ? scopeOf(element, outer.scope, walk.blocks.length) : outer.scope,
    style: styleInside(element, outer.style),
    stamp,
    isBlock,
    isPre: outer.isPre || element.tagName === 'PRE',
    isLink: outer.isLink || element.tagName === 'A',
  });
}

/** A part of an article that a page puts into a line element, and draws apart by CSS. */
function isSetApart(element: DomElement, outer: Scope): boolean {
  if (outer.tag === 'P' || outer.tag === 'LI') return false;
  const names = nameWords(element.getAttribute('class'), element.getAttribute('id'), element.getAttribute('itemprop'));
  if (isPartName(outer.names) && (element.tagName === 'TIME' || isPartName(names))) return false;
  return element.tagName === 'TIME' || isPartName(names);
}

function leave(walk: Walk): void {
  walk.depth = Math.max(walk.depth, walk.frames.length);
  const { isBlock, scope } = top(walk);
  if (isBlock) {
    endBlock(walk);
    scope.end = walk.blocks.length;
    if (scope.parent) count(scope.parent, scope.length, scope.linkLength);
  }
  walk.frames.pop();
}

function addText(walk: Walk, node: DomNode): false {
  if (node.nodeType !== TEXT) return false;
  const { style, isPre, isLink } = top(walk);
  const raw = node.textContent ?? '';
  const text = isPre ? raw : raw.replaceAll(/[ \t\r\n\f]+/g, ' ');
  if (text !== '') walk.pieces.push({ text, style, isLink });
  return false;
}

/** Two line breaks with nothing between part paragraphs. */
function addBreak(walk: Walk): false {
  const last = walk.pieces.findLast(({ text }) => /[^ \u00a0]/.test(text));
  if (last?.text === '\n') endBlock(walk);
  else if (last) walk.pieces.push(LINE_BREAK);
  return false;
}

function addImage(walk: Walk, element: DomElement): false {
  const image = imageOf(element);
  if (!image) return false;
  endBlock(walk);
  const { scope, stamp } = top(walk);
  walk.blocks.push({ kind: 'image', image, scope, stamp, text: '', linkLength: 0, kept: false });
  return false;
}

function addTable(walk: Walk, element: DomElement, rows: readonly (readonly PageCell[])[]): false {
  push(walk, element);
  const { scope, stamp, style } = top(walk);
  const cells = rows.map(row => row.map(({ element: cell }) => (cell ? cellPieces(cell, style) : [])));
  const text = cells.map(row => row.map(pieceText).join('\t')).join('\n');
  count(scope, text.length, 0);
  const caption = element.querySelector('caption')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const base = { scope, stamp, linkLength: 0, kept: false };
  if (caption)
    walk.blocks.push({ ...base, kind: 'text', text: caption, pieces: [{ text: caption, style: {}, isLink: false }] });
  walk.blocks.push({ ...base, kind: 'table', text, headRows: headRowsOf(rows), rows: cells });
  leave(walk);
  return false;
}

/** The text of a cell; a block in it is a line. Cells of a data table hold no tables. */
function cellPieces(cell: DomElement, style: PieceStyle): PagePiece[] {
  const inner = walkPage(cell);
  return inner.blocks.flatMap((block, i): PagePiece[] => {
    if (block.kind !== 'text') return [];
    const pieces = block.pieces.map(piece => ({ ...piece, style: { ...style, ...piece.style } }));
    return i === 0 ? pieces : [LINE_BREAK, ...pieces];
  });
}

/** Ends the open block, if it has words. */
function endBlock(walk: Walk): false {
  const { pieces } = walk;
  walk.pieces = [];
  const text = pieceText(pieces);
  if (text === '') return false;
  const { scope } = top(walk);
  const linkLength = pieces.reduce((sum, piece) => sum + (piece.isLink ? piece.text.trim().length : 0), 0);
  for (const part of paragraphsOf(pieces)) {
    const words = pieceText(part);
    if (words === '') continue;
    const links = part.reduce((sum, piece) => sum + (piece.isLink ? piece.text.trim().length : 0), 0);
    walk.blocks.push({
      kind: 'text',
      pieces: part,
      scope,
      stamp: top(walk).stamp,
      text: words,
      linkLength: links,
      kept: false,
    });
  }
  count(scope, text.length, linkLength);
  return false;
}

/** Adds to a scope alone; it hands its sum on when it is left. */
function count(scope: Scope, length: number, linkLength: number): void {
  scope.length += length;
  scope.linkLength += linkLength;
}

/** A finished sentence in a line of some length: what follows a line break there is a new paragraph. */
const FULL_LINE = /^[^\n]{60,}[.!?…:;]["”’)]*\s*$/;

/** Splits a block at the line breaks that are used to part paragraphs: behind a long finished line, or before an indent. */
function paragraphsOf(pieces: readonly PagePiece[]): PagePiece[][] {
  const parts: PagePiece[][] = [[]];
  let line = '';
  pieces.forEach((piece, i) => {
    const { text } = piece;
    const isBreak = text === '\n';
    if (isBreak && (FULL_LINE.test(line.trim()) || /^[ \n]?\u00a0[ \u00a0]/.test(pieces[i + 1]?.text ?? '')))
      parts.push([]);
    else parts.at(-1)?.push(piece);
    line = isBreak ? '' : line + text;
  });
  return parts;
}
