import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { Span } from '../../base/span.ts';
import type { Section } from '../../model/article.ts';
import { evidenceFinder } from '../../model/evidence.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { articleSchema, type StatedArticle, type StatedAward } from './article-schema.ts';
import { checkFields } from './check-fields.ts';
import { articleOf, fileText, manuscriptOfArticle } from './manuscript-of-article.ts';
import { type Path, readYamlFields, type YamlFields } from './yaml-fields.ts';

type DataFormat = 'article-json' | 'article-yaml';

/** Whether a text is an article as JSON: an object that names parts of an article near its beginning. */
export function isArticleJson(text: string): boolean {
  return /^\s*\{/.test(text) && /"(?:sections|headline|publishedAt|bylines)"\s*:/.test(text.slice(0, 100_000));
}

/** Whether a text is an article as YAML: a mapping with an article's fields at its top. */
export function isArticleYaml(text: string): boolean {
  const head = text.slice(0, 100_000);
  return (
    /^(?:---\s*\n)?(?:#[^\n]*\n|\s*\n)*(?:bantin|id|headline|kicker|lead|publishedAt)[ \t]*:(?:\s|$)/.test(head) &&
    /\nsections[ \t]*:/.test(text)
  );
}

/** Reads an article as JSON, in the form that `parse --json` prints. */
export function readArticleJson(source: DecodedSource): Outcome<ManuscriptBody> {
  return readArticleData(source, 'article-json');
}

/** Reads an article as YAML, with the same fields as the JSON. */
export function readArticleYaml(source: DecodedSource): Outcome<ManuscriptBody> {
  return readArticleData(source, 'article-yaml');
}

function readArticleData({ name, text: decoded }: DecodedSource, format: DataFormat): Outcome<ManuscriptBody> {
  const text = fileText(decoded);
  const { fields, syntax } = format === 'article-json' ? jsonFields(name, text) : yamlFields(name, text);
  if (syntax.length > 0) return outcome(bodyOf(articleSchema.parse({}), { format, text }, fields.rangeOf), syntax);
  const { value, diagnostics } = checkFields(articleSchema, fields);
  if (value === null)
    return outcome(bodyOf(articleSchema.parse({}), { format, text }, fields.rangeOf), diagnostics.map(asFatal));
  return outcome(bodyOf(value, { format, text }, fields.rangeOf), diagnostics);
}

interface DataFields {
  readonly fields: Pick<YamlFields, 'value' | 'placeOf' | 'rangeOf'>;
  readonly syntax: readonly Diagnostic[];
}

/** JSON is YAML too: where it is faulty, or where a place is asked for, the YAML reader says where. */
function jsonFields(file: string, text: string): DataFields {
  let read: YamlFields | null = null;
  const asYaml = (): YamlFields => {
    read ??= readYamlFields({ file, text, start: 0, end: text.length });
    return read;
  };
  const places = { placeOf: (path: Path) => asYaml().placeOf(path), rangeOf: (path: Path) => asYaml().rangeOf(path) };
  try {
    return { fields: { value: JSON.parse(text), ...places }, syntax: [] };
  } catch (error) {
    const found = asYaml().diagnostics[0]?.place ?? asYaml().placeOf([]);
    const why = error instanceof Error ? error.message : String(error);
    return { fields: { value: {}, ...places }, syntax: [syntaxFault('JSON', why, found)] };
  }
}

function yamlFields(file: string, text: string): DataFields {
  const fields = readYamlFields({ file, text, start: 0, end: text.length });
  return {
    fields,
    syntax: fields.diagnostics.slice(0, 1).map(({ message, place }) => syntaxFault('YAML', message, place)),
  };
}

function syntaxFault(language: string, why: string, place: Diagnostic['place']): Diagnostic {
  return diagnostic('article-syntax', 'fatal', {
    say: { en: `this article file is no ${language}: ${why}`, vi: `tệp bài không đúng cú pháp ${language}: ${why}` },
    hint: {
      en: 'correct it here, or write the file again with `bantin parse FILE -o`',
      vi: 'sửa ở chỗ này, hoặc ghi lại tệp bằng `bantin parse FILE -o`',
    },
    place,
  });
}

function asFatal(found: Diagnostic): Diagnostic {
  return { ...found, severity: 'fatal' };
}

function bodyOf(
  stated: StatedArticle,
  file: { format: DataFormat; text: string },
  rangeOf: (path: Path) => Span,
): ManuscriptBody {
  const sections = stated.sections.map((section): Section => ({ id: '', ...section }));
  const clauseAt = evidenceFinder({
    ...articleOf({ ...stated, bantin: null }, sections, NOWHERE).article,
    spans: spansOf(stated),
  });
  const withClause = (row: StatedAward): StatedAward => ({ ...row, evidence: row.evidence ?? clauseAt(row.span) });
  const fields = {
    ...stated,
    bantin: null,
    awards: stated.awards.map(withClause),
    doubtfulAwards: stated.doubtfulAwards.map(withClause),
  };
  let moved: ManuscriptBody | null = null;
  const inFile = (): ManuscriptBody => {
    moved ??= manuscriptOfArticle(articleOf(fields, placedSections(sections, rangeOf), rangeOf), file);
    return moved;
  };
  return {
    ...manuscriptOfArticle(articleOf(fields, sections, NOWHERE), file),
    toSource: span => inFile().toSource(span),
  };
}

const NOWHERE = (): Span => ({ start: 0, end: 0 });

/** The spans that the file gives its fields; only those that evidence may lie in are of use. */
function spansOf({ spans }: StatedArticle): ReturnType<typeof articleOf>['article']['spans'] {
  const { headline = null, kicker = null, lead = null } = spans ?? {};
  return { headline, kicker, lead, dateline: null, publishedAt: null, bylines: null, source: null, captions: [] };
}

/** Sections with the places of their texts in the file as spans. */
function placedSections(sections: readonly Section[], rangeOf: (path: Path) => Span): Section[] {
  return sections.map((section, i) => ({
    ...section,
    headingSpan: rangeOf(['sections', i, 'heading']),
    blocks: section.blocks.map((block, at) => ({ ...block, span: rangeOf(['sections', i, 'blocks', at, 'text']) })),
  }));
}
