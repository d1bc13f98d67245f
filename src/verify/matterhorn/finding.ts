import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { PdfDict } from '../pdf/objects.ts';
import { said } from './condition.ts';
import { CONDITIONS, type ConditionId } from './conditions.ts';
import type { Found } from './found.ts';

/** A condition met by a file, as a diagnostic whose code is the condition's name. */
export interface Finding extends Diagnostic {
  readonly code: ConditionId;
  /** From 1; null where no page is meant. */
  readonly page: number | null;
  /** The number of the object that is meant; null where none is, or it has none. */
  readonly object: number | null;
  /** Where the condition is ruled: a clause of ISO 14289-1, or the standard with its clause. */
  readonly clause: string;
}

/** So many findings of one condition are told; a last one says how many there are besides. */
const MOST_OF_ONE = 20;
/** A longer detail is cut. */
const MOST_DETAIL = 60;

/** Turns what was found into findings, in the same order. `numberOf` gives an object's number. */
export function findingsOf(found: Iterable<Found>, numberOf: (object: PdfDict) => number | null): Finding[] {
  const counts = new Map<ConditionId, number>();
  const findings: Finding[] = [];
  for (const place of found) {
    const count = (counts.get(place.id) ?? 0) + 1;
    counts.set(place.id, count);
    if (count <= MOST_OF_ONE) findings.push(makeFinding(place, place.object ? numberOf(place.object) : null));
  }
  for (const [id, count] of counts) if (count > MOST_OF_ONE) findings.push(moreOf(id, count - MOST_OF_ONE));
  return findings;
}

function makeFinding({ id, page, detail }: Found, object: number | null): Finding {
  const { clause, severity, say, hint } = CONDITIONS[id];
  const what = detail === null ? '' : ` (${printable(detail)})`;
  const text = said(`${say.en}${what}`, `${say.vi}${what}`);
  return { ...diagnostic(id, severity, { say: text, hint }), code: id, page, object, clause };
}

function moreOf(id: ConditionId, count: number): Finding {
  const { clause, severity } = CONDITIONS[id];
  const say = said(`${count} more places like these`, `còn ${count} chỗ như vậy`);
  return { ...diagnostic(id, severity, { say }), code: id, page: null, object: null, clause };
}

/** A file's own words, without what a terminal would obey. */
function printable(text: string): string {
  const plain = text.replace(/\p{C}/gu, '?');
  return plain.length > MOST_DETAIL ? `${plain.slice(0, MOST_DETAIL)}…` : plain;
}
