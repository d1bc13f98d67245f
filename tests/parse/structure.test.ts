import { describe, expect, it } from 'vitest';
import { readCase, structureCases } from '../support/structure-cases.ts';

const cases = structureCases(new URL('../cases/parse/structure/', import.meta.url).pathname);

describe('the structure of an article', () => {
  it.each(cases)('is read right: $name', async found => {
    const read = await readCase(found);
    expect(read.lost).toEqual([]);
    expect(read.found).toEqual(found.expect);
  });
});
