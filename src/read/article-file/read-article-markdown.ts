import type { Heading } from 'mdast';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { Article, Section } from '../../model/article.ts';
import { plainText } from '../../model/inlines.ts';
import { addressesOf } from '../markdown/addresses.ts';
import { markdownTree } from '../markdown/markdown-tree.ts';
import { phrasingInlines } from '../markdown/phrasing.ts';
import { splitFrontMatter } from '../markdown/split-front-matter.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { frontMatterSchema } from './article-schema.ts';
import { type BodyContext, blocksOf, placeOf } from './body-blocks.ts';
import { checkFields } from './check-fields.ts';
import { articleOf, fileText, manuscriptOfArticle } from './manuscript-of-article.ts';
import { readYamlFields, type YamlFields } from './yaml-fields.ts';

/** Reads an article file in Markdown: what it states is the article, and nothing is guessed from its text. */
export function readArticleMarkdown({ name, text: decoded }: DecodedSource): Outcome<ManuscriptBody> {
  const text = fileText(decoded);
  const { yaml, yamlStart, body, bodyStart } = splitFrontMatter(text) ?? NO_FRONT_MATTER;
  const fields = readYamlFields({ file: name, text, start: yamlStart, end: yamlStart + yaml.length });
  const stated = checkFields(frontMatterSchema, fields);
  const sections = sectionsOf(body, bodyStart);
  const article = articleOf(stated.value ?? frontMatterSchema.parse({}), sections, fields.rangeOf);
  const manuscript = manuscriptOfArticle(article, { format: 'article-markdown', text });
  return outcome(manuscript, [...fields.diagnostics, ...stated.diagnostics, ...oddFields(fields)]);
}

/** Whether a text is an article file in Markdown: its front matter says so. */
export function isArticleMarkdown(text: string): boolean {
  return /^\s*---[ \t]*\r?\n/.test(text) && /(?:^|\n)bantin[ \t]*:/.test(splitFrontMatter(text)?.yaml ?? '');
}

const NO_FRONT_MATTER = { yaml: '', yamlStart: 0, body: '', bodyStart: 0 };

const LEVEL_NOTE = /^<!--\s*section:\s*level\s+(\d{1,3})\s*-->$/;

function sectionsOf(body: string, bodyStart: number): Section[] {
  const root = markdownTree(body);
  const context: BodyContext = { addresses: addressesOf(root), bodyStart };
  const sections: {
    heading: Article['headline'];
    headingSpan: Section['headingSpan'];
    level: number;
    blocks: Section['blocks'][number][];
  }[] = [];
  let note: number | null = null;
  for (const node of root.children) {
    const level = node.type === 'html' ? LEVEL_NOTE.exec(node.value.trim())?.[1] : undefined;
    if (level !== undefined) note = Number(level);
    else if (node.type === 'heading') {
      sections.push({
        ...headingOf(node, context),
        headingSpan: placeOf(node, context),
        level: note ?? Math.max(1, node.depth - 1),
        blocks: [],
      });
      note = null;
    } else {
      if (sections.length === 0 || note !== null)
        sections.push({ heading: null, headingSpan: null, level: note ?? 1, blocks: [] });
      note = null;
      sections.at(-1)?.blocks.push(...blocksOf(node, context));
    }
  }
  return sections.map(section => ({ id: '', ...section }));
}

function headingOf(node: Heading, context: BodyContext): { heading: string } {
  return { heading: plainText(phrasingInlines(node.children, context)) };
}

const KNOWN = new Set(Object.keys(frontMatterSchema.shape));

/** Fields that no article has, and a format of a later version. */
function oddFields({ value, placeOf }: YamlFields): Diagnostic[] {
  const fields = (value ?? {}) as Record<string, unknown>; // YAML's value with string keys, or none
  const odd = Object.keys(fields).filter(key => !KNOWN.has(key));
  const unknown = odd.map(key =>
    diagnostic('article-field-unknown', 'warning', {
      say: {
        en: `an article has no field "${key}"; it is left out`,
        vi: `bài báo không có mục "${key}"; mục này bị bỏ qua`,
      },
      hint: { en: `the fields are ${[...KNOWN].join(', ')}`, vi: `các mục gồm ${[...KNOWN].join(', ')}` },
      place: placeOf([key]),
    }),
  );
  return fields.bantin === 'article/1'
    ? unknown
    : [...unknown, otherVersion(String(fields.bantin), placeOf(['bantin']))];
}

function otherVersion(version: string, place: Diagnostic['place']): Diagnostic {
  return diagnostic('article-version', 'warning', {
    say: {
      en: `this is an article file of format "${version}"; it is read as article/1`,
      vi: `tệp bài này có định dạng "${version}"; được đọc như article/1`,
    },
    hint: {
      en: 'use the Bantin that wrote it, or check what was read',
      vi: 'dùng đúng bản Bantin đã ghi tệp, hoặc kiểm tra lại kết quả',
    },
    place,
  });
}
