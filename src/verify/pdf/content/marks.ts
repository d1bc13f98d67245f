import { dictEntry, numberEntry, type PdfDict, textEntry } from '../objects.ts';
import { isMap, isName, type Operand } from './operand.ts';

/** Marked content by its number, and the page or form whose stream it stands in. */
export interface ContentId {
  readonly holder: PdfDict;
  readonly mcid: number;
}

/** What a piece of content stands in, all open marks taken together (ISO 32000-1, 14.6). */
export interface MarkFrame {
  readonly outer: MarkFrame | null;
  /** It, or one around it, is an artifact. */
  readonly isArtifact: boolean;
  /** The innermost mark that has a number. */
  readonly content: ContentId | null;
  /** The innermost language that a mark states; null: none does. */
  readonly language: string | null;
  /** Whether text stands in place of the characters (ActualText). */
  readonly isReplaced: boolean;
}

/** What a mark states of itself. */
export interface MarkProperties {
  readonly mcid: number | null;
  readonly language: string | null;
  /** The text that stands in place of its characters; null: none does. */
  readonly actualText: string | null;
}

export const UNMARKED: MarkFrame = { outer: null, isArtifact: false, content: null, language: null, isReplaced: false };

/** The properties of a `BDC`: a dictionary in the stream, or a name of the resources (14.6.2). */
export function readProperties(operand: Operand | undefined, lists: PdfDict | null): MarkProperties {
  if (isMap(operand)) {
    const mcid = operand.get('MCID');
    const language = operand.get('Lang');
    return {
      mcid: typeof mcid === 'number' ? mcid : null,
      language: typeof language === 'string' ? language : null,
      actualText: plainText(operand.get('ActualText')),
    };
  }
  const list = isName(operand) ? dictEntry(lists, operand.name) : null;
  return {
    mcid: numberEntry(list, 'MCID'),
    language: textEntry(list, 'Lang'),
    actualText: textEntry(list, 'ActualText'),
  };
}

/** A text string in a stream: UTF-16 with a mark, or a byte a character (7.9.2.2). */
function plainText(operand: Operand | undefined): string | null {
  if (typeof operand !== 'string') return null;
  return operand.startsWith('\xfe\xff') ? UTF_16.decode(Buffer.from(operand, 'latin1')) : operand;
}

const UTF_16 = new TextDecoder('utf-16be');

/** A mark that is opened in the stream of a page or a form. */
export interface OpenedMark {
  readonly tag: string;
  readonly holder: PdfDict;
  readonly properties: MarkProperties;
}

/** The frame inside a mark that is opened in another. */
export function openMark(outer: MarkFrame, { tag, holder, properties }: OpenedMark): MarkFrame {
  const { mcid, language, actualText } = properties;
  return {
    outer,
    isArtifact: outer.isArtifact || tag === 'Artifact',
    content: mcid === null ? outer.content : { holder, mcid },
    language: language ?? outer.language,
    isReplaced: outer.isReplaced || actualText !== null,
  };
}
