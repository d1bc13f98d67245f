import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, SCHEMA_FOLDER } from '../../src/build/json-schemas.ts';
import { templateSchema } from '../../src/layout/template/template-schema.ts';
import { settingsSchema } from '../../src/model/settings.ts';

const top = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, top), 'utf8');

describe('the JSON Schemas for editors', () => {
  it('are those of the program: run `npm run schemas` where this fails', () => {
    const stored = readdirSync(new URL(SCHEMA_FOLDER, top)).sort();
    expect(stored).toEqual([...jsonSchemas().keys()].sort());
    for (const [name, schema] of jsonSchemas()) expect(text(`${SCHEMA_FOLDER}/${name}`)).toBe(schema);
  });

  it('know the settings of a style, and what may stand in them', () => {
    const schema = JSON.parse(jsonSchemas().get('template.schema.json') ?? '');
    const style = schema.properties.styles.additionalProperties;
    expect(style.properties.align.enum).toEqual(['left', 'right', 'center', 'justify']);
    expect(style.additionalProperties).toBe(false);
    const pattern = JSON.stringify(schema.properties.page.properties.margins);
    expect(pattern).toContain('inner');
  });

  it('say in Vietnamese and English what every setting means', () => {
    const silent: string[] = [];
    const walk = (schema: Record<string, unknown>, path: string): void => {
      for (const [key, value] of Object.entries(schema)) {
        if (typeof value !== 'object' || value === null) continue;
        const isProperty = path.endsWith('properties');
        if (isProperty && !('description' in value) && !/labels.*\.(?:vi|en)$/.test(`${path}.${key}`))
          silent.push(`${path}.${key}`);
        walk(value as Record<string, unknown>, `${path}.${key}`);
      }
    };
    for (const schema of jsonSchemas().values()) walk(JSON.parse(schema), '');
    expect(silent).toEqual([]); // write what they mean into src/build/setting-descriptions.ts
  });

  it('know no section of a template that bantin.yaml could not override', () => {
    const own = ['name', 'description', 'extends'];
    const sections = Object.keys(templateSchema.shape).filter(key => !own.includes(key));
    const { shape } = settingsSchema;
    expect(sections.filter(key => !(key in shape))).toEqual([]); // add them to `designSections` of src/model/settings.ts
  });

  it('let bantin.yaml say what a template says, and no more than the program takes', () => {
    const { properties, additionalProperties } = JSON.parse(jsonSchemas().get('bantin.schema.json') ?? '');
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['publication', 'pdf', 'styles', 'labels', 'page']));
    expect(properties).not.toHaveProperty('extends');
    expect(additionalProperties).toBe(false);
  });

  it('are what the YAML files of the project point to, and are shipped', () => {
    const files = [
      'bantin.yaml',
      ...readdirSync(new URL('templates', top)).map(name => `templates/${name}/template.yaml`),
    ];
    for (const file of files) {
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text(file)) ?? [];
      expect([file, path !== '' && existsSync(new URL(path, new URL(file, top)))]).toEqual([file, true]);
    }
    expect(JSON.parse(text('package.json')).files).toContain(SCHEMA_FOLDER);
  });
});
