import { createRequire } from 'node:module';

/**
 * The inner classes of pdfmake 0.3.11 that ours are built on, with as much of their types as we use: pdfmake exports and
 * types only its front door. Their names stand in full, so that a bundler finds them. The version is pinned; `tests/pdf/pdfmake-contract.test.ts` names each class and method.
 */
const require = createRequire(import.meta.url);

function innerClass<T>(loaded: unknown): T {
  return (loaded as { default: T }).default; // checked by the contract test
}

/** A page as pdfmake lays it out: what stands on it, in painting order. */
export interface LaidOutPage {
  readonly items: { readonly type: string; readonly item: unknown }[];
  readonly pageSize: { readonly width: number; readonly height: number };
}

/** pdfmake's cursor: the page, and where on it the next thing goes. */
export interface DocumentContext {
  readonly pages: LaidOutPage[];
  page: number;
  /** Down to the foot of the text, in pt. */
  availableHeight: number;
  moveTo(x: number, y: number): void;
}

/** A line of a path, as pdfmake's layout hands it to its renderer. In pt from the page's top left corner. */
export interface LineVector {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly lineColor: string;
}

/** What pdfmake's writer asks of a line. */
export interface WritableLine {
  x: number;
  y: number;
  readonly inlines: readonly never[];
  getHeight(): number;
  getWidth(): number;
  clone(): WritableLine;
}

/** pdfmake's writer: puts lines and vectors on the page of its context. */
export interface PageElementWriter {
  context(): DocumentContext;
  addPage(size: { width: number; height: number }, orientation: null, margins: unknown): void;
  addLine(line: WritableLine, keepPosition: boolean): unknown;
  addVector(vector: LineVector, ignoreX: boolean, ignoreY: boolean): unknown;
}

interface LayoutBuilderClass {
  new (pageSize: { width: number; height: number }, pageMargins: unknown, svgMeasure: unknown): LayoutBuilderInstance;
}
interface LayoutBuilderInstance {
  writer: PageElementWriter;
  readonly pageSize: { width: number; height: number };
  readonly pageMargins: unknown;
}

/** A pdfkit object that can be filled and ended. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  end(chunk?: Buffer | string): void;
}

/** What pdfkit asks of a font at the end of a document. */
export interface PdfFont {
  readonly id: string;
  ref(): PdfReference;
  finalize(): void;
}

/** The part of pdfmake's (and so pdfkit's) document that we use. */
export interface PdfDocumentInstance {
  readonly page: {
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, object>;
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly content: PdfReference & { buffer: Buffer[]; compress: boolean; write(chunk: string): void };
  };
  /** The catalogue. */
  readonly _root: PdfReference & { readonly data: { readonly Names: PdfReference } };
  /** Byte offsets of the objects by number less one; null where one is not written yet. */
  readonly _offsets: (number | null)[];
  /** The file's identifier, in the trailer. */
  _id: Buffer;
  /** How many bytes are written. */
  _offset: number;
  /** How many objects are not written yet. */
  _waiting: number;
  _write(data: string | Buffer): void;
  _fontFamilies: Record<string, PdfFont>;
  _fontCount: number;
  endMarkings(): void;
  addPage(options: { size: readonly [number, number] }): this;
  endMetadata(): void;
  push(chunk: Buffer | null): boolean;
  ref(data?: Record<string, unknown>): PdfReference;
  end(): void;
}

interface PdfDocumentClass {
  new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccessPolicy: (path: string) => boolean,
  ): PdfDocumentInstance;
}

interface RendererClass {
  new (document: PdfDocumentInstance, progress?: undefined): RendererInstance;
}
interface RendererInstance {
  readonly pdfDocument: PdfDocumentInstance;
  renderLine(line: WritableLine, x: number, y: number): void;
  renderVector(vector: LineVector): void;
}

export const LayoutBuilder = innerClass<LayoutBuilderClass>(require('pdfmake/js/LayoutBuilder'));
export const Renderer = innerClass<RendererClass>(require('pdfmake/js/Renderer'));
export const PDFDocument = innerClass<PdfDocumentClass>(require('pdfmake/js/PDFDocument'));
export const Writer = innerClass<new (context: DocumentContext) => PageElementWriter>(
  require('pdfmake/js/PageElementWriter'),
);
export const Context = innerClass<new () => DocumentContext>(require('pdfmake/js/DocumentContext'));
export const SVGMeasure = innerClass<new () => object>(require('pdfmake/js/SVGMeasure'));
