import type { Diagnostic, Place, Said } from '../../../base/diagnostic.ts';
import { nearestName } from '../../yaml/nearest-name.ts';
import { type Shape, stylesOf } from '../view-shape.ts';
import { faultAt, offsetOf } from './faults.ts';
import type { Scope } from './scope.ts';

/** The styles that a template has, by kind. */
export interface StyleNames {
  readonly paragraph: ReadonlySet<string>;
  readonly table: ReadonlySet<string>;
}

/** Collects the faults of one check; what is found twice (a partial that is called twice) is kept once. */
export class NameCheck {
  readonly #styles: StyleNames | null;
  readonly #faults = new Map<string, Diagnostic>();

  /** `styles`: null where they could not be read; then they are not checked. */
  constructor(styles: StyleNames | null) {
    this.#styles = styles;
  }

  get faults(): readonly Diagnostic[] {
    return [...this.#faults.values()].sort((a, b) => order(a.place, b.place));
  }

  add(fault: Diagnostic): void {
    const { file, line, column } = fault.place ?? { file: '', line: 0, column: 0 };
    const key = [file, line, column, fault.message].join('\n');
    if (!this.#faults.has(key)) this.#faults.set(key, fault);
  }

  /** A fault at a node of the syntax tree. */
  report(
    code: string,
    node: hbs.AST.Node,
    scope: Scope,
    { say, hint }: { readonly say: Said; readonly hint: Said },
  ): void {
    const start = offsetOf(scope.file, node.loc.start);
    const length = Math.max(1, offsetOf(scope.file, node.loc.end) - start);
    this.add(faultAt(code, scope.file, start, { length, say, hint }));
  }

  /** What a shape may print as the name of a style has to be a style of the template. */
  usesStyles(shape: Shape, node: hbs.AST.Node, scope: Scope): void {
    this.needsStyles('paragraph', stylesOf(shape), node, scope);
  }

  /** Styles that a name or helper at this node asks of the template. */
  needsStyles(kind: keyof StyleNames, names: readonly string[], node: hbs.AST.Node, scope: Scope): void {
    const known = this.#styles?.[kind];
    if (!known) return;
    const missing = names.filter(name => !known.has(name));
    for (const name of missing) this.report('template-style', node, scope, noStyle(kind, name, known));
  }
}

function order(a: Place | null, b: Place | null): number {
  if (!a || !b) return 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1; // the page before its partials
  return a.line - b.line || a.column - b.column;
}

const KINDS = { paragraph: 'styles', table: 'tables' } as const;

function noStyle(kind: keyof StyleNames, name: string, known: ReadonlySet<string>): { say: Said; hint: Said } {
  const near = nearestName(name, known);
  const [en, vi] = near ? [`, or rename "${near}"`, `, hoặc đổi tên "${near}"`] : ['', ''];
  return {
    say: {
      en: `this prints in the style "${name}", which template.yaml does not have`,
      vi: `chỗ này in bằng kiểu "${name}" mà template.yaml không có`,
    },
    hint: {
      en: `add "${name}" under ${KINDS[kind]}: in template.yaml${en}`,
      vi: `thêm "${name}" vào mục ${KINDS[kind]}: của template.yaml${vi}`,
    },
  };
}
