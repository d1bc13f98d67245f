import { decodeFontText, isInFontEncoding } from '../legacy-fonts/font-text.ts';
import type { FontEncoding } from '../legacy-fonts/legacy-font.ts';
import { targetSpan } from '../offset-map.ts';
import { type DocxBlock, type DocxParagraph, type DocxPiece, paragraphsOf } from './docx-blocks.ts';

/** Blocks whose text in old fonts is converted, and the encodings that these fonts had. */
export interface Converted {
  readonly blocks: readonly DocxBlock[];
  readonly encodings: readonly string[];
}

/**
 * Converts text in old fonts by the names of the fonts. Such fonts sit on Unicode text now and then, where a style was never
 * changed: text that reads better as it is stays.
 */
export function convertFonts(blocks: readonly DocxBlock[]): Converted {
  const texts = new Map<FontEncoding, string[]>();
  for (const { pieces } of paragraphsOf(blocks))
    for (const group of groupsOf(pieces)) {
      const encoding = group[0]?.font?.encoding;
      if (!encoding) continue;
      const parts = texts.get(encoding) ?? [];
      parts.push(joined(group));
      texts.set(encoding, parts);
    }
  const encodings = [...texts].filter(([encoding, parts]) => isInFontEncoding(encoding, parts)).map(([it]) => it);
  if (encodings.length === 0) return { blocks, encodings };
  return { blocks: blocks.map(block => convertBlock(block, new Set(encodings))), encodings };
}

function convertBlock(block: DocxBlock, encodings: ReadonlySet<FontEncoding>): DocxBlock {
  if (block.kind === 'paragraph') return convertParagraph(block, encodings);
  return { ...block, rows: block.rows.map(row => row.map(cell => cell.map(inner => convertBlock(inner, encodings)))) };
}

function convertParagraph(paragraph: DocxParagraph, encodings: ReadonlySet<FontEncoding>): DocxParagraph {
  const pieces = groupsOf(paragraph.pieces).flatMap(group => {
    const encoding = group[0]?.font?.encoding;
    return encoding && encodings.has(encoding) ? convertGroup(encoding, group) : group;
  });
  return { ...paragraph, pieces };
}

/** Neighbours in fonts of one encoding: a letter and its mark may stand in two runs. */
function groupsOf(pieces: readonly DocxPiece[]): DocxPiece[][] {
  const groups: DocxPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && group[0]?.font?.encoding === piece.font?.encoding) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Decodes the group as one text and gives every piece its part; a capital font makes its part capitals. */
function convertGroup(encoding: FontEncoding, group: readonly DocxPiece[]): DocxPiece[] {
  const decoded = decodeFontText(encoding, joined(group));
  if (!decoded) return [...group];
  const { text, map } = decoded;
  let at = 0;
  let done = 0;
  return group.map((piece, i) => {
    at += piece.text.length;
    const end = i === group.length - 1 ? text.length : targetSpan(map, { start: 0, end: at }).end;
    const part = text.slice(done, Math.max(done, end));
    done = Math.max(done, end);
    return { ...piece, text: piece.font?.isCapitals ? part.toUpperCase() : part, font: null };
  });
}

function joined(group: readonly DocxPiece[]): string {
  return group.map(({ text }) => text).join('');
}
