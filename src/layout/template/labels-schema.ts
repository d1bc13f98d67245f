import { z } from 'zod';
import { type LabelName, labelNames } from '../labels.ts';

/** A label of one's own: a text for every language, or one for each. */
const label = z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() }).partial()]);

/** Labels that a template or `bantin.yaml` words otherwise; a name that there is not is an error. */
export const labelsSchema = z
  .strictObject(
    Object.fromEntries(labelNames.map(name => [name, label.optional()])) as Record<
      LabelName,
      z.ZodOptional<typeof label>
    >, // the names are the table's keys
  )
  .default({});
