import { type Diagnostic, diagnostic, type Said } from '../../../base/diagnostic.ts';
import { placeInText, textLines } from '../../../base/text-lines.ts';
import type { TemplateFile } from '../../markup/scan-template.ts';
import { nearestName } from '../../yaml/nearest-name.ts';

/** A name that is not there: what kind of thing it should be, in both languages, and what there is. */
export interface WrongName {
  readonly kind: Said;
  readonly name: string;
  readonly known: readonly string[];
}

/** Where a syntax tree's node begins, as an offset of its file. Handlebars counts lines from 1 and columns from 0. */
export function offsetOf(file: TemplateFile, { line, column }: hbs.AST.Position): number {
  return (textLines(file.text).starts[line - 1] ?? 0) + column;
}

/** A fault at an offset of a template file. */
export function faultAt(
  code: string,
  file: TemplateFile,
  start: number,
  { length, say, hint }: { readonly length: number; readonly say: Said; readonly hint: Said },
): Diagnostic {
  const place = placeInText(file.path, textLines(file.text), { start, end: start + length });
  return diagnostic(code, 'fatal', { say, hint, place });
}

/** An unknown name, with the one that was probably meant. */
export function unknownName(file: TemplateFile, start: number, { kind, name, known }: WrongName): Diagnostic {
  const near = nearestName(name, known);
  return faultAt('template-name', file, start, {
    length: name.length,
    say: { en: `there is no ${kind.en} "${name}" here`, vi: `ở đây không có ${kind.vi} "${name}"` },
    hint: near ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` } : listed(known),
  });
}

function listed(known: readonly string[]): Said {
  if (known.length === 0) return { en: 'a text has nothing inside it', vi: 'chữ không có gì bên trong' };
  const list = known.join(', ');
  return { en: `known here: ${list}`, vi: `ở đây có: ${list}` };
}
