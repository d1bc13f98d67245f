import type { Said, Severity } from '../../base/diagnostic.ts';

/** A condition under which a file fails, in the words of a message about it. */
export interface Condition {
  /** Where it is ruled: a clause of ISO 14289-1, or the standard with its clause. */
  readonly clause: string;
  readonly severity: Severity;
  readonly say: Said;
  readonly hint: Said;
}

/** Both languages of one text. */
export function said(en: string, vi: string): Said {
  return { en, vi };
}

/** A condition that makes a file fail. */
export function failure(clause: string, say: Said, hint: Said): Condition {
  return { clause, severity: 'error', say, hint };
}

/** A condition that a person should look at. */
export function doubt(clause: string, say: Said, hint: Said): Condition {
  return { clause, severity: 'warning', say, hint };
}
