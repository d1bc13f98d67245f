import { z } from 'zod';
import { templateSchema } from '../layout/template/template-schema.ts';
import { settingsSchema } from '../model/settings.ts';
import { projectFontsSchema } from './fonts-file.ts';

/** Where the schemas lie in the package. */
export const SCHEMA_FOLDER = 'docs/schemas';

/** The JSON Schemas of the YAML files that people write, by file name, for the completion of editors (draft 2020-12). */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const { name: _name, description: _description, extends: _extends, ...design } = templateSchema.shape;
  const over = z.strictObject({ ...settingsSchema.shape, ...design });
  return new Map([
    ['template.schema.json', schemaText('template.yaml', templateSchema)],
    ['bantin.schema.json', schemaText('bantin.yaml', over)],
    ['fonts.schema.json', schemaText('fonts.yaml', projectFontsSchema)],
  ]);
}

/**
 * A schema as a person's editor needs it: nothing is required, since what one file leaves out another may say, and a default is the
 * program's own value, not what is written.
 */
function schemaText(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      delete jsonSchema.required;
      delete jsonSchema.default;
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
