import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readArticle } from '../../src/build/read-article.ts';
import type { Article } from '../../src/model/article.ts';

/** What a case may say of an article: only what it names is compared. */
interface Expected {
  readonly [field: string]: unknown;
}

/** One text with what is to be read in it. */
export interface StructureCase {
  readonly name: string;
  readonly text: string;
  readonly expect: Expected;
}

interface CaseFile {
  readonly about: string;
  readonly times?: readonly { readonly line: string; readonly is: string | null }[];
  readonly bylines?: readonly {
    readonly line: string;
    readonly bylines: readonly string[];
    readonly source?: string;
  }[];
  readonly cases?: readonly StructureCase[];
}

/** The cases of a folder: one YAML file a phenomenon. A line alone is put into a small article of its own. */
export function structureCases(folder: string): StructureCase[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => {
      const { times = [], bylines = [], cases = [] } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as CaseFile;
      return [
        ...times.map(({ line, is }) => caseOf(line, `${line}\n${BODY}`, { publishedAt: is })),
        ...bylines.map(({ line, bylines: names, source = null }) =>
          caseOf(line, `Mở lớp dạy bơi miễn phí\n10:00 01/06/2019\n${BODY}\n${line}`, { bylines: names, source }),
        ),
        ...cases,
      ].map(found => ({ ...found, name: `${file.replace('.yaml', '')}: ${found.name}` }));
    });
}

const BODY =
  'Xã Phú Hồ vừa mở lớp dạy bơi cho hơn 60 học sinh.\nCác em tập mỗi tuần ba buổi ở bể bơi của trường, có giáo viên kèm.';

function caseOf(name: string, text: string, expect: Expected): StructureCase {
  return { name, text, expect };
}

/** What an article has of the fields that a case names. */
export async function readCase({ text, expect }: StructureCase): Promise<{ found: Expected; lost: readonly string[] }> {
  const { value, diagnostics } = await readArticle(new TextEncoder().encode(text), { name: 'case.txt' });
  const lost = diagnostics.filter(({ code }) => code === 'text-lost' || code === 'text-twice').map(d => d.code);
  return { found: Object.fromEntries(Object.keys(expect).map(field => [field, fieldOf(value, field)])), lost };
}

function fieldOf(article: Article, field: string): unknown {
  const blocks = article.sections.flatMap(section => section.blocks);
  const table = blocks.find(block => block.kind === 'table');
  const derived: Record<string, () => unknown> = {
    headings: () => headingsOf(article),
    levels: () => article.sections.filter(section => section.heading !== null).map(section => section.level),
    kinds: () =>
      article.sections.map(section => section.blocks.map(block => block.kind)).filter(kinds => kinds.length > 0),
    paragraphs: () => article.sections.map(section => section.blocks.length),
    table: () => table?.kind === 'table' && { header: table.header, rows: table.rows },
    abbreviations: () => Object.fromEntries(article.abbreviations.map(({ short, long }) => [short, long])),
    setAside: () => article.setAside.map(part => part.text),
  };
  return derived[field]?.() ?? article[field as keyof Article];
}

/** The headings; `null` alone where an article has none. */
function headingsOf({ sections }: Article): (string | null)[] {
  const headings = sections.map(section => section.heading).filter(heading => heading !== null);
  return headings.length > 0 ? headings : [null];
}
