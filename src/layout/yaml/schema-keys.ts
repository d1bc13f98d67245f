import { z } from 'zod';

/** The keys that a schema allows at a path; none where it allows any, or where the path leads out of it. */
export function keysAt(schema: unknown, path: readonly (string | number)[]): string[] {
  let at = bare(schema);
  for (const key of path) at = bare(inner(at, key));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function inner(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : null;
}

/** A schema without what says that a value may be left out or null; of a choice, the one that has keys. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return bare(schema.unwrap());
  if (schema instanceof z.ZodUnion)
    return schema.options.map(bare).find(option => option instanceof z.ZodObject) ?? null;
  return schema;
}
