import { z } from 'zod';
import { templateSchema } from '../layout/template/template-schema.ts';
import { isRecord } from '../layout/yaml/read-yaml.ts';
import { issueSchema } from '../model/issue.ts';
import { designKeys, settingsSchema } from '../model/settings.ts';
import { projectFontsSchema } from './fonts-file.ts';
import { describeSetting } from './setting-descriptions.ts';

/** Where the schemas lie in the package. */
export const SCHEMA_FOLDER = 'docs/schemas';

/** The JSON Schemas of the YAML files that people write, by file name, for the completion of editors (draft 2020-12). */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const design = Object.entries(templateSchema.shape).filter(([key]) => designKeys.includes(key));
  const over = z.strictObject({ ...settingsSchema.shape, ...Object.fromEntries(design) });
  return new Map([
    ['template.schema.json', schemaText('template.yaml', templateSchema)],
    ['bantin.schema.json', schemaText('bantin.yaml', over)],
    ['issue.schema.json', schemaText('issue.yaml', issueSchema)],
    ['fonts.schema.json', schemaText('fonts.yaml', projectFontsSchema)],
  ]);
}

/**
 * A schema as a person's editor needs it: nothing is required, since what one file leaves out another may say, and a default is the
 * program's own value, not what is written.
 */
function schemaText(title: string, schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.required;
      delete jsonSchema.default;
      const { def } = zodSchema._zod;
      if (def.type === 'string' && 'coerce' in def && def.coerce === true) delete jsonSchema.type; // a number is taken too
    },
  });
  const { $schema, ...rest } = made;
  const described = withDescriptions(rest, [title]);
  return `${JSON.stringify({ $schema, title, ...(isRecord(described) ? described : {}) }, null, 1)}\n`;
}

/** The schema with the meaning of every setting; `path` leads to it. */
function withDescriptions(schema: unknown, path: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map(choice => withDescriptions(choice, path));
  if (!isRecord(schema)) return schema;
  const { properties, additionalProperties, anyOf, items, ...rest } = schema;
  return {
    ...rest,
    ...(items ? { items: withDescriptions(items, path) } : {}),
    ...(anyOf ? { anyOf: withDescriptions(anyOf, path) } : {}),
    ...(isRecord(properties) ? { properties: describedProperties(properties, path) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: withDescriptions(additionalProperties, [...path, '*']) }),
  };
}

function describedProperties(
  properties: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const inner = withDescriptions(value, [...path, key]);
      const meaning = describeSetting([...path, key]);
      return [key, meaning && isRecord(inner) ? { description: `${meaning.vi} · ${meaning.en}`, ...inner } : inner];
    }),
  );
}
