import type { PlacedWord } from '../text/set-line.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Word } from '../text/word.ts';
import type { DocumentFont } from './document-font.ts';
import { PageLine } from './page-line.ts';
import type { PdfDocument } from './pdf-document.ts';
import { type LineVector, Renderer, type WritableLine } from './pdfmake.ts';

/**
 * pdfmake's renderer with lines painted whole: one show-text operator for each run of a style (ISO 32000-1, 9.4.3), its
 * spaces as glyphs, so that a reader copies exactly the words of the tree. Coordinates run down the page, as pdfkit's do.
 */
export class Painter extends Renderer {
  readonly #document: PdfDocument;

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
  }

  override renderLine(line: WritableLine, x: number, y: number): void {
    if (!(line instanceof PageLine)) throw new Error('a line that our layout did not set');
    const { words, baseline } = line.set;
    for (const run of runsOf(words)) this.#paintRun(run, x, y, baseline, line.set.height);
  }

  override renderVector({ x1, y1, x2, y2, lineWidth, lineColor }: LineVector): void {
    const operators = [
      `${rgb(lineColor)} RG`,
      `${num(lineWidth)} w`,
      `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`,
    ];
    this.#document.addContent(operators.join('\n'));
  }

  #paintRun(run: readonly PlacedWord[], x: number, y: number, baseline: number, height: number): void {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) return;
    const { style } = first.word;
    const font = this.#document.fontOf(style.face);
    this.#document.page.fonts[font.id] ??= font.ref();
    const operators = [
      'BT',
      `${rgb(style.color)} rg`,
      `/${font.id} ${num(style.size)} Tf`,
      `${num(style.tracking)} Tc`,
      `1 0 0 -1 ${num(x + first.x)} ${num(y + baseline - style.rise)} Tm`,
      showText(run, style, font),
      'ET',
    ];
    this.#document.addContent(operators.join('\n'));
    if (style.href !== null)
      this.#document.link(x + first.x, y, last.x + last.word.width - first.x, height, style.href);
  }
}

/** Words of one style stand in one run, as long as nothing but their own space is between them. */
function runsOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const runs: PlacedWord[][] = [];
  let end = Number.NaN;
  for (const placed of words) {
    const run = runs.at(-1);
    const follows = run && run[0]?.word.style === placed.word.style && Math.abs(placed.x - end) < 0.01;
    if (follows) run.push(placed);
    else runs.push([placed]);
    end = placed.x + placed.word.width + placed.space;
  }
  return runs;
}

function showText(run: readonly PlacedWord[], style: TextStyle, font: DocumentFont): string {
  const parts = run.map(({ word, space }) => wordCode(word, font) + spaceCode(word, space, style, font));
  return `[<${parts.join('')}>] TJ`.replaceAll('<>', '');
}

/** A stretched space is its glyph and a TJ number: two-byte fonts know no word spacing (ISO 32000-1, 9.3.3). */
function spaceCode(word: Word, space: number, style: TextStyle, font: DocumentFont): string {
  if (word.space === '') return '';
  const glyphs = font.encode(style.face.shape(word.space, style.features));
  const extra = ((space - word.spaceWidth) * 1000) / style.size;
  return Math.abs(extra) < 0.05 ? glyphs : `${glyphs}>${num(-extra)}<`;
}

function wordCode({ shape, style }: Word, font: DocumentFont): string {
  if (shape.offsets === null) return font.encode(shape);
  return shape.offsets
    .map((offset, i) => {
      const glyph = font.encodeGlyph(shape, i);
      const code = offset.y === 0 ? glyph : raised(glyph, (offset.y * style.size) / 1000);
      return `>${num(-offset.x)}<${code}>${num(offset.x + (shape.adjust[i] ?? 0))}<`;
    })
    .join('');
}

/** A glyph above or below the line: the show-text operator is closed for it and opened again. */
function raised(glyph: string, rise: number): string {
  return `>] TJ ${num(rise)} Ts [<${glyph}>] TJ 0 Ts [<`;
}

function rgb(color: string): string {
  const part = (at: number): string => num(Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

function num(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
