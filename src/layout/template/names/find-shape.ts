import { elementOf, isList, isRecord, type Shape } from '../view-shape.ts';
import { offsetOf, unknownName } from './faults.ts';
import type { NameCheck } from './name-check.ts';
import type { Scope } from './scope.ts';

const LOOP_VALUES = ['index', 'key', 'first', 'last'];

/** The shape of what a path means; what it does not mean is reported, and unknown. `others`: further names for the hint. */
export function shapeOfPath(
  path: hbs.AST.PathExpression,
  scope: Scope,
  check: NameCheck,
  others: readonly string[] = [],
): Shape {
  const shape = path.data ? shapeOfData(path, scope, check) : shapeOfName(path, scope, check, others);
  check.usesStyles(shape, path, scope);
  return shape;
}

function shapeOfName(path: hbs.AST.PathExpression, scope: Scope, check: NameCheck, others: readonly string[]): Shape {
  const [first = ''] = path.parts;
  const local = path.depth === 0 && path.original.startsWith(first) ? scope.locals.get(first) : undefined;
  if (local !== undefined) return descend(local, { path, from: 1, scope, check, others });
  const context = scope.contexts.at(-1 - path.depth);
  if (context !== undefined) return descend(context, { path, from: 0, scope, check, others });
  check.report('template-depth', path, scope, TOO_HIGH);
  return 'unknown';
}

function shapeOfData(path: hbs.AST.PathExpression, scope: Scope, check: NameCheck): Shape {
  const [first = ''] = path.parts;
  if (first === 'root') return descend(scope.contexts[0] ?? 'unknown', { path, from: 1, scope, check, others: [] });
  const isLoopValue = LOOP_VALUES.includes(first) && scope.loops > path.depth;
  if (isLoopValue && path.parts.length === 1) return first === 'first' || first === 'last' ? 'flag' : 'text';
  const known = scope.loops > path.depth ? ['@root', ...LOOP_VALUES.map(name => `@${name}`)] : ['@root'];
  const at = offsetOf(scope.file, path.loc.start);
  check.add(unknownName(scope.file, at, { kind: NAME, name: `@${first}`, known }));
  return 'unknown';
}

interface Descent {
  readonly path: hbs.AST.PathExpression;
  /** The part of the path to go on with. */
  readonly from: number;
  readonly scope: Scope;
  readonly check: NameCheck;
  readonly others: readonly string[];
}

function descend(start: Shape, descent: Descent): Shape {
  const { path, from, scope, check, others } = descent;
  let shape = start;
  for (let i = from; i < path.parts.length; i++) {
    const name = path.parts[i] ?? '';
    const inner = fieldOf(shape, name);
    if (inner === null) {
      const known = [...fieldNames(shape), ...(i === 0 ? [...scope.locals.keys(), ...others] : [])];
      const outer = i === 0 && path.depth === 0 ? levelsUp(name, scope) : null;
      const at = partOffset(path, i, scope);
      check.add(unknownName(scope.file, at, { kind: NAME, name, known: outer ? [outer] : known }));
      return 'unknown';
    }
    shape = inner;
  }
  return shape;
}

const NAME = { en: 'name', vi: 'tên' };

/** The field of a shape; null where it has none of that name. */
export function fieldOf(shape: Shape, name: string): Shape | null {
  if (shape === 'unknown') return shape;
  if (isList(shape)) return name === 'length' ? 'text' : /^\d+$/.test(name) ? elementOf(shape) : null;
  return isRecord(shape) && Object.hasOwn(shape, name) ? (shape[name] ?? null) : null;
}

function fieldNames(shape: Shape): string[] {
  if (isList(shape)) return ['length'];
  return isRecord(shape) ? Object.keys(shape) : [];
}

/** `../name` where an outer context has a name that the current one lacks; null where none has. */
function levelsUp(name: string, scope: Scope): string | null {
  const outer = scope.contexts.slice(0, -1).reverse();
  const levels = outer.findIndex(context => isRecord(context) && fieldOf(context, name) !== null);
  return levels >= 0 ? `${'../'.repeat(levels + 1)}${name}` : null;
}

/** Where a part of a path stands in its file. */
function partOffset(path: hbs.AST.PathExpression, part: number, { file }: Scope): number {
  const start = offsetOf(file, path.loc.start);
  let at = start;
  for (let i = 0; i <= part; i++) {
    const found = file.text.indexOf(path.parts[i] ?? '', at + (i > 0 ? (path.parts[i - 1]?.length ?? 0) : 0));
    if (found < 0 || found > start + path.original.length + 2 * path.parts.length) return start;
    at = found;
  }
  return at;
}

const TOO_HIGH = {
  say: { en: '../ leads out of the page', vi: '../ dẫn ra ngoài trang' },
  hint: {
    en: 'a partial knows only what it is given: pass it as NAME=VALUE',
    vi: 'partial chỉ biết những gì được truyền vào: hãy truyền bằng TÊN=GIÁ_TRỊ',
  },
};
