/** Ends a switch over `kind`: a new kind does not compile until every switch knows it. Throws if reached, naming the value. */
export function assertNever(value: never): never {
  throw new Error(`impossible value: ${JSON.stringify(value)}`);
}
