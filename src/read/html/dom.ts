import { parseHTML } from 'linkedom';

/** The kinds of nodes that matter here (DOM Standard 4.4). */
export const ELEMENT = 1;
export const TEXT = 3;

/** What is used of a DOM node. linkedom has no types of its own for a program without the browser's. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
}

/** What is used of a DOM element. */
export interface DomElement extends DomNode {
  /** In capitals. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What is used of a DOM document. */
export interface DomDocument {
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What a page has once only, around its content: taken away, so that a piece of a page, or two pages in one, read alike. */
const FRAME = /<!doctype[^<>]*>|<\?xml[^<>]*>|<\/?(?:html|body)(?:\s[^<>]*)?>/gi;

/** Parses a page, or a piece of one, however broken: it becomes the content of a page's body. */
export function parsePage(html: string): DomDocument {
  const content = html.replaceAll(FRAME, '');
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${content}</body></html>`);
  return document as unknown as DomDocument; // linkedom's types need the browser's, which this program has not
}

/** Whether a node is an element. */
export function isElement(node: DomNode | null): node is DomElement {
  return node?.nodeType === ELEMENT;
}
