import { labelNames } from '../../labels.ts';
import { type HelperRule, helperRule, helperRules } from '../helpers.ts';
import { isRecord, type Shape } from '../view-shape.ts';
import { offsetOf, unknownName } from './faults.ts';
import { fieldOf, shapeOfPath } from './find-shape.ts';
import type { NameCheck } from './name-check.ts';
import type { Scope } from './scope.ts';

/** Handlebars' own helpers that give a value. */
const LOOKUP = 'lookup';
/** Handlebars' own helpers that open a block. */
export const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'] as const;
const CALLABLE = [...Object.keys(helperRules), LOOKUP];

/** A mustache or a subexpression: a helper with its arguments, or a name alone. */
type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>;

/** The shape of an argument. */
export function shapeOfExpression(node: hbs.AST.Expression, scope: Scope, check: NameCheck): Shape {
  if (isPath(node)) return shapeOfPath(node, scope, check);
  if (isSubExpression(node)) return shapeOfCall(node, scope, check);
  return node.type === 'BooleanLiteral' ? 'flag' : 'text';
}

/** The shape of what a call gives, its arguments checked. */
export function shapeOfCall(call: Call, scope: Scope, check: NameCheck): Shape {
  const shapes = [...call.params, ...(call.hash?.pairs ?? []).map(pair => pair.value)].map(argument =>
    shapeOfExpression(argument, scope, check),
  );
  const name = callName(call.path);
  const rule = helperRule(name);
  if (rule) return checkHelper(name, rule, call, shapes, scope, check);
  if (name === LOOKUP && call.params.length > 0) return shapeOfLookup(call, shapes);
  const isAlone = call.params.length === 0 && (call.hash?.pairs ?? []).length === 0;
  if (isAlone && isPath(call.path)) return shapeOfPath(call.path, scope, check, CALLABLE);
  const start = offsetOf(scope.file, call.path.loc.start);
  check.add(unknownName(scope.file, start, { kind: HELPER, name, known: CALLABLE }));
  return 'unknown';
}

const HELPER = { en: 'helper', vi: 'hàm' };
const LABEL = { en: 'label', vi: 'nhãn' };

/** The name that a call begins with, as written. */
export function callName(path: hbs.AST.Expression): string {
  return String((path as { original?: unknown }).original ?? ''); // paths and literals have it, by Handlebars' grammar
}

/** Whether a node is a path. */
export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

function checkHelper(
  name: string,
  rule: HelperRule,
  call: Call,
  shapes: readonly Shape[],
  scope: Scope,
  check: NameCheck,
): Shape {
  check.needsStyles('paragraph', rule.styles, call.path, scope);
  check.needsStyles('table', rule.tables, call.path, scope);
  const [argument] = call.params;
  const isCounted = call.params.length === 1 && (call.hash?.pairs ?? []).length === 0;
  if (!argument || !isCounted) check.report('template-helper', call.path, scope, wrongArguments(name, rule));
  else if (rule.takes === 'label' && argument.type === 'StringLiteral') checkLabel(argument, scope, check);
  else if (rule.takes === 'label' || !hasFields(shapes[0] ?? 'unknown', rule.takes))
    check.report('template-helper', argument, scope, wrongArguments(name, rule));
  return 'text';
}

function checkLabel(argument: hbs.AST.Expression, scope: Scope, check: NameCheck): void {
  const name = callName(argument);
  if (labelNames.includes(name)) return;
  const start = offsetOf(scope.file, argument.loc.start) + 1; // behind the quote
  check.add(unknownName(scope.file, start, { kind: LABEL, name, known: labelNames }));
}

function hasFields(shape: Shape, fields: { readonly [field: string]: Shape }): boolean {
  if (shape === 'unknown') return true;
  return Object.entries(fields).every(([name, wanted]) => {
    const found = isRecord(shape) ? fieldOf(shape, name) : null;
    return (
      found === 'unknown' || (wanted === 'block' ? found === 'block' : typeof found === 'string' && found !== 'block')
    );
  });
}

function wrongArguments(name: string, { takes }: HelperRule) {
  const [en, vi] =
    takes === 'label'
      ? ['the name of a label in quotes', 'tên một nhãn trong ngoặc kép']
      : [`one thing with ${Object.keys(takes).join(', ')}`, `một đối tượng có ${Object.keys(takes).join(', ')}`];
  return {
    say: { en: `"${name}" takes ${en}`, vi: `"${name}" nhận ${vi}` },
    hint: {
      en: takes === 'label' ? `write {{${name} "page"}}` : `write {{${name} this}} inside the list`,
      vi: takes === 'label' ? `viết {{${name} "page"}}` : `viết {{${name} this}} bên trong danh sách`,
    },
  };
}

function shapeOfLookup({ params }: Call, [from = 'unknown']: readonly Shape[]): Shape {
  const [, key] = params;
  if (!key) return 'unknown';
  const isFixed = key.type === 'StringLiteral' || key.type === 'NumberLiteral';
  return fieldOf(from, isFixed ? callName(key) : '0') ?? 'unknown';
}
