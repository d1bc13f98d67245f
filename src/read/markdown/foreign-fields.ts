import type { Diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { Given } from '../../model/manuscript.ts';
import { frontMatterSchema } from '../article-file/article-schema.ts';
import { checkFields } from '../article-file/check-fields.ts';
import { awardFromRow } from '../article-file/stated-award.ts';
import { readYamlFields, type YamlFields } from '../article-file/yaml-fields.ts';
import type { DecodedSource } from '../source.ts';
import type { FrontMatter } from './split-front-matter.ts';

/** What other programs and people call the fields of an article, in small letters. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline', 'title', 'tiêu đề', 'tieu_de', 'tit', 'tít'],
  kicker: ['kicker', 'subtitle', 'supertitle'],
  lead: ['lead', 'sapo', 'description', 'summary', 'excerpt', 'abstract', 'standfirst'],
  dateline: ['dateline'],
  publishedAt: [
    'publishedat',
    'published',
    'published_at',
    'publisheddate',
    'datepublished',
    'pubdate',
    'date',
    'ngày',
    'ngay',
    'time',
  ],
  bylines: ['bylines', 'byline', 'author', 'authors', 'tác giả', 'tac_gia', 'by'],
  source: ['source', 'nguồn', 'nguon', 'publisher'],
  accept: ['accept'],
  awards: ['awards'],
  doubtfulAwards: ['doubtfulawards'],
  abbreviations: ['abbreviations'],
};

/**
 * The fields of a Markdown file's front matter under their own names. Fields that Bantin does not know, tags for instance, are
 * other programs' affair and say nothing. A fault is reported at its place, and the rest is read.
 */
export function readForeignFields({ name, text, locate }: DecodedSource, front: FrontMatter | null): Outcome<Given> {
  if (front === null) return outcome({});
  const { yaml, yamlStart } = front;
  const fields = readYamlFields({ file: name, text, start: yamlStart, end: yamlStart + yaml.length, locate });
  const renamed = rename(fields);
  const stated = checkFields(frontMatterSchema, renamed);
  return outcome(givenOf(renamed.value, stated.value), [...fields.diagnostics, ...stated.diagnostics.map(asWarning)]);
}

interface Renamed extends Pick<YamlFields, 'placeOf'> {
  readonly value: Readonly<Record<string, unknown>>;
}

/** Values under the names that Bantin gives them; the first name of a list that is there counts. */
function rename({ value, placeOf }: YamlFields): Renamed {
  const stated = Object.entries((value ?? {}) as Record<string, unknown>); // YAML's value with string keys, or none
  const names = new Map<string, string>();
  const fields = Object.entries(NAMES).flatMap(([ours, theirs]): [string, unknown][] => {
    const found = theirs
      .map(name => stated.find(([key]) => key.toLowerCase() === name))
      .find(entry => entry !== undefined);
    if (!found) return [];
    names.set(ours, found[0]);
    return [[ours, plain(ours, found[1])]];
  });
  return {
    value: Object.fromEntries(fields),
    placeOf: ([first, ...rest]) => placeOf(typeof first === 'string' ? [names.get(first) ?? first, ...rest] : rest),
  };
}

/** Authors are also written as maps with a name, and as one line with commas. */
function plain(name: string, value: unknown): unknown {
  if (name !== 'bylines') return value;
  if (typeof value === 'string') return value.split(/\s*(?:[,;]|\s[-–]\s)\s*/).filter(Boolean);
  const people = Array.isArray(value) ? value : [value];
  return people.map(person =>
    typeof person === 'object' && person !== null && 'name' in person ? person.name : person,
  );
}

function givenOf(value: Renamed['value'], stated: ReturnType<typeof frontMatterSchema.parse> | null): Given {
  if (stated === null) return {};
  const has = (field: string): boolean => value[field] !== undefined && value[field] !== null;
  const text = (['headline', 'kicker', 'lead', 'dateline', 'publishedAt', 'source'] as const).filter(has);
  return {
    ...Object.fromEntries(text.flatMap(field => (stated[field] === null ? [] : [[field, stated[field]]]))),
    ...(has('bylines') ? { bylines: stated.bylines } : {}),
    ...(has('accept') ? { accept: stated.accept } : {}),
    ...(value.awards === undefined ? {} : { awards: stated.awards.map(awardFromRow) }),
    ...(has('doubtfulAwards') ? { doubtfulAwards: stated.doubtfulAwards.map(awardFromRow) } : {}),
    ...(has('abbreviations') ? { abbreviations: stated.abbreviations } : {}),
  };
}

/** In a file of another program a strange value is a note, not a fault. */
function asWarning(found: Diagnostic): Diagnostic {
  return { ...found, severity: 'warning' };
}
