import type { ReadDocument } from '../../pdf/read-document.ts';
import type { StructElement } from '../../pdf/structure/read-structure.ts';
import type { ConditionId } from '../conditions.ts';
import { atElement, type Found } from '../found.ts';

/** How an element of a family may stand. */
interface Rule {
  readonly id: ConditionId;
  /** The roles it may stand in; left out: any. */
  readonly parents?: readonly string[];
  /** The roles of its children as words with a space behind each; left out: any. */
  readonly children?: RegExp;
}

/** The nesting of tables, lists, contents, rubies and warichus (ISO 32000-1, tables 333 and 336 to 338). */
const RULES: Readonly<Record<string, Rule>> = {
  Table: {
    id: '09-004',
    children:
      /^(?:Caption )?(?:(?:TR )+|(?:THead )?(?:TBody )+(?:TFoot )?|(?:THead )?(?:TFoot )?(?:TBody )+)(?:Caption )?$/,
  },
  THead: { id: '09-004', parents: ['Table'], children: /^(?:TR )+$/ },
  TBody: { id: '09-004', parents: ['Table'], children: /^(?:TR )+$/ },
  TFoot: { id: '09-004', parents: ['Table'], children: /^(?:TR )+$/ },
  TR: { id: '09-004', parents: ['Table', 'THead', 'TBody', 'TFoot'], children: /^(?:T[HD] )+$/ },
  TH: { id: '09-004', parents: ['TR'] },
  TD: { id: '09-004', parents: ['TR'] },
  L: { id: '09-005', children: /^(?:Caption )?(?:(?:LI|L) )+$/ },
  LI: { id: '09-005', parents: ['L'], children: /^(?:Lbl )*(?:LBody )*$/ },
  LBody: { id: '09-005', parents: ['LI'] },
  TOC: { id: '09-006', children: /^(?:Caption )?(?:TOCI? )*$/ },
  TOCI: { id: '09-006', parents: ['TOC'], children: /^(?:(?:Lbl|Reference|NonStruct|P|TOC) )*$/ },
  Ruby: { id: '09-007', children: /^RB (?:RT|RP RT RP) $/ },
  RB: { id: '09-007', parents: ['Ruby'] },
  RT: { id: '09-007', parents: ['Ruby'] },
  RP: { id: '09-007', parents: ['Ruby'] },
  Warichu: { id: '09-008', children: /^WP WT WP $/ },
  WT: { id: '09-008', parents: ['Warichu'] },
  WP: { id: '09-008', parents: ['Warichu'] },
};

/** Checkpoint 09: elements that have their places. One that stands wrong and holds the wrong is found once. */
export function* checkNesting(document: ReadDocument): Generator<Found> {
  for (const element of document.structure.elements) {
    const rule = RULES[element.role];
    if (rule && !follows(element, rule)) yield atElement(rule.id, element, document);
  }
}

function follows({ parent, children }: StructElement, rule: Rule): boolean {
  if (rule.parents && !rule.parents.includes(parent?.role ?? '')) return false;
  return !rule.children || rule.children.test(roleWords(children));
}

/** Repeated roles are shortened to two, which no rule tells from more: a table of a million rows is no long text. */
function roleWords(children: readonly StructElement[]): string {
  const roles = children.map(child => child.role);
  return roles
    .filter((role, i) => role !== roles[i - 1] || role !== roles[i - 2])
    .map(role => `${role} `)
    .join('');
}
