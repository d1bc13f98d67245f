import { Parser } from 'htmlparser2';

/** An element of merged markup, with where its start tag stands in the template. */
export interface MarkupElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: TemplatePoint | null;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | { readonly kind: 'text'; readonly text: string };

/** A point of a template file: line and column from 1, and which of its files. */
export interface TemplatePoint {
  readonly line: number;
  readonly column: number;
  readonly file: number;
}

type OpenElement = Omit<MarkupElement, 'children'> & { readonly children: MarkupNode[] };

/** Reads merged markup into a tree. The template was checked for balance, and what was merged into it is escaped. */
export function parseMarkup(text: string): readonly MarkupNode[] {
  const root: MarkupNode[] = [];
  const open: OpenElement[] = [];
  const add = (node: MarkupNode): void => {
    (open.at(-1)?.children ?? root).push(node);
  };
  const parser = new Parser(
    {
      onopentag(name, { at, ...attributes }) {
        const element: OpenElement = { kind: 'element', name, attributes, at: pointOf(at), children: [] };
        add(element);
        open.push(element);
      },
      ontext: data => add({ kind: 'text', text: data }),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

function pointOf(at: string | undefined): TemplatePoint | null {
  const [line, column, file] = (at ?? '').split(':').map(Number);
  return line && column && file !== undefined ? { line, column, file } : null;
}
