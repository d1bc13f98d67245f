import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import type { Language, Wording } from '../labels.ts';
import type { TemplateFile } from '../markup/scan-template.ts';
import { makeHelpers } from './helpers.ts';
import type { KnownPictures } from './model-markup.ts';
import type { BulletinView } from './view.ts';

/** The marked source of a template's page and of its partials, and the pictures that it may print. */
export interface PageSource {
  readonly page: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly pictures: KnownPictures;
}

type CompiledPage = Handlebars.TemplateDelegate<BulletinView>;

/** By the partials of their template, which a copy with other pictures shares. */
const compiled = new WeakMap<PageSource['partials'], Map<Language, CompiledPage>>();

/**
 * Merges a view into a page. Every inserted text is escaped. The names were checked before, so that a null in the data
 * prints nothing instead of failing. A page is compiled once a process and language: its labels are those of its template.
 */
export function mergePage(source: PageSource, view: BulletinView, wording: Wording): string {
  const known = compiled.get(source.partials) ?? new Map<Language, CompiledPage>();
  const merge = known.get(wording.language) ?? compilePage(source, wording);
  compiled.set(source.partials, known.set(wording.language, merge));
  return merge(view, { data: { pictures: source.pictures } });
}

function compilePage({ page, partials }: PageSource, wording: Wording): CompiledPage {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(makeHelpers(wording));
  handlebars.registerPartial({ ...partials });
  return handlebars.compile(page);
}

/** A template file's Handlebars as a syntax tree; null for a mistake, which is fatal, at the place that Handlebars names. */
export function parseHandlebars(file: TemplateFile): Outcome<hbs.AST.Program | null> {
  try {
    return outcome(Handlebars.parse(file.text));
  } catch (error) {
    return outcome(null, [mergeFault(error, file)]);
  }
}

/** What Handlebars throws, as a diagnostic in its file. */
export function mergeFault(error: unknown, file: TemplateFile): Diagnostic {
  const {
    message = String(error),
    lineNumber,
    column,
    hash,
  } = error as {
    message?: string;
    lineNumber?: number;
    column?: number;
    hash?: { loc?: { first_line: number; first_column: number } };
  }; // what Handlebars adds to its errors
  const found = hash?.loc
    ? { line: hash.loc.first_line, column: hash.loc.first_column }
    : { line: lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1), column: column ?? 0 };
  const lines = textLines(file.text);
  const start = (lines.starts[found.line - 1] ?? 0) + found.column;
  const said = message.split('\n').at(-1) ?? message;
  return diagnostic('template-handlebars', 'fatal', {
    say: { en: `the template cannot be merged: ${said}`, vi: `không trộn được mẫu: ${said}` },
    hint: {
      en: 'names are those of the manual; every {{#…}} needs its {{/…}}',
      vi: 'tên gọi có trong sách hướng dẫn; mỗi {{#…}} cần có {{/…}}',
    },
    place: placeInText(file.path, lines, { start, end: start + 1 }),
  });
}
