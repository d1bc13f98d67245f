import type { LayoutBlock, LayoutTree, PageFurniture } from '../layout/tree.ts';
import { eachInline } from '../layout/tree-targets.ts';
import { EMPTY, styledParagraph } from './made-styles.ts';
import { blocksMarkup } from './nodes/blocks.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { element, NAMESPACES } from './xml.ts';

/** A header or footer in a part of its own. */
export interface FurniturePart {
  readonly name: string;
  readonly kind: 'header' | 'footer';
  readonly slot: Slot;
  readonly markup: string;
}

/** The pages that a header is for; `even` are left-hand pages (ECMA-376 part 1, 17.18.36). */
type Slot = 'first' | 'default' | 'even';

/** The headers and footers of a document, written while its sections are: a section that prints another title has its own. */
export class Furniture {
  readonly parts: FurniturePart[] = [];
  readonly #tree: Pick<LayoutTree, 'header' | 'footer'>;
  readonly #context: DocxContext;
  readonly #last = new Map<string, string>();

  constructor(tree: LayoutTree, context: DocxContext) {
    this.#tree = tree;
    this.#context = context;
  }

  /** References from a section to its headers and footers; it takes over from the one before it what it does not name. */
  references(titleOf: DocxContext['titleOf']): string {
    return (['header', 'footer'] as const)
      .flatMap(kind => slotsOf(this.#tree[kind], this.#hasEven()).map(([slot, blocks]) => ({ kind, slot, blocks })))
      .map(({ kind, slot, blocks }) => this.#reference(kind, slot, { blocks, titleOf }))
      .join('');
  }

  /** Word has even pages for headers and footers alike. */
  #hasEven(): boolean {
    return this.#tree.header.left !== null || this.#tree.footer.left !== null;
  }

  #reference(kind: FurniturePart['kind'], slot: Slot, { blocks, titleOf }: Content): string {
    const before = this.#last.get(`${kind} ${slot}`);
    if (before !== undefined && (slot === 'first' || !hasTitle(blocks))) return '';
    const content = blocksMarkup(blocks, { ...this.#context, titleOf }) || styledParagraph(EMPTY);
    if (content === before) return '';
    this.#last.set(`${kind} ${slot}`, content);
    const name = `${kind}${this.parts.filter(part => part.kind === kind).length + 1}`;
    this.parts.push({ name, kind, slot, markup: element(TAGS[kind], NAMESPACES, content) });
    return element(`w:${kind}Reference`, { 'w:type': slot, 'r:id': name });
  }
}

interface Content {
  readonly blocks: readonly LayoutBlock[];
  readonly titleOf: DocxContext['titleOf'];
}

const TAGS = { header: 'w:hdr', footer: 'w:ftr' } as const;

function slotsOf({ first, rest, left }: PageFurniture, hasEven: boolean): (readonly [Slot, readonly LayoutBlock[]])[] {
  const always = [
    ['first', first],
    ['default', rest],
  ] as const;
  return hasEven ? [...always, ['even', left ?? rest]] : [...always];
}

function hasTitle(blocks: readonly LayoutBlock[]): boolean {
  let found = false;
  eachInline(blocks, inline => {
    if (inline.kind === 'sectionTitle') found = true;
  });
  return found;
}
