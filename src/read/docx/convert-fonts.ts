import { judgeReading, scoreOf } from '../encoding/judge-reading.ts';
import { bytesTakenFor, legacyByName } from '../encoding/legacy-encodings.ts';
import { type Mapped, targetSpan } from '../offset-map.ts';
import { type DocxBlock, type DocxParagraph, type DocxPiece, paragraphsOf } from './docx-blocks.ts';
import type { LegacyFont } from './legacy-fonts.ts';

/** Blocks whose text in old fonts is converted, and the encodings that these fonts had. */
export interface Converted {
  readonly blocks: readonly DocxBlock[];
  readonly encodings: readonly string[];
}

type Encoding = LegacyFont['encoding'];

/** So much of a text, in characters, is enough to judge it. */
const MOST_JUDGED = 20_000;

/**
 * Converts text in old fonts by the names of the fonts. Such fonts sit on Unicode text now and then, where a style was never
 * changed: text that reads better as it is stays.
 */
export function convertFonts(blocks: readonly DocxBlock[]): Converted {
  const texts = new Map<Encoding, string[]>();
  for (const { pieces } of paragraphsOf(blocks))
    for (const group of groupsOf(pieces)) {
      const encoding = group[0]?.font?.encoding;
      if (!encoding) continue;
      const parts = texts.get(encoding) ?? [];
      parts.push(joined(group));
      texts.set(encoding, parts);
    }
  const encodings = [...texts].filter(([encoding, parts]) => isLegacy(encoding, parts)).map(([it]) => it);
  if (encodings.length === 0) return { blocks, encodings };
  return { blocks: blocks.map(block => convertBlock(block, new Set(encodings))), encodings };
}

/** Whether text in fonts of an encoding is in it: it reads no worse for it, and little of it holds letters that no byte gives. */
function isLegacy(encoding: Encoding, parts: readonly string[]): boolean {
  const readings = parts.map(part => ({ part, decoded: decode(encoding, part) }));
  const bytes = readings.filter(({ decoded }) => decoded !== null);
  const now = sampleOf(bytes.map(({ part }) => part));
  if (!/[\u0080-\uffff]/.test(now)) return false;
  const after = judgeReading(sampleOf(bytes.map(({ decoded }) => decoded?.text ?? '')));
  const unicode = judgeReading(sampleOf(readings.filter(({ decoded }) => decoded === null).map(({ part }) => part)));
  return scoreOf(after) >= scoreOf(judgeReading(now)) && after.good >= unicode.good;
}

function sampleOf(parts: readonly string[]): string {
  return parts.join('\n').slice(0, MOST_JUDGED);
}

function convertBlock(block: DocxBlock, encodings: ReadonlySet<Encoding>): DocxBlock {
  if (block.kind === 'paragraph') return convertParagraph(block, encodings);
  return { ...block, rows: block.rows.map(row => row.map(cell => cell.map(inner => convertBlock(inner, encodings)))) };
}

function convertParagraph(paragraph: DocxParagraph, encodings: ReadonlySet<Encoding>): DocxParagraph {
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
function convertGroup(encoding: Encoding, group: readonly DocxPiece[]): DocxPiece[] {
  const decoded = decode(encoding, joined(group));
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

/** Word keeps letters of symbol fonts at U+F000 and above. Null where a letter is none of the font's bytes. */
function decode(encoding: Encoding, text: string): Mapped | null {
  const plain = text.replace(/[\uf020-\uf0ff]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xf000));
  const bytes = bytesTakenFor(plain, '1252') ?? bytesTakenFor(plain, '1258');
  return bytes === null ? null : (legacyByName(encoding)?.decode(bytes) ?? null);
}
