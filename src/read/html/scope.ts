import { asideReason, nameWords, tagAsideReason } from './class-names.ts';
import type { DomElement } from './dom.ts';

/** An element that holds blocks, as far as it says what they are. */
export interface Scope {
  readonly tag: string;
  readonly parent: Scope | null;
  readonly depth: number;
  /** The words of its class, id and itemprop. */
  readonly names: string;
  /** Why its own names or tag say that it is no part of the article; null where they do not. */
  readonly aside: string | null;
  /** Whether it, or a scope around it, is said to be no part of the article; a form does not count, since whole pages stand in one. */
  readonly isAside: boolean;
  readonly align: 'center' | 'right' | null;
  /** The list that its items belong to; null outside of lists. */
  readonly list: { readonly ordered: boolean; readonly level: number } | null;
  /** Characters of text inside, without white space at the ends of blocks. */
  length: number;
  /** How many of them are link text. */
  linkLength: number;
  /** How many of them the content finder kept. */
  keptLength: number;
  /** The blocks inside: from `first` to before `end`. */
  first: number;
  end: number;
}

/** The scope of an element. */
export function scopeOf(element: DomElement, parent: Scope | null, first: number): Scope {
  const { tagName: tag } = element;
  const get = (name: string): string => element.getAttribute(name) ?? '';
  const names = nameWords(
    get('class'),
    get('id'),
    get('itemprop'),
    get('type'),
    get('rel') === 'author' ? 'author' : null,
  );
  const isHeading = /^H[1-6]$/.test(tag);
  const aside =
    tagAsideReason(tag, get('role').toLowerCase()) ?? (isHeading || tag === 'BODY' ? null : asideReason(names));
  return {
    tag,
    parent,
    depth: (parent?.depth ?? -1) + 1,
    names,
    aside,
    isAside: parent?.isAside === true || (aside !== null && tag !== 'FORM'),
    align: alignOf(tag, get('align'), get('style'), names),
    list: listOf(tag, parent),
    ...{ length: 0, linkLength: 0, keptLength: 0, first, end: first },
  };
}

function alignOf(tag: string, attribute: string, style: string, names: string): Scope['align'] {
  const styled = /text-align\s*:\s*(center|right)/i.exec(style)?.[1];
  const named = /\b(?:text ?)?(center|right)\b/.exec(names)?.[1];
  const align = (styled ?? (attribute || (tag === 'CENTER' ? 'center' : (named ?? '')))).toLowerCase();
  return align === 'center' || align === 'right' ? align : null;
}

function listOf(tag: string, parent: Scope | null): Scope['list'] {
  if (tag === 'OL' || tag === 'UL') return { ordered: tag === 'OL', level: (parent?.list?.level ?? 0) + 1 };
  return tag === 'TD' || tag === 'TH' ? null : (parent?.list ?? null);
}

/** The scope and those around it, from the inside out. */
export function* scopesAround(scope: Scope | null): Generator<Scope> {
  for (let at = scope; at; at = at.parent) yield at;
}

/** Whether a scope lies in another one, or is it. */
export function isWithin(scope: Scope, outer: Scope): boolean {
  let at: Scope | null = scope;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
