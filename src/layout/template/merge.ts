import Handlebars from 'handlebars';
import { assertNever } from '../../base/assert-never.ts';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import type { Block, Inline } from '../../model/article.ts';
import { type Language, labelOf } from '../labels.ts';
import type { TemplateFile } from '../markup/scan-template.ts';
import type { BulletinView } from './view.ts';

/** Merges a view into the marked source of a page and its partials. Every inserted text is escaped. */
export function mergePage(
  page: string,
  partials: Readonly<Record<string, string>>,
  view: BulletinView,
  language: Language,
): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers(language));
  handlebars.registerPartial({ ...partials });
  return handlebars.compile(page, { strict: true, knownHelpersOnly: false })(view);
}

function helpers(language: Language): Handlebars.HelperDeclareSpec {
  return {
    label: (name: string) => labelOf(name, language) ?? name,
    modelBlock: ({ block, style }: { block: Block; style: string }) =>
      new Handlebars.SafeString(blockMarkup(block, style)),
    crosshead: ({ id, heading, level }: { id: string; heading: string; level: number }) =>
      new Handlebars.SafeString(`<h${level} id="${escaped(id)}">${escaped(heading)}</h${level}>`),
  };
}

function escaped(text: string): string {
  return Handlebars.escapeExpression(text);
}

/** A block of the model as markup, with its id. */
function blockMarkup(block: Block, style: string): string {
  const id = escaped(block.id);
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return `<p id="${id}" style="${block.kind === 'quote' ? 'quote' : style}">${inlinesMarkup(block.inlines)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name} id="${id}">${block.items.map(item => `<li>${inlinesMarkup(item)}</li>`).join('')}</${name}>`;
    }
    case 'table': {
      const row = (cells: readonly string[], cell: string): string =>
        `<tr>${cells.map(text => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`;
      return `<table id="${id}"><thead>${row(block.header, 'th')}</thead><tbody>${block.rows.map(cells => row(cells, 'td')).join('')}</tbody></table>`;
    }
    case 'figure':
      return `<p id="${id}" style="caption">${escaped(block.text)}</p>`;
    default:
      return assertNever(block);
  }
}

function inlinesMarkup(inlines: readonly Inline[]): string {
  return inlines.map(inlineMarkup).join('');
}

function inlineMarkup(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'strong':
      return `<strong>${inlinesMarkup(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesMarkup(inline.inlines)}</em>`;
    case 'link':
      return `<a href="${escaped(inline.href)}">${inlinesMarkup(inline.inlines)}</a>`;
    case 'lineBreak':
      return '<br/>';
    default:
      return assertNever(inline);
  }
}

/** Tries a template file's Handlebars; a mistake is fatal, at the line and column that Handlebars names. */
export function checkHandlebars(file: TemplateFile): Outcome<null> {
  try {
    Handlebars.parse(file.text);
    return outcome(null);
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
