import type { FactKind } from '../../pdf/content/page-facts.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import type { ConditionId } from '../conditions.ts';
import { atObject, type Found } from '../found.ts';

const CONDITION_OF: Readonly<Record<FactKind, ConditionId>> = {
  'artifact-in-tagged': '01-003',
  'tagged-in-artifact': '01-004',
  unmarked: '01-005',
  unmapped: '10-001',
  'unmapped-formula': '17-003',
  'no-language': '11-001',
  'reference-xobject': '30-001',
  unreadable: 'content-unread',
};

/** What the content of pages shows: checkpoints 01, 10 and 30, 11-001 and 17-003. One place a page, with its count. */
export function* checkContent({ facts, forms }: ReadDocument): Generator<Found> {
  for (const { kind, page, count } of facts)
    yield { id: CONDITION_OF[kind], page, object: null, detail: count > 1 ? `× ${count}` : null };
  for (const [form, { uses, hasMarks, page }] of forms)
    if (hasMarks && uses > 1) yield atObject('30-002', form, { page, detail: `× ${uses}` });
}
