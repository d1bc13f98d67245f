import { join, normalize, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hasFatal } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { inVietnameseOrder } from '../../base/vietnamese-order.ts';
import type { ArticleOrder } from '../../model/issue.ts';
import { type ReadSource, readSourceFile } from '../read-article.ts';
import { findFiles, isPattern } from './find-files.ts';
import { folderOf, type LoadedIssue } from './load-issue.ts';

/** The articles of an issue under one title, read. */
export interface SourcePart {
  readonly title: string | null;
  readonly sources: readonly ReadSource[];
}

/** The articles of an issue: what was read of them, and whether any could not be. */
export interface Gathered {
  readonly parts: readonly SourcePart[];
  readonly isWhole: boolean;
}

interface NamedPart {
  readonly title: string | null;
  readonly order: ArticleOrder;
  readonly names: readonly string[];
  /** The way to the list of names in the file. */
  readonly path: readonly (string | number)[];
}

/**
 * Finds and reads the articles of an issue. One that cannot be read is reported and left out; a pattern without files is a
 * warning; a file that is named twice stands where it is named first.
 */
export async function gatherArticles(issue: LoadedIssue, encoding: string | null): Promise<Outcome<Gathered>> {
  const known = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const parts: SourcePart[] = [];
  let isWhole = true;
  for (const part of namedParts(issue)) {
    const files = part.names.flatMap((name, i) => filesOf(name, [...part.path, i], { issue, known, diagnostics }));
    const sources: ReadSource[] = [];
    for (const file of files) {
      const read = await readSourceFile(file, encoding);
      diagnostics.push(...read.diagnostics);
      if (read.value === null || hasFatal(read.diagnostics)) isWhole = false;
      else sources.push(read.value);
    }
    parts.push({ title: part.title, sources: inOrder(sources, part.order) });
  }
  return outcome({ parts: parts.filter(({ sources }) => sources.length > 0), isWhole }, diagnostics);
}

function namedParts({ issue }: LoadedIssue): NamedPart[] {
  const { articles, sections, order } = issue;
  return [
    ...(articles ? [{ title: null, order, names: articles, path: ['articles'] }] : []),
    ...sections.map((section, i) => ({
      title: section.title,
      order: section.order ?? order,
      names: section.articles,
      path: ['sections', i, 'articles'],
    })),
  ];
}

interface Search {
  readonly issue: LoadedIssue;
  /** The files found so far, by their full paths, as they were named. */
  readonly known: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** The files that a name of the issue means and that were not named before it. */
function filesOf(name: string, path: readonly (string | number)[], { issue, known, diagnostics }: Search): string[] {
  const folder = folderOf(issue);
  const hasMany = isPattern(name, folder);
  const found = hasMany ? findFiles(name, folder) : [name];
  if (hasMany && found.length === 0) diagnostics.push(nothingFound(name, path, issue));
  return found.flatMap(one => {
    const file = one.startsWith('/') ? one : normalize(join(folder, one));
    const full = resolve(file);
    if (known.has(full)) {
      diagnostics.push(namedTwice(file, path, issue));
      return [];
    }
    known.set(full, file);
    return [file];
  });
}

function inOrder(sources: readonly ReadSource[], order: ArticleOrder): readonly ReadSource[] {
  if (order === 'given') return sources;
  const byName = inVietnameseOrder(sources, ({ file }) => file);
  if (order === 'name') return byName;
  const time = ({ article }: ReadSource): number => {
    const published = Date.parse(article.publishedAt ?? '');
    return Number.isNaN(published) ? Number.MAX_SAFE_INTEGER : published;
  };
  return byName.toSorted((a, b) => time(a) - time(b));
}

function nothingFound(name: string, path: readonly (string | number)[], { placeOf }: LoadedIssue): Diagnostic {
  return diagnostic('issue-no-match', 'warning', {
    say: { en: `no article fits "${name}"`, vi: `không có bài nào khớp với "${name}"` },
    hint: {
      en: 'paths begin in the folder of this file; * stands for any characters of a name',
      vi: 'đường dẫn tính từ thư mục của tệp này; * thay cho các ký tự của tên tệp',
    },
    place: placeOf(path),
  });
}

function namedTwice(file: string, path: readonly (string | number)[], { placeOf }: LoadedIssue): Diagnostic {
  return diagnostic('issue-twice', 'info', {
    say: { en: `${file} is named above too: it stands there once`, vi: `${file} đã có ở trên: chỉ in một lần ở đó` },
    place: placeOf(path),
  });
}
