import {
  asDict,
  asNumber,
  dictEntry,
  entry,
  nameEntry,
  oneOrMany,
  type PdfDict,
  type PdfValue,
  textEntry,
} from '../objects.ts';
import { type RoleMap, readRoleMap } from './roles.ts';

/** An element of a structure tree (ISO 32000-1, 14.7.2). */
export interface StructElement {
  readonly dict: PdfDict;
  /** As it is written. */
  readonly type: string;
  /** The standard type that it stands for; its own where it stands for none. */
  readonly role: string;
  readonly parent: StructElement | null;
  readonly children: StructElement[];
  /** The page that it or an element around it names: where to look for it. Null where none does. */
  readonly page: PdfDict | null;
  /** Its own language or that of what is around it; null where none is stated below the document. */
  readonly language: string | null;
  /** Links, forms, formulas, that it stands in, itself included. */
  readonly within: ReadonlySet<string>;
}

/** What is wrong with a tree as a tree. */
export interface TreeFault {
  readonly kind: 'cycle' | 'parent' | 'twice';
  readonly element: StructElement;
}

/** A document's structure, read whole. */
export interface Structure {
  /** Null where the document has none. */
  readonly root: PdfDict | null;
  readonly roles: RoleMap;
  readonly classes: PdfDict | null;
  /** In the order of reading. */
  readonly elements: readonly StructElement[];
  /** Whose a mark is, by the page or form it stands in and its number. */
  readonly content: ReadonlyMap<PdfDict, ReadonlyMap<number, StructElement>>;
  /** Whose an annotation is. */
  readonly annotations: ReadonlyMap<PdfDict, StructElement>;
  readonly faults: readonly TreeFault[];
}

const WATCHED: ReadonlySet<string> = new Set(['Link', 'Form', 'Formula', 'Annot']);

/** A kid that waits for its turn. The walk keeps a list of them, so that no depth of a tree can exhaust the stack. */
interface Waiting {
  readonly kid: PdfValue;
  readonly parent: StructElement | null;
}

/** Reads the structure tree of a document. An element that stands in it twice is read once, and is a fault. */
export function readStructure(catalog: PdfDict): Structure {
  const root = dictEntry(catalog, 'StructTreeRoot');
  const reader = new StructureReader(readRoleMap(root));
  const waiting: Waiting[] = kidsOf(root, null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const element = reader.take(next);
    if (element) for (const kid of kidsOf(element.dict, element)) waiting.push(kid);
  }
  const { roles, elements, content, annotations, faults } = reader;
  return { root, roles, classes: dictEntry(root, 'ClassMap'), elements, content, annotations, faults };
}

/** The kids of an element, last first, since the last that is added to a list is the first that is taken. */
function kidsOf(dict: PdfDict | null, parent: StructElement | null): Waiting[] {
  return oneOrMany(entry(dict, 'K'))
    .flatMap(kid => (kid === null ? [] : { kid, parent }))
    .reverse();
}

class StructureReader {
  readonly roles: RoleMap;
  readonly elements: StructElement[] = [];
  readonly content = new Map<PdfDict, Map<number, StructElement>>();
  readonly annotations = new Map<PdfDict, StructElement>();
  readonly faults: TreeFault[] = [];
  readonly #seen = new Set<PdfDict>();

  constructor(roles: RoleMap) {
    this.roles = roles;
  }

  /** Gives the element, where the kid is one that has not been read. */
  take({ kid, parent }: Waiting): StructElement | null {
    const mcid = asNumber(kid);
    if (mcid !== null) this.#own(parent, ownPage(parent), mcid);
    const dict = asDict(kid);
    if (dict === null) return null;
    const type = nameEntry(dict, 'Type');
    if (type === 'MCR') this.#ownReferred(parent, dict);
    else if (type === 'OBJR') this.#ownObject(parent, dict);
    else return this.#element(dict, parent);
    return null;
  }

  #element(dict: PdfDict, parent: StructElement | null): StructElement | null {
    if (this.#seen.has(dict)) {
      if (parent) this.faults.push({ kind: 'cycle', element: parent });
      return null;
    }
    this.#seen.add(dict);
    const type = nameEntry(dict, 'S') ?? '';
    const role = this.roles.standardOf(type) ?? type;
    const element: StructElement = {
      dict,
      type,
      role,
      parent,
      children: [],
      page: dictEntry(dict, 'Pg') ?? parent?.page ?? null,
      language: textEntry(dict, 'Lang') ?? parent?.language ?? null,
      within: withinOf(parent, role),
    };
    parent?.children.push(element);
    this.elements.push(element);
    if (parent && dictEntry(dict, 'P') !== parent.dict) this.faults.push({ kind: 'parent', element });
    return element;
  }

  #ownReferred(parent: StructElement | null, reference: PdfDict): void {
    const mcid = asNumber(entry(reference, 'MCID'));
    const holder = dictEntry(reference, 'Stm') ?? dictEntry(reference, 'Pg') ?? ownPage(parent);
    if (mcid !== null) this.#own(parent, holder, mcid);
  }

  #own(parent: StructElement | null, holder: PdfDict | null, mcid: number): void {
    if (parent === null || holder === null) return;
    const owners = this.content.get(holder) ?? new Map<number, StructElement>();
    if (owners.has(mcid)) this.faults.push({ kind: 'twice', element: parent });
    else owners.set(mcid, parent);
    this.content.set(holder, owners);
  }

  #ownObject(parent: StructElement | null, reference: PdfDict): void {
    const object = dictEntry(reference, 'Obj');
    if (parent && object && !this.annotations.has(object)) this.annotations.set(object, parent);
  }
}

/** A page holds for the content of the very element that names it (table 323). */
function ownPage(element: StructElement | null): PdfDict | null {
  return dictEntry(element?.dict ?? null, 'Pg');
}

function withinOf(parent: StructElement | null, role: string): ReadonlySet<string> {
  const around = parent?.within ?? new Set<string>();
  return WATCHED.has(role) && !around.has(role) ? new Set([...around, role]) : around;
}
