import { elementOf, isRecord, type Shape } from '../view-shape.ts';
import { BLOCK_HELPERS, callName, isPath, shapeOfCall, shapeOfExpression } from './check-calls.ts';
import { checkPartial, inlinePartials } from './check-partial.ts';
import { offsetOf, unknownName } from './faults.ts';
import type { NameCheck } from './name-check.ts';
import { innerScope, type Scope } from './scope.ts';

/** What a walk through a template's syntax trees carries along. */
export interface Walk {
  readonly check: NameCheck;
  /** Names of the partials that were looked into. */
  readonly seen: Set<string>;
  /** Partials with the contexts that they were looked into with. */
  readonly done: Set<string>;
}

/** Checks the statements of a program: both branches of every condition, whatever the data will be. */
export function checkProgram(program: hbs.AST.Program | undefined, outer: Scope, walk: Walk): void {
  if (!program) return;
  const scope = { ...outer, partials: inlinePartials(program, outer) };
  for (const statement of program.body) checkStatement(statement, scope, walk);
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, walk: Walk): void {
  switch (statement.type) {
    case 'MustacheStatement':
      checkMustache(statement as hbs.AST.MustacheStatement, scope, walk); // the type is the node's own
      return;
    case 'BlockStatement':
      checkBlock(statement as hbs.AST.BlockStatement, scope, walk); // likewise
      return;
    case 'PartialStatement':
    case 'PartialBlockStatement':
      checkPartial(statement as hbs.AST.PartialBlockStatement, scope, walk); // the one lacks only the other's program
      return;
    default: // text, comments, and inline partials, which are checked where they are called
  }
}

function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope, { check }: Walk): void {
  const shape = shapeOfCall(node, scope, check);
  if (typeof shape === 'object' || shape === 'block')
    check.report('template-value', node.path, scope, notPrinted(node));
}

function notPrinted({ path }: hbs.AST.MustacheStatement) {
  const name = callName(path);
  return {
    say: { en: `"${name}" is no text that can be printed`, vi: `"${name}" không phải chữ để in` },
    hint: {
      en: `print its fields: {{#each ${name}}} for a list, {{#with ${name}}} else`,
      vi: `hãy in từng trường: {{#each ${name}}} nếu là danh sách, {{#with ${name}}} nếu không`,
    },
  };
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const name = callName(block.path);
  const opened = openBlock(name, block, scope, walk);
  checkProgram(block.program, opened, walk);
  checkProgram(block.inverse, scope, walk);
}

/** The scope inside a block. */
function openBlock(name: string, block: hbs.AST.BlockStatement, scope: Scope, { check }: Walk): Scope {
  if (!isBlockHelper(name)) return openSection(name, block, scope, check);
  const [argument] = block.params;
  if (!argument || block.params.length > 1) {
    check.report('template-helper', block.path, scope, oneArgument(name));
    return scope;
  }
  const shape = shapeOfExpression(argument, scope, check);
  if (name === 'if' || name === 'unless') return scope;
  const names = block.program?.blockParams ?? [];
  if (name === 'with')
    return innerScope(
      scope,
      shape,
      names.slice(0, 1).map(local => [local, shape] as const),
    );
  return openLoop(shape, argument, names, scope, check);
}

function isBlockHelper(name: string): name is (typeof BLOCK_HELPERS)[number] {
  return BLOCK_HELPERS.some(helper => helper === name);
}

function openLoop(
  shape: Shape,
  argument: hbs.AST.Expression,
  names: readonly string[],
  scope: Scope,
  check: NameCheck,
): Scope {
  const element = elementOf(shape) ?? (isRecord(shape) ? 'unknown' : null);
  if (element === null) check.report('template-value', argument, scope, noList(callName(argument)));
  const locals = names.map((name, i) => [name, i === 0 ? (element ?? 'unknown') : 'text'] as const);
  return { ...innerScope(scope, element ?? 'unknown', locals), loops: scope.loops + 1 };
}

/** `{{#name}}…{{/name}}`: a list is gone through, a record becomes the context. */
function openSection(name: string, block: hbs.AST.BlockStatement, scope: Scope, check: NameCheck): Scope {
  if (block.params.length > 0 || !isPath(block.path)) {
    const start = offsetOf(scope.file, block.path.loc.start);
    check.add(unknownName(scope.file, start, { kind: BLOCK_HELPER, name, known: BLOCK_HELPERS }));
    return scope;
  }
  const shape = shapeOfCall(block, scope, check);
  const element = elementOf(shape);
  if (element !== null) return { ...innerScope(scope, element), loops: scope.loops + 1 };
  return shape === 'flag' ? scope : innerScope(scope, shape);
}

const BLOCK_HELPER = { en: 'block helper', vi: 'khối lệnh' };

function oneArgument(name: string) {
  return {
    say: { en: `{{#${name}}} takes one name`, vi: `{{#${name}}} nhận một tên` },
    hint: { en: `write {{#${name} NAME}}`, vi: `viết {{#${name} TÊN}}` },
  };
}

function noList(name: string) {
  return {
    say: { en: `"${name}" is no list`, vi: `"${name}" không phải danh sách` },
    hint: {
      en: 'lists are stories, sections, blocks and rows; for anything else write {{#if}} or {{#with}}',
      vi: 'danh sách gồm stories, sections, blocks và rows; với thứ khác hãy viết {{#if}} hoặc {{#with}}',
    },
  };
}
