import type { BlockHint } from '../../model/manuscript.ts';
import { type DocxBlock, type DocxHint, type DocxParagraph, hasText } from './docx-blocks.ts';

/** A block whose hint is what the Manuscript says. */
export type SettledParagraph = Omit<DocxParagraph, 'hint'> & { readonly hint: BlockHint };
export type SettledBlock = SettledParagraph | Exclude<DocxBlock, DocxParagraph>;

/** A headline stands among the first paragraphs, after a kicker, a date or the publication's name. */
const FIRST = 6;

/**
 * Says which title is the headline: the paragraph with the Title style, or the only heading of the highest level where it comes
 * first. The levels of the other headings then count from 1.
 */
export function settleHints(blocks: readonly DocxBlock[]): SettledBlock[] {
  const headline = headlineIndex(blocks);
  const rest = blocks.filter((_, i) => i !== headline).flatMap(block => levelOf(block) ?? []);
  const lowest = rest.reduce((least, level) => Math.min(least, level), 9);
  return blocks.map((block, i): SettledBlock => {
    if (block.kind === 'table') return block;
    return { ...block, hint: i === headline ? { kind: 'headline' } : settled(block.hint, lowest) };
  });
}

function settled(hint: DocxHint, lowest: number): BlockHint {
  if (hint.kind === 'title') return { kind: 'paragraph' };
  if (hint.kind === 'heading') return { kind: 'heading', level: hint.level - lowest + 1 };
  return hint;
}

/** The index of the headline's paragraph; -1 where no paragraph is known to be it, or where one says so itself. */
function headlineIndex(blocks: readonly DocxBlock[]): number {
  const isPrinted = (block: DocxBlock): block is DocxParagraph => block.kind === 'paragraph' && hasText(block);
  if (blocks.some(block => isPrinted(block) && block.hint.kind === 'headline')) return -1;
  const title = blocks.findIndex(block => isPrinted(block) && block.hint.kind === 'title');
  if (title >= 0) return title;
  const levels = blocks.flatMap(block => (isPrinted(block) ? (levelOf(block) ?? []) : []));
  const highest = levels.reduce((least, level) => Math.min(least, level), 9);
  const isOnly = levels.filter(level => level === highest).length === 1 && levels[0] === highest;
  const first = blocks.findIndex(block => isPrinted(block) && levelOf(block) === highest);
  const before = blocks.slice(0, Math.max(0, first)).filter(isPrinted).length;
  return isOnly && before < FIRST && (highest === 1 || levels.length > 1) ? first : -1;
}

function levelOf(block: DocxBlock): number | null {
  return block.kind === 'paragraph' && block.hint.kind === 'heading' && hasText(block) ? block.hint.level : null;
}
