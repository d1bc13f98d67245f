import { Parser } from 'htmlparser2';
import type { PictureFault } from '../picture.ts';
import type { Drawing, DrawnItem } from './drawing.ts';
import { IDENTITY, type Matrix, multiply, readTransform } from './matrix.ts';
import {
  fillOf,
  fillRuleOf,
  fontOf,
  type Paint,
  PLAIN,
  paintInside,
  refusedProperty,
  strokeOf,
  UnreadableValue,
  withStyle,
} from './paint.ts';
import { SHAPES } from './shapes.ts';

/** A drawing with its size in pixels of 1/96 inch, or what is wrong with its file. */
export type ReadSvg =
  | { readonly drawing: Drawing; readonly width: number; readonly height: number; readonly fault: null }
  | { readonly fault: PictureFault };

/** Whether a file begins as an SVG does: behind a mark, a declaration and comments. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s/>]/.test(start);
}

/**
 * Reads an SVG that holds still: groups, paths, the basic shapes and lines of text, filled and stroked in plain colours. What
 * else would be seen is a fault that names it and its line; scripts, styles by class, references and pictures are among it.
 */
export function readSvg(bytes: Uint8Array): ReadSvg {
  const text = new TextDecoder().decode(bytes);
  const reading = new SvgReading(text);
  return reading.read();
}

/** Elements that paint nothing; what is kept for later in `defs` is refused where something refers to it. */
const SILENT: readonly string[] = ['title', 'desc', 'metadata', 'defs'];
/** Letters of Vietnamese and its neighbours, and the signs of print: every face that comes with Bantin has them. */
const PRINTABLE = /^[\x20-\x7e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2026\u20ab]*$/;
/** Deeper groups are no drawing of a person. */
const DEEPEST = 60;

interface OpenElement {
  readonly name: string;
  readonly paint: Paint;
  readonly matrix: Matrix;
  /** Nothing in it is painted. */
  readonly isSilent: boolean;
}

class Refusal extends Error {
  readonly fault: PictureFault;

  constructor(en: string, vi: string) {
    super(en);
    this.fault = { en, vi };
  }
}

class SvgReading {
  readonly #text: string;
  readonly #items: DrawnItem[] = [];
  readonly #open: OpenElement[] = [];
  readonly #parser: Parser;
  #size: readonly [number, number] = [0, 0];
  #words: { text: string; readonly attributes: Readonly<Record<string, string>> } | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#enter(name.replace(/^svg:/, ''), withStyle(attributes)),
        ontext: data => {
          if (this.#words) this.#words.text += data;
        },
        onclosetag: () => this.#leave(),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  read(): ReadSvg {
    try {
      this.#parser.end(this.#text);
    } catch (error) {
      if (error instanceof Refusal) return { fault: error.fault };
      throw error;
    }
    const [width, height] = this.#size;
    if (width <= 0 || height <= 0) return { fault: SIZELESS };
    return { drawing: { items: this.#items }, width, height, fault: null };
  }

  #enter(name: string, attributes: Record<string, string>): void {
    const parent = this.#open.at(-1);
    if (this.#open.length > DEEPEST) throw this.#refused(`<${name}>`);
    if (!parent) {
      this.#open.push(this.#root(attributes));
      return;
    }
    const isHidden = attributes.display === 'none' || SILENT.includes(name) || name.includes(':');
    if (name === 'style') throw this.#refused('<style>');
    if (parent.isSilent || isHidden) {
      this.#open.push({ ...parent, name, isSilent: true });
      return;
    }
    const isKnown = name === 'g' || name === 'text' || Object.hasOwn(SHAPES, name);
    if (!isKnown || parent.name === 'text') throw this.#refused(`<${name}>`);
    const refused = refusedProperty(attributes);
    if (refused) throw this.#refused(`${refused} (<${name}>)`);
    const own = readTransform(attributes.transform ?? '');
    if (!own) throw this.#refused(`transform="${attributes.transform}"`);
    const element = {
      name,
      paint: paintInside(parent.paint, attributes),
      matrix: multiply(parent.matrix, own),
      isSilent: false,
    };
    this.#open.push(element);
    if (name === 'text') this.#words = { text: '', attributes };
    else this.#paintShape(element, attributes);
  }

  #leave(): void {
    const element = this.#open.pop();
    if (element?.name !== 'text' || element.isSilent || !this.#words) return;
    const { text, attributes } = this.#words;
    this.#words = null;
    this.#paintText(element, text.replace(/\s+/g, ' ').trim(), attributes);
  }

  #paintShape(element: OpenElement, attributes: Readonly<Record<string, string>>): void {
    const shape = SHAPES[element.name];
    if (!shape) return;
    const segments = shape(attributes);
    if (!segments) throw this.#refused(`<${element.name}>`);
    if (element.paint.properties.visibility === 'hidden' || segments.length === 0) return;
    this.#add(() => {
      const [fill, stroke] = [fillOf(element.paint), strokeOf(element.paint)];
      const fillRule = fillRuleOf(element.paint);
      return { kind: 'path', segments, matrix: element.matrix, fill, fillRule, stroke };
    });
  }

  #paintText({ paint, matrix }: OpenElement, text: string, attributes: Readonly<Record<string, string>>): void {
    if (!PRINTABLE.test(text)) throw this.#refused(`“${text}”`);
    const [x, y] = [attributes.x, attributes.y].map(value => Number((value ?? '0').replace(/px$/, '')));
    if (x === undefined || y === undefined || Number.isNaN(x + y)) throw this.#refused('<text x y>');
    if (text === '' || paint.properties.visibility === 'hidden') return;
    this.#add(() => {
      const color = fillOf(paint);
      return color === null ? null : { kind: 'text', text, x, y, matrix, color, ...fontOf(paint) };
    });
  }

  #add(make: () => DrawnItem | null): void {
    try {
      const item = make();
      if (item) this.#items.push(item);
    } catch (error) {
      if (error instanceof UnreadableValue) throw this.#refused(error.message);
      throw error;
    }
  }

  /** The whole picture: its size, and where its coordinates lie in it (SVG 1.1, 7.7 and 7.8). */
  #root(attributes: Readonly<Record<string, string>>): OpenElement {
    const box = (attributes.viewBox ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [left = 0, top = 0, wide = 0, high = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
    const [width, height] = [sizeOf(attributes.width), sizeOf(attributes.height)];
    const ratio = wide > 0 && high > 0 ? high / wide : null;
    const size: [number, number] = [
      width ?? (height !== null && ratio ? height / ratio : wide),
      height ?? (width !== null && ratio ? width * ratio : high),
    ];
    this.#size = size;
    const scale = ratio ? Math.min(size[0] / wide, size[1] / high) : 1;
    const matrix: Matrix = ratio
      ? [scale, 0, 0, scale, (size[0] - wide * scale) / 2 - left * scale, (size[1] - high * scale) / 2 - top * scale]
      : IDENTITY;
    return { name: 'svg', paint: paintInside(PLAIN, attributes), matrix, isSilent: false };
  }

  #refused(what: string): Refusal {
    const line = this.#text.slice(0, this.#parser.startIndex).split('\n').length;
    return new Refusal(`${what} in line ${line} cannot be drawn`, `không vẽ được ${what} ở dòng ${line}`);
  }
}

const SIZELESS: PictureFault = {
  en: 'the SVG says neither its size nor a viewBox',
  vi: 'tệp SVG không ghi kích thước cũng không có viewBox',
};

/** Pixels of 1/96 inch in each unit (CSS 2.1, 4.3.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** In pixels; null where it is not said, or as a part of something else. */
function sizeOf(text: string | undefined): number | null {
  const [, number = '', unit = ''] = /^\s*(\d+\.?\d*|\.\d+)([a-z]*)\s*$/.exec(text ?? '') ?? [];
  const factor = UNITS[unit];
  return number === '' || factor === undefined ? null : Number(number) * factor;
}
