/** The standard structure types that a bulletin needs (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'Div'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'TOC'
  | 'TOCI';

/** What an element says beside its role; what is left out is not written. */
export interface ElementAttributes {
  /** The text that stands for a figure. */
  alt?: string;
  /** Unique in the document; a note needs one (ISO 14289-1, 7.9). */
  id?: string;
  /** What a header cell heads. */
  scope?: 'Column' | 'Row';
  /** Columns and rows that a cell spans. */
  columns?: number;
  rows?: number;
  /** How the items of a list are labelled (ISO 32000-1, 14.8.5.5). */
  numbering?: 'None' | 'Decimal' | 'LowerAlpha' | 'LowerRoman';
  /** Left, bottom, right and top of a figure, in pt from the page's lower left corner. */
  box?: readonly [number, number, number, number];
}

/** Content of a page that belongs to an element: the page's number from 0, and the mark's number on it. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  readonly mark: number;
}

/** An annotation that belongs to an element, by its object number. */
export interface AnnotationReference {
  readonly kind: 'annotation';
  readonly page: number;
  readonly object: number;
}

/** An element of the structure tree (ISO 32000-1, 14.7.2). Elements are made in reading order; painting adds their content. */
export interface StructureElement {
  readonly kind: 'element';
  readonly role: Role;
  readonly parent: StructureElement | null;
  readonly attributes: ElementAttributes;
  readonly children: (StructureElement | MarkedContent | AnnotationReference)[];
}

/** What is printed and not part of the text: running heads, rules, the head of a table where it is repeated (14.8.2.2). */
export interface Artifact {
  readonly kind: 'artifact';
  readonly type: 'Pagination' | 'Layout' | 'Background';
  readonly attached: 'Top' | 'Bottom' | null;
}

/** What a piece of a page belongs to. */
export type Tag = StructureElement | Artifact;

export const LAYOUT: Artifact = { kind: 'artifact', type: 'Layout', attached: null };
export const BACKGROUND: Artifact = { kind: 'artifact', type: 'Background', attached: null };
export const PAGINATION: Artifact = { kind: 'artifact', type: 'Pagination', attached: null };
export const HEADER: Artifact = { kind: 'artifact', type: 'Pagination', attached: 'Top' };
export const FOOTER: Artifact = { kind: 'artifact', type: 'Pagination', attached: 'Bottom' };

/** The root of a document's structure. */
export function makeRoot(): StructureElement {
  return { kind: 'element', role: 'Document', parent: null, attributes: {}, children: [] };
}

/** An element that is no child of its parent yet (`attach`): it becomes one where it is first painted. */
export function detachedTag(parent: Tag, role: Role, attributes: ElementAttributes = {}): Tag {
  if (parent.kind === 'artifact') return parent;
  return { kind: 'element', role, parent, attributes, children: [] };
}

/** Makes an element the last child of its parent, if it is not one. */
export function attach(tag: Tag): void {
  if (tag.kind === 'element' && tag.parent && !tag.parent.children.includes(tag)) tag.parent.children.push(tag);
}

/** A new last child of an element. Inside an artifact everything is that artifact. */
export function childTag(parent: Tag, role: Role, attributes: ElementAttributes = {}): Tag {
  if (parent.kind === 'artifact') return parent;
  const child: StructureElement = { kind: 'element', role, parent, attributes, children: [] };
  parent.children.push(child);
  return child;
}
