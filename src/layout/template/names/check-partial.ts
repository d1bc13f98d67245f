import { isRecord, type Shape } from '../view-shape.ts';
import { callName, shapeOfExpression } from './check-calls.ts';
import { checkProgram, type Walk } from './check-program.ts';
import { offsetOf, unknownName } from './faults.ts';
import { currentContext, type PartialSource, type Scope } from './scope.ts';

/** The partials known inside a program: those around it, and its own `{{#*inline "name"}}`. */
export function inlinePartials(program: hbs.AST.Program, scope: Scope): Scope['partials'] {
  const own = program.body.flatMap((statement): [string, PartialSource][] => {
    if (statement.type !== 'DecoratorBlock') return [];
    const { params, program: inner } = statement as hbs.AST.DecoratorBlock; // the type is the node's own
    return params[0] ? [[callName(params[0]), { file: scope.file, program: inner }]] : [];
  });
  return own.length > 0 ? new Map([...scope.partials, ...own]) : scope.partials;
}

/** A call of a partial: its name, its arguments, and the partial itself with the context that it is given here. */
export function checkPartial(call: hbs.AST.PartialBlockStatement, scope: Scope, walk: Walk): void {
  const context = contextOf(call, scope, walk);
  checkProgram(call.program, scope, walk);
  const name = call.name.type === 'SubExpression' ? '' : callName(call.name);
  if (name === '@partial-block') return;
  const source = scope.partials.get(name);
  if (source && !scope.calls.includes(name)) {
    walk.seen.add(name);
    const partials = call.program ? inlinePartials(call.program, scope) : scope.partials;
    const inner = { file: source.file, contexts: [context], locals: new Map(), partials };
    if (isNew(name, context, scope, walk))
      checkProgram(source.program, { ...inner, loops: scope.loops, calls: [...scope.calls, name] }, walk);
  } else if (source) walk.check.report('template-partial', call.name, scope, endless(name));
  else if (name === '') walk.check.report('template-partial', call.name, scope, COMPUTED);
  else {
    const start = offsetOf(scope.file, call.name.loc.start);
    const known = [...scope.partials.keys()];
    walk.check.add(unknownName(scope.file, start, { kind: { en: 'partial', vi: 'partial' }, name, known }));
  }
}

/** Whether a partial was not looked into yet with this context and these partials: a second look would find the same. */
function isNew(name: string, context: Shape, { loops, partials }: Scope, { done }: Walk): boolean {
  const key = JSON.stringify([name, context, loops, [...partials.keys()]]);
  const isFirst = !done.has(key);
  done.add(key);
  return isFirst;
}

/** The argument, or else the current context, with the named arguments as fields of it. */
function contextOf({ params, hash }: hbs.AST.PartialBlockStatement, scope: Scope, { check }: Walk): Shape {
  const [argument, ...others] = params;
  for (const other of others) check.report('template-partial', other, scope, ONE_CONTEXT);
  const context = argument ? shapeOfExpression(argument, scope, check) : currentContext(scope);
  const named = (hash?.pairs ?? []).map(pair => [pair.key, shapeOfExpression(pair.value, scope, check)] as const);
  if (named.length === 0 || context === 'unknown') return context;
  return { ...(isRecord(context) ? context : {}), ...Object.fromEntries(named) };
}

function endless(name: string) {
  return {
    say: { en: `the partial "${name}" calls itself`, vi: `partial "${name}" gọi chính nó` },
    hint: { en: 'go through a list with {{#each}}', vi: 'duyệt danh sách bằng {{#each}}' },
  };
}

const COMPUTED = {
  say: { en: 'the name of a partial is fixed', vi: 'tên partial phải cố định' },
  hint: { en: 'write {{#if}} and two partials by name', vi: 'viết {{#if}} và gọi hai partial bằng tên' },
};
const ONE_CONTEXT = {
  say: { en: 'a partial takes one thing', vi: 'partial chỉ nhận một đối tượng' },
  hint: { en: 'pass the others as NAME=VALUE', vi: 'truyền các giá trị khác bằng TÊN=GIÁ_TRỊ' },
};
