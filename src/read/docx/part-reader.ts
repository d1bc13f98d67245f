import type { BlockHint } from '../../model/manuscript.ts';
import type { DocxBlock, DocxPiece } from './docx-blocks.ts';
import type { Numbering } from './numbering.ts';
import type { Target } from './relationships.ts';
import type { Styles } from './styles.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** What stands beside the text, with the reason why it is no part of it. */
export interface Beside {
  readonly why: string;
  readonly blocks: readonly DocxBlock[];
}

/** A field that is being read: its instruction comes first, its result after (ECMA-376 17.16). */
export interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** A picture in the text. */
export interface DocxPicture {
  /** Its path in the package; null where it is a drawing without a file. */
  readonly image: string | null;
  /** Its description for those who do not see it. */
  readonly alt: string | null;
}

/** What the reading of one part needs, and what it collects on the way. */
export interface PartReader {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly targets: ReadonlyMap<string, Target>;
  readonly fields: OpenField[];
  readonly beside: Beside[];
  /** Pictures that wait for the caption under them; the last one is its own. */
  readonly pictures: DocxPicture[];
  /** Pieces of a paragraph whose end was deleted: the next one goes on with them. */
  carried: readonly DocxPiece[];
}

/** Begins to read a part. */
export function partReader(
  shared: Pick<PartReader, 'styles' | 'numbering'>,
  targets: PartReader['targets'],
): PartReader {
  return { ...shared, targets, fields: [], beside: [], pictures: [], carried: [] };
}

/** Sets text beside, in a paragraph of its own. */
export function setBeside(reader: PartReader, why: string, pieces: readonly DocxPiece[]): void {
  const hint: BlockHint = { kind: 'aside', why };
  if (pieces.some(({ text }) => /\S/.test(text)))
    reader.beside.push({ why, blocks: [{ kind: 'paragraph', hint, pieces }] });
}

/** The children that count: of alternatives the first one, so that nothing is read twice (ECMA-376 part 3, 10.2). */
export function effectiveChildren(element: XmlElement): readonly XmlNode[] {
  return element.children.flatMap(node => {
    if (typeof node === 'string' || node.name !== 'mc:AlternateContent') return [node];
    const options = node.children.filter((option): option is XmlElement => typeof option !== 'string');
    const chosen =
      options.find(({ name }) => name === 'mc:Choice') ?? options.find(({ name }) => name === 'mc:Fallback');
    return chosen ? effectiveChildren(chosen) : [];
  });
}
