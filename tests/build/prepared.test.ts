import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/base/hash.ts';
import { templateNames } from '../../src/build/find-template.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadTemplate } from '../../src/build/load-template.ts';
import { madeHere, readPrepared } from '../../src/build/prepared.ts';
import { makeEditorFont, readEditorFont, storeEditorFont } from '../../src/docx/editor-font.ts';
import type { Template } from '../../src/layout/template/read-template.ts';
import { checkedYaml } from '../../src/layout/yaml/checked-yaml.ts';
import { awardLawSchema } from '../../src/model/award-law.ts';
import { awardLexiconSchemas } from '../../src/model/award-lexicon.ts';
import { awardRanksSchema } from '../../src/model/award-ranks.ts';
import { wordListSchemas } from '../../src/model/word-lists.ts';

const src = new URL('../../src/', import.meta.url);
const SCHEMAS = {
  ...awardLexiconSchemas,
  ...wordListSchemas,
  'award-law': awardLawSchema,
  'award-ranks': awardRanksSchema,
};

describe('what npm start makes beforehand', () => {
  it('holds every YAML file of the package as the schema gives it', () => {
    const files = ['parse/lexicon', 'check/law', 'compose/ranks'].flatMap(folder =>
      readdirSync(new URL(folder, src)).map(file => [folder, file] as const),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const [folder, file] of files) {
      const text = readFileSync(new URL(`${folder}/${file}`, src), 'utf8');
      const schema = Object.entries(SCHEMAS).find(([name]) => `${name}.yaml` === file)?.[1];
      if (!schema) throw new Error(`no schema for ${file}`);
      const prepared = readPrepared(sha256(`${file}\n${text}`));
      expect(JSON.parse(Buffer.from(prepared ?? []).toString())).toEqual(checkedYaml(schema, text, file).value);
    }
  });

  it('holds every template of the package as it is read and checked', async () => {
    for (const name of templateNames()) {
      const folder = new URL(`../../templates/${name}`, import.meta.url).pathname;
      const prepared = await loadTemplate(name);
      expect([...madeHere.keys()]).toEqual([]); // it was found, not made
      const read = await loadTemplate(folder);
      const unplaced = (template: Template | null) => template && { ...template, settingsFiles: [], files: [] };
      expect(unplaced(prepared.value)).toEqual(unplaced(read.value));
      expect(prepared.diagnostics).toEqual(read.diagnostics);
    }
  });

  it('is not used where a file has changed since', () => {
    expect(readPrepared(sha256('award-law.yaml\nchanged'))).toBeNull();
  });

  it('holds every face as the DOCX would embed it', async () => {
    const { families, prepared } = loadFonts();
    for (const face of [...families.values()].flatMap(family => Object.values(family.faces)))
      expect(Buffer.from(prepared(face) ?? []).equals(storeEditorFont(await makeEditorFont(face)))).toBe(true);
  });

  it('gives back the editor font that was stored', () => {
    const font = {
      key: '0123456789ABCDEF0123456789ABCDEF',
      part: { deflated: Buffer.from('x'), crc: 0xfedcba98, size: 7 },
    };
    expect(readEditorFont(storeEditorFont(font))).toEqual(font);
  });
});
