import type { Diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { fault } from '../faults.ts';
import { fontNote } from '../legacy-fonts/font-note.ts';
import { type ManuscriptBuilder, manuscriptBuilder } from '../manuscript-builder.ts';
import type { FileSource, ManuscriptBody } from '../source.ts';
import { convertFonts } from './convert-fonts.ts';
import { type DocxBlock, type DocxPiece, paragraphsOf } from './docx-blocks.ts';
import { NO_WORDS_PART } from './faults.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package, type PackageFault, unpackPictures } from './open-package.ts';
import { type Beside, partReader } from './part-reader.ts';
import { isPicture, takePictures } from './pictures.ts';
import { readBlocks } from './read-blocks.ts';
import { readSideParts } from './read-side-parts.ts';
import { mainPart, relationshipsOf } from './relationships.ts';
import { type SettledBlock, settleHints } from './settle-hints.ts';
import { readStyles } from './styles.ts';
import { child, parseXml } from './xml-tree.ts';

/**
 * Reads a DOCX (ECMA-376): headings, lists, tables, captions and marks as its styles say; text in old fonts by the fonts' names.
 * Notes, comments, page headers, text boxes and tracked deletions follow the text, set aside each with its reason.
 */
export function readDocx(source: FileSource): Outcome<ManuscriptBody> {
  const opened = openPackage(source.bytes);
  if (isFault(opened)) return nothing(source, fault(opened.code, source.name, opened.text));
  const path = mainPart(opened);
  const root = path === null ? null : parseXml(opened.get(path) ?? '');
  const body = child(root ?? undefined, 'w:body');
  if (path === null || !body) return nothing(source, fault('docx-no-text', source.name, NO_WORDS_PART));
  const targets = relationshipsOf(opened, path);
  const part = (type: string): string =>
    opened.get([...targets.values()].find(it => it.type === type)?.target ?? '') ?? '';
  const shared = { styles: readStyles(part('styles')), numbering: readNumbering(part('numbering')) };
  const reader = partReader(shared, targets);
  const blocks = readBlocks(body, reader);
  if (reader.carried.length > 0)
    blocks.push({ kind: 'paragraph', hint: { kind: 'paragraph' }, pieces: reader.carried });
  blocks.push(...takePictures(reader));
  return build(source, blocks, [...reader.beside, ...readSideParts(opened, targets, shared)]);
}

function isFault(opened: Package | PackageFault): opened is PackageFault {
  return 'code' in opened;
}

function nothing(source: FileSource, problem: Diagnostic): Outcome<ManuscriptBody> {
  const { value } = manuscriptBuilder().finish({ name: source.name, text: '' }, { format: 'docx' });
  return outcome(value, [problem]);
}

/** The paths of the pictures that the text shows. */
function picturesIn({ blocks }: ManuscriptBody): Set<string> {
  return new Set(blocks.flatMap(({ hint }) => (hint.kind === 'caption' && hint.image !== null ? [hint.image] : [])));
}

function build(
  { name, bytes }: FileSource,
  text: readonly DocxBlock[],
  beside: readonly Beside[],
): Outcome<ManuscriptBody> {
  const marked = beside.flatMap(({ why, blocks }) =>
    paragraphsOf(blocks).map(it => ({ ...it, hint: { kind: 'aside', why } as const })),
  );
  const { blocks, encodings } = convertFonts([...text, ...marked]);
  const builder = manuscriptBuilder();
  for (const block of settleHints(blocks)) emit(block, builder);
  const { value, diagnostics } = builder.finish({ name, text: '' }, { format: 'docx' });
  const pictures = unpackPictures(bytes, picturesIn(value));
  return outcome({ ...value, pictures }, [...encodings.map(encoding => fontNote(name, encoding)), ...diagnostics]);
}

function emit(block: DocxBlock | SettledBlock, builder: ManuscriptBuilder): void {
  if (block.kind === 'paragraph') {
    builder.open(block.hint.kind === 'title' ? { kind: 'paragraph' } : block.hint);
    for (const piece of block.pieces) emitPiece(piece, builder);
    builder.close();
    return;
  }
  builder.openTable();
  for (const row of block.rows) {
    builder.row();
    for (const cell of row) {
      builder.cell();
      for (const inner of cell) emit(inner, builder);
    }
  }
  builder.closeTable(block.headRows);
  for (const picture of block.rows.flat(2).filter(isPicture)) emit(picture, builder); // no cell can hold one
}

function emitPiece({ text, style }: DocxPiece, builder: ManuscriptBuilder): void {
  builder.text(text, style);
}
