import { unzipSync } from 'fflate';
import { child, children, parseXml, type XmlElement } from '../../read/docx/xml-tree.ts';

/** The parts of a DOCX that hold its text, by what the document names them for. A part that it does not name is null. */
export interface DocxFile {
  readonly body: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  /** The part that a relationship of the document names; null where there is none. */
  readonly related: (id: string) => XmlElement | null;
}

/** No document unpacks to more, in bytes. */
const LARGEST = 500_000_000;

/** Opens a DOCX through its relationships (ECMA-376 part 2, 9.3). Null where it is none, or damaged. */
export function openDocx(bytes: Uint8Array): DocxFile | null {
  const part = partReader(bytes);
  if (part === null) return null;
  const main = targetsOf(part('_rels/.rels'), '').get('officeDocument');
  const body = child(part(main) ?? undefined, 'w:body');
  if (main === undefined || body === undefined) return null;
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? [];
  const relationships = part(`${folder}_rels/${name}.rels`);
  const targets = targetsOf(relationships, folder);
  const byId = targetsOf(relationships, folder, 'Id');
  const named = (type: string): XmlElement | null => part(targets.get(type));
  return {
    body,
    styles: named('styles'),
    numbering: named('numbering'),
    footnotes: named('footnotes'),
    endnotes: named('endnotes'),
    related: id => part(byId.get(id)),
  };
}

type PartReader = (path: string | undefined) => XmlElement | null;

function partReader(bytes: Uint8Array): PartReader | null {
  const files = unzipped(bytes);
  if (files === null) return null;
  return path => {
    const data = path === undefined ? undefined : files[path];
    return data === undefined ? null : parseXml(new TextDecoder().decode(data));
  };
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | null {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        total += originalSize;
        return total <= LARGEST;
      },
    });
  } catch {
    return null; // the library throws on what is no sound ZIP file
  }
}

/** Paths of related parts by the last word of the relationship's type, or by its id. */
function targetsOf(
  relationships: XmlElement | null,
  folder: string,
  by: 'Type' | 'Id' = 'Type',
): ReadonlyMap<string, string> {
  return new Map(
    children(relationships ?? undefined, 'rel:Relationship').map(
      ({ attributes: { Type = '', Id = '', Target = '' } }) => [
        by === 'Id' ? Id : Type.slice(Type.lastIndexOf('/') + 1),
        Target.startsWith('/') ? Target.slice(1) : folder + Target,
      ],
    ),
  );
}
