import { decodeStream } from '../decode-stream.ts';
import { dictEntry, nameEntry, type PdfDict, type PdfStream, streamEntry } from '../objects.ts';
import { type MarkFrame, type MarkProperties, openMark, readProperties } from './marks.ts';
import { isName, type Operand } from './operand.ts';
import { readOperators } from './operators.ts';
import { applyTextOperator, type GraphicsState, shownTexts } from './text-state.ts';

/** Is told what a stream paints, in order, and the marks that it stands in. */
export interface ContentVisitor {
  /** Something is painted: text, a path, an image, a shading. */
  paint(frame: MarkFrame): void;
  /** Codes of a font are shown, one character a byte. */
  show(codes: string, state: GraphicsState, frame: MarkFrame): void;
  /** A mark is opened: the frame inside it, and what it stated. */
  mark(inner: MarkFrame, properties: MarkProperties): void;
  /** A form is used; the walk goes into it where this says so. */
  form(stream: PdfStream, frame: MarkFrame): boolean;
  /** A stream cannot be decoded. */
  unreadable(): void;
}

/** A stream to walk: of a page, a form, an appearance. */
export interface ContentSource {
  /** The page's or form's dictionary, which marked content is named by. */
  readonly holder: PdfDict;
  readonly bytes: Uint8Array;
  readonly resources: PdfDict | null;
}

/** Where a walk begins. */
export interface ContentStart {
  readonly frame: MarkFrame;
  readonly state: GraphicsState;
  /** How many forms are around it. */
  readonly depth: number;
}

/** Forms in forms: more than any real page has, and far from the end of the stack. */
const MOST_DEPTH = 40;

/** Operators that paint (ISO 32000-1, table 51): paths, shadings, inline images. */
const PAINTS: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);

/** Walks the operators of a stream and of the forms that it uses. */
export function walkContent(source: ContentSource, start: ContentStart, visitor: ContentVisitor): void {
  const walk = new ContentWalk(source, start, visitor);
  readOperators(source.bytes, (operator, operands) => walk.take(operator, operands));
}

/** A walk has a state that every operator may change. */
class ContentWalk {
  readonly #source: ContentSource;
  readonly #visitor: ContentVisitor;
  readonly #depth: number;
  readonly #base: MarkFrame;
  readonly #saved: GraphicsState[] = [];
  #frame: MarkFrame;
  #state: GraphicsState;

  constructor(source: ContentSource, start: ContentStart, visitor: ContentVisitor) {
    this.#source = source;
    this.#visitor = visitor;
    this.#depth = start.depth;
    this.#base = start.frame;
    this.#frame = start.frame;
    this.#state = start.state;
  }

  take(operator: string, operands: readonly Operand[]): void {
    if (operator === 'BDC' || operator === 'BMC') this.#open(operands);
    else if (operator === 'EMC') this.#close();
    else if (operator === 'q') this.#saved.push(this.#state);
    else if (operator === 'Q') this.#state = this.#saved.pop() ?? this.#state;
    else if (operator === 'Do') this.#use(operands[0]);
    else if (PAINTS.has(operator)) this.#visitor.paint(this.#frame);
    else this.#text(operator, operands);
  }

  #open(operands: readonly Operand[]): void {
    const [tag, list] = operands;
    const properties = readProperties(list, dictEntry(this.#source.resources, 'Properties'));
    const mark = { tag: isName(tag) ? tag.name : '', holder: this.#source.holder, properties };
    this.#frame = openMark(this.#frame, mark);
    this.#visitor.mark(this.#frame, properties);
  }

  /** A form cannot end a mark that its user opened. */
  #close(): void {
    if (this.#frame !== this.#base) this.#frame = this.#frame.outer ?? this.#base;
  }

  #text(operator: string, operands: readonly Operand[]): void {
    const shown = shownTexts(operator, operands);
    if (shown === null) {
      this.#state = applyTextOperator(this.#state, { operator, operands, resources: this.#source.resources });
      return;
    }
    if (shown.length > 0) this.#visitor.paint(this.#frame);
    for (const codes of shown) this.#visitor.show(codes, this.#state, this.#frame);
  }

  #use(operand: Operand | undefined): void {
    const forms = dictEntry(this.#source.resources, 'XObject');
    const stream = isName(operand) ? streamEntry(forms, operand.name) : null;
    if (stream === null) return;
    if (nameEntry(stream.dict, 'Subtype') !== 'Form') this.#visitor.paint(this.#frame);
    else if (this.#visitor.form(stream, this.#frame) && this.#depth < MOST_DEPTH) this.#walkForm(stream);
  }

  #walkForm(stream: PdfStream): void {
    const bytes = decodeStream(stream);
    if (bytes === null) {
      this.#visitor.unreadable();
      return;
    }
    const resources = dictEntry(stream.dict, 'Resources') ?? this.#source.resources;
    const start = { frame: this.#frame, state: this.#state, depth: this.#depth + 1 };
    walkContent({ holder: stream.dict, bytes, resources }, start, this.#visitor);
  }
}
