import type { Diagnostic } from '../../../base/diagnostic.ts';
import { type Shape, viewShape } from '../view-shape.ts';
import { checkProgram } from './check-program.ts';
import { NameCheck, type StyleNames } from './name-check.ts';
import type { PartialSource, Scope } from './scope.ts';

/**
 * Checks every name of a page and of its partials against what the view has, before any data is merged and in every branch:
 * fields, helpers and their arguments, labels, partials, and the styles that they print in.
 */
export function checkNames(
  page: PartialSource,
  partials: ReadonlyMap<string, PartialSource>,
  styles: StyleNames | null,
): readonly Diagnostic[] {
  const check = new NameCheck(styles);
  const seen = new Set<string>();
  const walk = { check, seen, done: new Set<string>() };
  const scope = (source: PartialSource, context: Shape, calls: readonly string[]): Scope => {
    return { file: source.file, contexts: [context], locals: new Map(), loops: 0, calls, partials };
  };
  checkProgram(page.program, scope(page, viewShape, []), walk);
  // What no page calls has no context: its labels, helpers and partials can be checked, its fields cannot.
  for (const [name, source] of partials)
    if (!seen.has(name)) checkProgram(source.program, scope(source, 'unknown', [name]), walk);
  return check.faults;
}
