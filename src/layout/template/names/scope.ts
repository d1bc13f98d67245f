import 'handlebars'; // for its syntax tree's types, `hbs.AST`
import type { TemplateFile } from '../../markup/scan-template.ts';
import type { Shape } from '../view-shape.ts';

/** A partial by its syntax tree, and the file that it stands in. */
export interface PartialSource {
  readonly file: TemplateFile;
  readonly program: hbs.AST.Program;
}

/** What a name may mean at a place of a template. */
export interface Scope {
  readonly file: TemplateFile;
  /** From the outermost to the current context: `../` goes one back. */
  readonly contexts: readonly Shape[];
  /** Block parameters (`as |story|`). */
  readonly locals: ReadonlyMap<string, Shape>;
  /** How many `each` are around: within one, `@index` and its like are known. */
  readonly loops: number;
  /** The partials that are being looked into, outermost first. */
  readonly calls: readonly string[];
  readonly partials: ReadonlyMap<string, PartialSource>;
}

/** The current context. */
export function currentContext({ contexts }: Scope): Shape {
  return contexts.at(-1) ?? 'unknown';
}

/** The scope inside a block that has a context of its own, and names for its values where it gives some. */
export function innerScope(scope: Scope, context: Shape, names: readonly (readonly [string, Shape])[] = []): Scope {
  const locals = names.length > 0 ? new Map([...scope.locals, ...names]) : scope.locals;
  return { ...scope, contexts: [...scope.contexts, context], locals };
}
