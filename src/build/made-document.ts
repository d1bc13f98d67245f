import type { Place } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Template } from '../layout/template/read-template.ts';
import type { LayoutTree } from '../layout/tree.ts';
import type { Article } from '../model/article.ts';
import type { Output } from './write-outputs.ts';

/** A document that is made, and not written yet. */
export interface MadeDocument {
  /** The name of its files, without an ending. */
  readonly name: string;
  readonly template: Template;
  readonly tree: LayoutTree;
  readonly outputs: readonly Output[];
  /** The articles in it, in the order of the document. */
  readonly sources: readonly MadeSource[];
}

/** An article of a document. */
export interface MadeSource {
  /** As it was named. */
  readonly file: string;
  readonly article: Article;
  /** The text that the article's spans lie in. */
  readonly text: string;
  /** Where a span of the article stands in its file. */
  readonly locate: (span: Span) => Place;
}

/** Where in its article's file something is printed from, by its id; null where no article has it, or several have. */
export function placeOfId({ sources }: MadeDocument, id: string | null): Place | null {
  if (id === null) return null;
  const places = sources.flatMap(({ article, locate }) => {
    const own = sources.length === 1 ? id : ownId(id, article);
    const span = own === null ? null : spanOfId(article, own);
    return span === null ? [] : [locate(span)];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** In a document of several articles, an id begins with that of its article; null where it is another's. */
function ownId(id: string, article: Article): string | null {
  return id.startsWith(`${article.id}-`) ? id.slice(article.id.length + 1) : null;
}

function spanOfId({ awards, sections }: Article, id: string): Span | null {
  const award = awards.find(found => found.id === id);
  const block = sections.flatMap(({ blocks }) => blocks).find(found => found.id === id);
  return award?.span ?? block?.span ?? null;
}
