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
  innerHTML: string;
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

/** Parses a page, or a piece of one, however broken: it becomes the content of a page's body. */
export function parsePage(html: string): DomDocument {
  const { document } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');
  const page = document as unknown as DomDocument; // linkedom's types need the browser's, which this program has not
  page.body.innerHTML = html.replaceAll(/<!doctype[^>]*>|<\?xml[^>]*>/gi, ''); // inside a body linkedom would lose its way there
  return page;
}

/** Whether a node is an element. */
export function isElement(node: DomNode | null): node is DomElement {
  return node?.nodeType === ELEMENT;
}
