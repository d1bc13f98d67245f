import { readPublishedTime } from '../published-time.ts';
import type { DomDocument } from './dom.ts';

/** What a page says of its article beside its text. */
export interface PageMetadata {
  /** The article's title as the page's head gives it, the surest first; a paper's name may hang on it. */
  readonly titles: readonly string[];
  readonly description: string | null;
  /** As in `Article`. */
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
}

/** Reads meta elements, the title, and JSON-LD of schema.org. Call before anything takes the page apart. */
export function readMetadata(page: DomDocument): PageMetadata {
  const metas = metaContents(page);
  const linked = linkedArticles(page);
  const first = (...names: string[]): string[] => names.flatMap(name => metas.get(name) ?? []);
  const title = page.querySelector('title')?.textContent ?? '';
  const times = [
    ...linked.flatMap(item => textOf(item.datePublished)),
    ...first(
      'article:published_time',
      'datepublished',
      'pubdate',
      'og:published_time',
      'publishdate',
      'dc.date.issued',
      'date',
    ),
    ...[...page.querySelectorAll('time[datetime]')].slice(0, 1).flatMap(time => time.getAttribute('datetime') ?? []),
  ];
  return {
    titles: [...first('og:title', 'twitter:title'), ...linked.flatMap(item => textOf(item.headline)), title]
      .map(tidy)
      .filter(Boolean),
    description: [...first('og:description', 'description')].map(tidy).find(Boolean) ?? null,
    publishedAt: times.map(readPublishedTime).find(time => time !== null) ?? null,
    authors: linked.flatMap(authorsOf).map(tidy).filter(Boolean),
  };
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function metaContents(page: DomDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content');
    if (name && content) found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), content]);
  }
  return found;
}

type Linked = Readonly<Record<string, unknown>>;

/** The articles of a page's JSON-LD; what is no JSON says nothing. */
function linkedArticles(page: DomDocument): Linked[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(script => {
    try {
      return articlesIn(JSON.parse(script.textContent ?? ''));
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

function articlesIn(value: unknown): Linked[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter(isObject).flatMap(item => {
    const graph = Array.isArray(item['@graph']) ? item['@graph'].filter(isObject) : [];
    return [item, ...graph].filter(part =>
      /Article|NewsArticle|BlogPosting|Report/.test(JSON.stringify(part['@type'] ?? '')),
    );
  });
}

function isObject(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

/** People only: many pages give the paper itself as the author. */
function authorsOf(item: Linked): string[] {
  const authors = Array.isArray(item.author) ? item.author : [item.author];
  return authors.filter(isObject).flatMap(author => (author['@type'] === 'Person' ? textOf(author.name) : []));
}
