import { type CodeReader, characterReader, codeReader } from '../fonts/font-codes.ts';
import { readFont } from '../fonts/read-font.ts';
import type { PdfDict } from '../objects.ts';
import type { PdfPage } from '../pages.ts';
import type { ContentId, MarkFrame, MarkProperties } from './marks.ts';
import type { GraphicsState } from './text-state.ts';
import type { ContentVisitor } from './walk-content.ts';
import { walkPage } from './walk-page.ts';

/** The text of each mark, by the page or form that it stands in and its number; artifacts have none. */
export type MarkedTexts = ReadonlyMap<PdfDict, ReadonlyMap<number, string>>;

/** Reads the text of all marks of these pages, with what stands in place of characters (ActualText). */
export function readMarkedTexts(pages: readonly PdfPage[]): MarkedTexts {
  const collector = new TextCollector();
  for (const page of pages) walkPage(page, collector);
  return collector.texts();
}

/** No document uses so many forms: one that uses itself, or others twice over, ends here. */
const MOST_FORMS = 10_000;

interface FontText {
  readonly read: CodeReader;
  readonly characterOf: (code: number) => string;
}

class TextCollector implements ContentVisitor {
  readonly #pieces = new Map<PdfDict, Map<number, string[]>>();
  readonly #fonts = new Map<PdfDict, FontText>();
  #forms = 0;

  texts(): MarkedTexts {
    const joined = (marks: ReadonlyMap<number, readonly string[]>): ReadonlyMap<number, string> =>
      new Map([...marks].map(([mcid, pieces]) => [mcid, pieces.join('')]));
    return new Map([...this.#pieces].map(([holder, marks]) => [holder, joined(marks)]));
  }

  show(codes: string, { font }: GraphicsState, frame: MarkFrame): void {
    if (font === null || frame.isArtifact || frame.isReplaced || frame.content === null) return;
    const { read, characterOf } = this.#fontOf(font);
    const pieces = this.#piecesOf(frame.content);
    read(codes, code => void pieces.push(characterOf(code)));
  }

  mark({ outer, content, isArtifact }: MarkFrame, { actualText }: MarkProperties): void {
    if (actualText === null || isArtifact || content === null || outer?.isReplaced) return;
    this.#piecesOf(content).push(actualText);
  }

  form(): boolean {
    return ++this.#forms <= MOST_FORMS;
  }

  paint(): void {}

  unreadable(): void {} // a condition of its own tells it (`content-unread`)

  #fontOf(dict: PdfDict): FontText {
    const known = this.#fonts.get(dict);
    if (known) return known;
    const font = readFont(dict);
    const made = { read: codeReader(font), characterOf: characterReader(font) };
    this.#fonts.set(dict, made);
    return made;
  }

  #piecesOf({ holder, mcid }: ContentId): string[] {
    const marks = this.#pieces.get(holder) ?? new Map<number, string[]>();
    const pieces = marks.get(mcid) ?? [];
    this.#pieces.set(holder, marks.set(mcid, pieces));
    return pieces;
  }
}
