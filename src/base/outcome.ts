import type { Diagnostic } from './diagnostic.ts';

/** What every stage gives: a value, and what was found on the way to it. The value is there even when it is poor. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome with nothing to report, or with these diagnostics. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}
