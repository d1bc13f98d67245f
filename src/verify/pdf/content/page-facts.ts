import type { FontCollector } from '../fonts/used-fonts.ts';
import { entry, type PdfDict, type PdfStream } from '../objects.ts';
import type { StructElement, Structure } from '../structure/read-structure.ts';
import type { MarkFrame, MarkProperties } from './marks.ts';
import type { GraphicsState } from './text-state.ts';
import type { ContentVisitor } from './walk-content.ts';

/** What is counted on each page. */
export type FactKind =
  | 'artifact-in-tagged'
  | 'tagged-in-artifact'
  | 'unmarked'
  | 'unmapped'
  | 'unmapped-formula'
  | 'no-language'
  | 'reference-xobject'
  | 'unreadable';

/** Something that was found on a page, and how often. */
export interface PageFact {
  readonly kind: FactKind;
  /** From 1. */
  readonly page: number;
  readonly count: number;
}

/** What the pages of a document share. */
export interface ContentContext {
  readonly structure: Structure;
  /** Whether the catalogue states a language. */
  readonly hasLanguage: boolean;
  readonly fonts: FontCollector;
  /** By the dictionary of a form: how often a page uses it, and whether it holds numbered marks. */
  readonly forms: Map<PdfDict, FormUse>;
}

export interface FormUse {
  uses: number;
  hasMarks: boolean;
  /** The page of the last use, from 1. */
  page: number;
}

/** Counts the facts of one page while its content is walked. */
export class PageFacts implements ContentVisitor {
  readonly #context: ContentContext;
  readonly #page: number;
  readonly #counts = new Map<FactKind, number>();
  /** The frames that a form was walked in: of a page, each once. */
  readonly #walked = new Map<PdfStream, Set<StructElement | 'artifact' | null>>();

  constructor(context: ContentContext, page: number) {
    this.#context = context;
    this.#page = page;
  }

  facts(): PageFact[] {
    return [...this.#counts].map(([kind, count]) => ({ kind, page: this.#page, count }));
  }

  paint(frame: MarkFrame): void {
    if (!frame.isArtifact && this.#ownerOf(frame) === null) this.#count('unmarked');
  }

  show(codes: string, state: GraphicsState, frame: MarkFrame): void {
    const unmapped = this.#context.fonts.show(codes, state, this.#page);
    const owner = frame.isArtifact ? null : this.#ownerOf(frame);
    if (unmapped > 0 && !frame.isReplaced) {
      this.#count('unmapped', unmapped);
      if (owner?.within.has('Formula')) this.#count('unmapped-formula', unmapped);
    }
    if (!this.#context.hasLanguage && owner && !frame.language && !owner.language) this.#count('no-language');
  }

  mark(inner: MarkFrame, { mcid }: MarkProperties): void {
    const { outer } = inner;
    const ownMcid = mcid !== null;
    if (inner.isArtifact && outer && !outer.isArtifact && this.#ownerOf(outer)) this.#count('artifact-in-tagged');
    if (ownMcid && outer?.isArtifact) this.#count('tagged-in-artifact');
    const form = ownMcid && inner.content ? this.#context.forms.get(inner.content.holder) : undefined;
    if (form) form.hasMarks = true;
  }

  form(stream: PdfStream, frame: MarkFrame): boolean {
    const { forms } = this.#context;
    const use = forms.get(stream.dict) ?? { uses: 0, hasMarks: false, page: this.#page };
    forms.set(stream.dict, { ...use, uses: use.uses + 1, page: this.#page });
    if (entry(stream.dict, 'Ref') !== null) this.#count('reference-xobject');
    const owner = frame.isArtifact ? 'artifact' : this.#ownerOf(frame);
    const walked = this.#walked.get(stream) ?? new Set();
    const isNew = !walked.has(owner);
    this.#walked.set(stream, walked.add(owner));
    return isNew;
  }

  unreadable(): void {
    this.#count('unreadable');
  }

  #ownerOf({ content }: MarkFrame): StructElement | null {
    if (content === null) return null;
    return this.#context.structure.content.get(content.holder)?.get(content.mcid) ?? null;
  }

  #count(kind: FactKind, by = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + by);
  }
}
