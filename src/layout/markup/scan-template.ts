import { type Diagnostic, diagnostic, type Said } from '../../base/diagnostic.ts';
import { placeInText, type TextLines, textLines } from '../../base/text-lines.ts';
import { nearestName } from '../yaml/nearest-name.ts';
import { elements } from './elements.ts';

/** A file of a template: the path as a person knows it, and its text. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** A template file with its start tags marked by where they stand. */
export interface ScannedFile {
  /** The source in which every start tag carries an attribute `at="LINE:COLUMN:FILE"`. */
  readonly marked: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Handlebars comments, triple and other mustaches, markup comments, end tags and start tags, in that order. */
const TOKEN =
  /\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|(?<triple>\{\{\{)|\{\{~?#>?\s*(?<open>[\w-]*)[^}]*\}\}|\{\{~?\/[^}]*(?<close>\}\})|\{\{~?(?<else>else|\^)[^}]*\}\}|\{\{[^}]*\}\}|<!--[\s\S]*?-->|<\/(?<end>[A-Za-z][\w-]*)\s*>|<(?<start>[A-Za-z][\w-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*?)(?<void>\/?)>/g;

interface OpenTag {
  readonly name: string;
  readonly at: number;
}

/**
 * Checks a template file before any data is merged: every element and attribute is known, and opens and closes within the
 * same block of the template. Marks its start tags, so that later messages find their way back.
 */
export function scanTemplate(file: TemplateFile, fileIndex: number): ScannedFile {
  const scan = new Scan(file, fileIndex);
  for (const token of file.text.matchAll(TOKEN)) scan.take(token);
  return scan.finish();
}

/** Where a scan is: the open tags of each open block of the template. */
class Scan {
  readonly #file: TemplateFile;
  readonly #index: number;
  readonly #lines: TextLines;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #blocks: OpenTag[][] = [[]];
  #marked = '';
  #done = 0;

  constructor(file: TemplateFile, index: number) {
    this.#file = file;
    this.#index = index;
    this.#lines = textLines(file.text);
  }

  take(token: RegExpExecArray): void {
    const { triple, open, close, else: otherwise, end, start } = token.groups ?? {};
    if (triple) this.#fault('template-triple', token.index, 3, TRIPLE);
    else if (open !== undefined) this.#blocks.push([]);
    else if (close) this.#closeBlock();
    else if (otherwise) {
      this.#closeBlock();
      this.#blocks.push([]);
    } else if (end) this.#closeTag(end, token.index);
    else if (start) this.#openTag(start, token);
  }

  finish(): ScannedFile {
    while (this.#blocks.length > 0) this.#closeBlock();
    return { marked: this.#marked + this.#file.text.slice(this.#done), diagnostics: this.#diagnostics };
  }

  #openTag(name: string, token: RegExpExecArray): void {
    const rule = elements[name];
    if (!rule) {
      this.#fault(
        'template-element',
        token.index,
        name.length + 1,
        unknown('element', 'phần tử', name, Object.keys(elements)),
      );
    }
    const { attributes = '', void: isVoid } = token.groups ?? {};
    for (const attribute of attributes.matchAll(/([A-Za-z][\w-]*)\s*=/g)) {
      const known = rule?.attributes ?? [];
      const at = token.index + 1 + name.length + attribute.index;
      const isOutside = isInQuotes(attributes, attribute.index);
      if (rule && !isOutside && !known.includes(attribute[1] ?? '')) {
        this.#fault(
          'template-attribute',
          at,
          attribute[1]?.length ?? 1,
          unknown(`attribute of <${name}>`, `thuộc tính của <${name}>`, attribute[1] ?? '', known),
        );
      }
    }
    this.#mark(token.index, name);
    if (!isVoid) this.#blocks.at(-1)?.push({ name, at: token.index });
  }

  #mark(at: number, name: string): void {
    const { line, column } = placeInText(this.#file.path, this.#lines, { start: at, end: at + 1 });
    const behindName = at + 1 + name.length;
    this.#marked += `${this.#file.text.slice(this.#done, behindName)} at="${line}:${column}:${this.#index}"`;
    this.#done = behindName;
  }

  #closeTag(name: string, at: number): void {
    const tags = this.#blocks.at(-1);
    const top = tags?.at(-1);
    if (top?.name === name) tags?.pop();
    else this.#fault('template-tag', at, name.length + 3, mismatch(name, top?.name));
  }

  #closeBlock(): void {
    for (const { name, at } of this.#blocks.pop() ?? [])
      this.#fault('template-tag', at, name.length + 1, unclosed(name));
  }

  #fault(code: string, at: number, length: number, [say, hint]: readonly [Said, Said]): void {
    const place = placeInText(this.#file.path, this.#lines, { start: at, end: at + length });
    this.#diagnostics.push(diagnostic(code, 'fatal', { say, hint, place }));
  }
}

function isInQuotes(text: string, at: number): boolean {
  return (text.slice(0, at).split('"').length - 1) % 2 === 1;
}

const TRIPLE = [
  { en: 'three braces would let a text break the page', vi: 'ba dấu ngoặc nhọn có thể làm hỏng trang in' },
  { en: 'write two: {{…}}', vi: 'chỉ viết hai dấu: {{…}}' },
] as const;

function unknown(kindEn: string, kindVi: string, name: string, known: readonly string[]): readonly [Said, Said] {
  const near = nearestName(name, known);
  const list = known.join(', ');
  return [
    { en: `there is no ${kindEn} "${name}"`, vi: `không có ${kindVi} "${name}"` },
    near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : { en: `known: ${list}`, vi: `có sẵn: ${list}` },
  ];
}

function mismatch(name: string, open: string | undefined): readonly [Said, Said] {
  return [
    { en: `</${name}> closes nothing that is open here`, vi: `</${name}> không đóng phần tử nào đang mở ở đây` },
    open
      ? {
          en: `<${open}> is open: close it first, in the same block of the template`,
          vi: `<${open}> đang mở: hãy đóng nó trước, trong cùng một khối`,
        }
      : {
          en: 'an element opens and closes in the same block of the template',
          vi: 'một phần tử phải mở và đóng trong cùng một khối của mẫu',
        },
  ];
}

function unclosed(name: string): readonly [Said, Said] {
  return [
    { en: `<${name}> is never closed`, vi: `<${name}> không được đóng` },
    { en: `write </${name}>, in the same block of the template`, vi: `viết </${name}> trong cùng một khối của mẫu` },
  ];
}
