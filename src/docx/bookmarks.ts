import type { ReferenceInline } from '../layout/tree-inlines.ts';
import type { Targets } from '../layout/tree-targets.ts';
import { element } from './xml.ts';

/** Both parts of a bookmark, each empty where there is none (ECMA-376 part 1, 17.13.6). */
export type Bookmark = readonly [start: string, end: string];

const NONE: Bookmark = ['', ''];

/** What is marked of a block that something leads to: where it stands, its words, or the number in them. */
const SUFFIX: Readonly<Record<ReferenceInline['show'], string>> = { page: '', text: 'w', number: 'n' };

/** The bookmarks of a document: those that Word's fields and links lead to, and those that find a block again. All are hidden. */
export class Bookmarks {
  readonly #targets: Targets;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #placed = new Set<string>();
  #count = 0;

  constructor(targets: Targets) {
    this.#targets = targets;
    this.#numbers = new Map([...targets.keys()].map((id, i) => [id, i + 1]));
  }

  /** A bookmark of this name. */
  named(name: string): Bookmark {
    const number = ++this.#count;
    return [
      element('w:bookmarkStart', { 'w:id': number, 'w:name': name }),
      element('w:bookmarkEnd', { 'w:id': number }),
    ];
  }

  /** The bookmark that finds a block again by its id. */
  ofBlock(id: string | null): Bookmark {
    return id === null ? NONE : this.named(`_bt_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40));
  }

  /** The name of the bookmark that a field or link leads to; null where nothing of this id is in the document. */
  nameOf(id: string, show: ReferenceInline['show']): string | null {
    const number = this.#numbers.get(id);
    return number === undefined ? null : `_Ref${String(number).padStart(6, '0')}${SUFFIX[show]}`;
  }

  /** The bookmark for what is shown of a block; none where nothing asks for it. Of two blocks with the same id, the first has it. */
  ofTarget(id: string | null, show: ReferenceInline['show']): Bookmark {
    const name = id === null ? null : this.nameOf(id, show);
    const isAsked = id !== null && (show === 'page' || this.#targets.get(id)?.has(show));
    if (name === null || !isAsked || this.#placed.has(name)) return NONE;
    this.#placed.add(name);
    return this.named(name);
  }
}
