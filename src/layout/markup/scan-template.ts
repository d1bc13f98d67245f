import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { placeInText, type TextLines, textLines } from '../../base/text-lines.ts';
import { attributeFault, type Fault, type TemplateNames, unwrittenStyleFaults } from './attribute-faults.ts';
import { type Content, type ElementRule, elements, fitsInto } from './elements.ts';
import {
  mismatch,
  misplaced,
  missingAttribute,
  TRIPLE,
  unclosed,
  unknownAttribute,
  unknownElement,
} from './markup-faults.ts';
import { readAttributes, type WrittenAttribute } from './read-attributes.ts';

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

/** What a scan has to know beside the file: which of the template's files it is, and the names that may stand in attributes. */
export interface ScanSetting {
  readonly fileIndex: number;
  /** Null where template.yaml could not be read: then names are not checked. */
  readonly names: TemplateNames | null;
}

/**
 * Checks a template file before any data is merged: every element and attribute is known, stands where it may, has a value
 * of its kind, and opens and closes within the same block of the template. Marks its start tags, so that later messages find
 * their way back.
 */
export function scanTemplate(file: TemplateFile, setting: ScanSetting): ScannedFile {
  const scan = new Scan(file, setting);
  for (const token of file.text.matchAll(TOKEN)) scan.take(token);
  return scan.finish();
}

/** Where a scan is: the open tags of each open block of the template. */
class Scan {
  readonly #file: TemplateFile;
  readonly #setting: ScanSetting;
  readonly #lines: TextLines;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #blocks: OpenTag[][] = [[]];
  #marked = '';
  #done = 0;

  constructor(file: TemplateFile, setting: ScanSetting) {
    this.#file = file;
    this.#setting = setting;
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
    const { attributes = '', void: isVoid } = token.groups ?? {};
    if (rule) this.#checkElement(name, rule, token.index, attributes);
    else this.#fault('template-element', token.index, name.length + 1, unknownElement(name));
    this.#mark(token.index, name);
    if (!isVoid) this.#blocks.at(-1)?.push({ name, at: token.index });
  }

  #checkElement(name: string, rule: ElementRule, at: number, attributes: string): void {
    const parent = this.#blocks.findLast(tags => tags.length > 0)?.at(-1)?.name;
    const content = parent === undefined ? this.#outermost() : elements[parent]?.content;
    if (content && !fitsInto(content, rule))
      this.#fault('template-nesting', at, name.length + 1, misplaced(name, rule, parent ?? null));
    const written = readAttributes(attributes, at + 1 + name.length);
    for (const attribute of written) this.#checkAttribute(name, rule, attribute);
    for (const key of rule.required ?? []) {
      if (!written.some(attribute => attribute.key === key))
        this.#fault('template-attribute', at, name.length + 1, missingAttribute(name, key));
    }
    const { names } = this.#setting;
    if (!names) return;
    const isNamed = written.some(({ key }) => key === 'style');
    for (const fault of unwrittenStyleFaults(name, rule, { names, isNamed }))
      this.#fault('template-style', at, name.length + 1, fault);
  }

  /** What may stand outside of every element: a partial's is that of the place where it is called. */
  #outermost(): Content | null {
    return this.#setting.fileIndex === 0 ? 'page' : null;
  }

  #checkAttribute(element: string, rule: ElementRule, { key, at, value, valueAt }: WrittenAttribute): void {
    const kind = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
    if (!kind) {
      this.#fault('template-attribute', at, key.length, unknownAttribute(element, key, Object.keys(rule.attributes)));
      return;
    }
    const { names } = this.#setting;
    const fault = names && !value.includes('{{') ? attributeFault(kind, value, names) : null;
    const code = kind.endsWith('Style')
      ? 'template-style'
      : kind === 'picture'
        ? 'template-picture'
        : 'template-attribute';
    if (fault) this.#fault(code, valueAt, Math.max(1, value.length), fault);
  }

  #mark(at: number, name: string): void {
    const { line, column } = placeInText(this.#file.path, this.#lines, { start: at, end: at + 1 });
    const behindName = at + 1 + name.length;
    this.#marked += `${this.#file.text.slice(this.#done, behindName)} at="${line}:${column}:${this.#setting.fileIndex}"`;
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

  #fault(code: string, at: number, length: number, [say, hint]: Fault): void {
    const place = placeInText(this.#file.path, this.#lines, { start: at, end: at + length });
    this.#diagnostics.push(diagnostic(code, 'fatal', { say, hint, place }));
  }
}
