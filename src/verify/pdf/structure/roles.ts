import { asName, dictEntry, entry, keysOf, type PdfDict } from '../objects.ts';

/** The standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap(line => line.split(' ')),
);

/** What types of a document's own stand for. */
export interface RoleMap {
  /** By type, what it is mapped to directly. */
  readonly direct: ReadonlyMap<string, string>;
  /** The standard type that a type ends at; null where it ends at none. */
  readonly standardOf: (type: string) => string | null;
  /** Whether following a type's mapping comes back to it. */
  readonly isCircular: (type: string) => boolean;
}

/** Reads the role map of a structure tree. */
export function readRoleMap(root: PdfDict | null): RoleMap {
  const map = dictEntry(root, 'RoleMap');
  const direct = new Map(
    keysOf(map).flatMap(key => {
      const to = asName(entry(map, key));
      return to === null ? [] : [[key, to] as const];
    }),
  );
  const known = new Map<string, string | null>();
  const standardOf = (type: string): string | null => {
    const found = known.get(type);
    if (found !== undefined) return found;
    const end = follow(direct, type).end;
    known.set(type, end);
    return end;
  };
  return { direct, standardOf, isCircular: type => follow(direct, type).isCircular };
}

function follow(direct: ReadonlyMap<string, string>, type: string): { end: string | null; isCircular: boolean } {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = direct.get(at)) {
    if (STANDARD_TYPES.has(at)) return { end: at, isCircular: false };
    if (seen.has(at)) return { end: null, isCircular: true };
    seen.add(at);
  }
  return { end: null, isCircular: false };
}
