import type { BlockHint } from '../../model/manuscript.ts';
import {
  type DocxBlock,
  type DocxHint,
  type DocxParagraph,
  type DocxPiece,
  hasText,
  paragraphsOf,
} from './docx-blocks.ts';
import { effectiveChildren, type PartReader, setBeside } from './part-reader.ts';
import { pictureFrames, takePictures } from './pictures.ts';
import { readRuns } from './read-runs.ts';
import { child, children, toggle, valueIn, type XmlElement } from './xml-tree.ts';

/** Elements that hold no text of their own: what is in them counts as if they were not there. */
const NO_BLOCKS = new Set(['w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:moveFrom', 'w:pPr']);
/** A table that says it has more columns is broken. */
const MOST_SPANNED = 100;

/** Reads the paragraphs and tables inside an element, in their order. */
export function readBlocks(element: XmlElement, reader: PartReader): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  for (const node of effectiveChildren(element)) {
    if (typeof node === 'string' || NO_BLOCKS.has(node.name)) continue;
    if (node.name === 'w:p') {
      const paragraph = readParagraph(node, reader);
      if (paragraph) blocks.push(...(hasText(paragraph) ? takePictures(reader) : []), paragraph);
    } else if (isContents(node)) reader.beside.push({ why: 'table of contents', blocks: readBlocks(node, reader) });
    else {
      if (node.name === 'w:tbl') blocks.push(...takePictures(reader));
      const inner = node.name === 'w:tbl' ? readTable(node, reader) : readBlocks(node, reader);
      for (const block of inner) blocks.push(block);
    }
  }
  return blocks;
}

/** Null where the paragraph's end was deleted: its text goes on in the next one. */
function readParagraph(paragraph: XmlElement, reader: PartReader): DocxParagraph | null {
  const properties = child(paragraph, 'w:pPr');
  const style = valueIn(properties, 'w:pStyle');
  const pieces: DocxPiece[] = [...reader.carried];
  reader.carried = [];
  const look = reader.styles.paragraphRun(style);
  readRuns(effectiveChildren(paragraph), { reader, pieces, look, href: null });
  if (child(child(properties, 'w:rPr'), 'w:del')) {
    reader.carried = pieces;
    return null;
  }
  const hint = captioned(hintOf(properties, style, reader), reader, pieces);
  return { kind: 'paragraph', hint, pieces: hint.kind === 'paragraph' ? pieces : withoutOverallStrong(pieces) };
}

function hintOf(properties: XmlElement | undefined, style: string | undefined, reader: PartReader): DocxHint {
  const outline = Number(valueIn(properties, 'w:outlineLvl') ?? 9);
  const role = reader.styles.role(style);
  if (role?.kind === 'contents') return { kind: 'aside', why: 'table of contents' };
  if (role && role.kind !== 'heading') return role;
  if (outline >= 0 && outline < 9) return { kind: 'heading', level: outline + 1 };
  return (
    role ?? listHint(child(properties, 'w:numPr'), reader.styles.numbering(style), reader) ?? { kind: 'paragraph' }
  );
}

/** What a paragraph says of its list goes before what its style says; number 0 takes it out of the list. */
function listHint(
  own: XmlElement | undefined,
  styled: XmlElement | undefined,
  { numbering }: PartReader,
): BlockHint | null {
  const id = valueIn(own, 'w:numId') ?? valueIn(styled, 'w:numId');
  if (id === undefined || id === '0') return null;
  const level = Number(valueIn(own, 'w:ilvl') ?? valueIn(styled, 'w:ilvl') ?? 0);
  const ordered = numbering(id, level);
  return ordered === null ? null : { kind: 'listItem', ordered, level: level + 1 };
}

/** A caption takes the picture above it. */
function captioned(hint: DocxHint, { pictures }: PartReader, pieces: readonly DocxPiece[]): DocxHint {
  if (hint.kind !== 'caption' || !pieces.some(({ text }) => /\S/.test(text))) return hint;
  return { ...hint, ...(pictures.pop() ?? { image: null, alt: null }) };
}

/** A heading that is bold throughout is bold by its look, not by its words. */
function withoutOverallStrong(pieces: readonly DocxPiece[]): DocxPiece[] {
  const isStrong = pieces.every(({ text, style }) => style.strong || !/\S/.test(text));
  return isStrong ? pieces.map(piece => ({ ...piece, style: { ...piece.style, strong: false } })) : [...pieces];
}

/** A table of one cell is a frame round its text, one of pictures and their words no table of figures. */
function readTable(table: XmlElement, reader: PartReader): DocxBlock[] {
  const rows: { cells: DocxBlock[][]; isHead: boolean }[] = [];
  for (const row of rowsOf(table)) {
    const properties = child(row, 'w:trPr');
    const cells = readRow(row, reader);
    if (child(properties, 'w:del'))
      for (const it of paragraphsOf(cells.flat())) setBeside(reader, 'deleted text', it.pieces);
    else rows.push({ cells, isHead: toggle(properties, 'w:tblHeader') === true });
  }
  const [only] = rows;
  if (rows.length === 1 && only?.cells.length === 1) return only.cells.flat();
  const pictures = pictureFrames(rows.map(({ cells }) => cells));
  if (pictures) return pictures;
  return rows.length === 0 ? [] : [{ kind: 'table', headRows: headRows(rows), rows: rows.map(({ cells }) => cells) }];
}

/** The rows of a table, those inside content controls and insertions too; not those of tables in its cells. */
function rowsOf(element: XmlElement): XmlElement[] {
  return effectiveChildren(element).flatMap(node => {
    if (typeof node === 'string' || NO_BLOCKS.has(node.name)) return [];
    return node.name === 'w:tr' ? [node] : rowsOf(node);
  });
}

function readRow(row: XmlElement, reader: PartReader): DocxBlock[][] {
  const before = spanned(valueIn(child(row, 'w:trPr'), 'w:gridBefore') ?? '0');
  const cells: DocxBlock[][] = Array.from({ length: before }, () => []);
  for (const cell of cellsOf(row)) {
    cells.push([...readBlocks(cell, reader), ...takePictures(reader)]);
    const properties = child(cell, 'w:tcPr');
    const covered = spanned(valueIn(properties, 'w:gridSpan') ?? '1') - 1;
    for (let i = 0; i < covered; i += 1) cells.push([]);
  }
  return cells;
}

function cellsOf(element: XmlElement): XmlElement[] {
  return effectiveChildren(element).flatMap(node => {
    if (typeof node === 'string' || NO_BLOCKS.has(node.name)) return [];
    return node.name === 'w:tc' ? [node] : cellsOf(node);
  });
}

function spanned(count: string): number {
  return Math.min(MOST_SPANNED, Math.max(0, Number.parseInt(count, 10) || 0));
}

/** Rows that are marked as the head, or a first row in bold. */
function headRows(rows: readonly { readonly cells: readonly DocxBlock[][]; readonly isHead: boolean }[]): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked < 0 ? Math.min(1, rows.length - 1) : marked;
  const first = paragraphsOf(rows[0]?.cells.flat() ?? []).filter(hasText);
  const isBold = first.every(({ pieces }) => pieces.every(({ text, style }) => style.strong || !/\S/.test(text)));
  return rows.length > 1 && first.length > 0 && isBold ? 1 : 0;
}

function isContents(node: XmlElement): boolean {
  const gallery = children(child(node, 'w:sdtPr'), 'w:docPartObj')[0];
  return node.name === 'w:sdt' && /table of contents/i.test(valueIn(gallery, 'w:docPartGallery') ?? '');
}
