/**
 * A document as a reader goes through it: what the layout tree, a PDF's structure and a DOCX's paragraphs have in common. Blocks
 * that say nothing are left out, and groups (columns, sections, quotes) are their content.
 */
export type OutlineNode = HeadingNode | ParagraphNode | ItemNode | ContentsNode | TableNode | NoteNode | FigureNode;

interface NodeBase {
  /** The id of what is printed here, where the tree has one; null in what is read from a file. */
  readonly id: string | null;
  /** The page that it begins on, from 1; null where that is not known. */
  readonly page: number | null;
}

export interface HeadingNode extends NodeBase {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
}

export interface ParagraphNode extends NodeBase {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** An item of a list with its first paragraph; what else stands in it follows as nodes of their own. */
export interface ItemNode extends NodeBase {
  readonly kind: 'item';
  /** How many lists it stands in, from 1. */
  readonly depth: number;
  /** Its number in its list, from 1; null where the list is not numbered. */
  readonly number: number | null;
  readonly text: string;
}

/** An entry of a table of contents, without its page number. */
export interface ContentsNode extends NodeBase {
  readonly kind: 'contents';
  readonly text: string;
}

export interface TableNode extends NodeBase {
  readonly kind: 'table';
  /** It only places texts side by side; what is read from a file never says so. */
  readonly isLayout: boolean;
  readonly rows: readonly OutlineRow[];
}

export interface OutlineRow {
  readonly id: string | null;
  readonly page: number | null;
  /** A row of the table's head. */
  readonly isHead: boolean;
  readonly cells: readonly OutlineCell[];
}

export interface OutlineCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly nodes: readonly OutlineNode[];
}

/** A note, behind the block that refers to it. */
export interface NoteNode extends NodeBase {
  readonly kind: 'note';
  readonly number: number;
  readonly text: string;
}

export interface FigureNode extends NodeBase {
  readonly kind: 'figure';
  /** What it shows, for those who do not see it; null: nobody says. */
  readonly alt: string | null;
  /** What a chart prints: its series, and each name with its numbers; empty for a picture. */
  readonly words: string;
}

/** Where a note is referred to: its number, set apart from the text around it. */
export function noteMark(number: number): string {
  return `⟨${number}⟩`;
}

/** A page number in the text, which each format counts itself. */
export const PAGE_FIELD = '⟨#⟩';

/**
 * A text as it is compared: NFC; every kind of space, tab and line end is one space; soft hyphens and joiners, which only say
 * where a line may end, are left out; a no-break hyphen is a hyphen.
 */
export function comparedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('\u2011', '-')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();
}

/** All the text of a node, in reading order. */
export function textOf(node: OutlineNode): string {
  if (node.kind === 'figure') return node.words || (node.alt ?? '');
  if (node.kind === 'table') return node.rows.map(rowText).join(' / ');
  return node.text;
}

/** The text of a row, its cells set apart. */
export function rowText({ cells }: OutlineRow): string {
  return cells.map(cellText).join(' | ');
}

export function cellText({ nodes }: OutlineCell): string {
  return nodes.map(textOf).join(' ');
}

/** Whether nothing stands in a node: an empty paragraph is no block to compare, an empty item is one. */
export function saysNothing(node: OutlineNode): boolean {
  return (node.kind === 'paragraph' || node.kind === 'heading') && node.text === '';
}
