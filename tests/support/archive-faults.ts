import { inflateSync } from 'node:zlib';

/** What stands between a PDF of ours and PDF/A (ISO 19005-1, -2 and -3), as far as its objects show it: one sentence each. */
export function archiveFaults(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = readObjects(file);
  const catalog = [...objects.values()].find(o => /\/Type\s*\/Catalog\b/.test(o.dictionary))?.dictionary ?? '';
  return [
    ...fileFaults(file),
    ...actionFaults(objects),
    ...stringFaults(objects),
    ...intentFaults(catalog, objects),
    ...metadataFaults(catalog, objects),
    ...fontFaults(objects, file.startsWith('%PDF-1.4')),
    ...attachmentFaults(catalog, objects),
  ];
}

interface ReadObject {
  readonly dictionary: string;
  /** Null: it has no stream. */
  readonly stream: string | null;
}
type Objects = ReadonlyMap<string, ReadObject>;

function readObjects(file: string): Objects {
  const found = file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm);
  return new Map(
    [...found].map(([, number = '', body = '']) => {
      const at = body.search(/\nstream\n/);
      const stream = at < 0 ? null : body.slice(at + 8, body.lastIndexOf('\nendstream'));
      return [number, { dictionary: at < 0 ? body : body.slice(0, at), stream }];
    }),
  );
}

/** The object that an entry of a dictionary names. */
function named(dictionary: string, key: string, objects: Objects): ReadObject | null {
  const number = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1];
  return objects.get(number ?? '') ?? null;
}

function only(...faults: (readonly [isFault: boolean, said: string])[]): string[] {
  return faults.filter(([isFault]) => isFault).map(([, said]) => said);
}

function fileFaults(file: string): string[] {
  const trailer = file.slice(file.lastIndexOf('\ntrailer'));
  return only(
    [!/^%PDF-1\.[47]\n%[\x80-\xff]{4}/.test(file), 'no header with a line of binary characters'],
    [!/\/ID \[<([0-9a-f]{32})> <\1>\]/.test(trailer), 'no file identifier'],
    [trailer.includes('/Encrypt'), 'encrypted'],
    [!file.endsWith('%%EOF\n'), 'something stands behind the end'],
  );
}

/** ISO 19005-2, 6.1.13. */
function stringFaults(objects: Objects): string[] {
  const strings = [...objects.values()].flatMap(({ dictionary }) =>
    [...dictionary.matchAll(/\(((?:\\.|[^\\()])*)\)|<([\da-f]+)>/g)].map(
      ([, plain, hex = '']) => plain?.length ?? hex.length / 2,
    ),
  );
  return only([strings.some(length => length > 32_767), 'a string of more than 32,767 bytes']);
}

function actionFaults(objects: Objects): string[] {
  const text = [...objects.values()].map(o => o.dictionary).join('\n');
  const action = /\/S\s*\/(Launch|Sound|Movie|ResetForm|ImportData|JavaScript|Hide|SetOCGState|Rendition|Trans)\b/.exec(
    text,
  );
  return only(
    [action !== null, `the action ${action?.[1]}`],
    [/\/AA\b|\/JavaScript\b/.test(text), 'actions without being asked'],
    [/\/SMask(?!\s*\/None)|\/(?:CA|ca) 0?\.\d|\/S\s*\/Transparency/.test(text), 'transparency'],
    [/LZWDecode/.test(text), 'LZW'],
  );
}

function intentFaults(catalog: string, objects: Objects): string[] {
  const profile = named(/\/OutputIntents\s*\[[\s\S]*?\]/.exec(catalog)?.[0] ?? '', 'DestOutputProfile', objects);
  const data = profile?.stream ? inflateSync(Buffer.from(profile.stream, 'latin1')) : Buffer.alloc(0);
  return only(
    [!/\/OutputIntents\s*\[<<[^\]]*\/S\/GTS_PDFA1\b/.test(catalog), 'no output intent'],
    [data.toString('latin1', 16, 20) !== 'RGB ' || data.toString('latin1', 36, 40) !== 'acsp', 'no profile of RGB'],
    [!profile?.dictionary.includes('/N 3'), 'the profile does not say its colours'],
  );
}

function metadataFaults(catalog: string, objects: Objects): string[] {
  const metadata = named(catalog, 'Metadata', objects);
  const part = /<pdfaid:part>[123]<\/pdfaid:part><pdfaid:conformance>[AB]<\/pdfaid:conformance>/;
  const accessible = metadata?.stream?.includes('<pdfuaid:part>') ?? false;
  return only(
    [!metadata?.stream, 'no XMP'],
    [metadata?.dictionary.includes('/Filter') ?? false, 'packed XMP'],
    [!part.test(metadata?.stream ?? ''), 'no claim'],
    [accessible && !metadata?.stream?.includes('<pdfaExtension:schemas>'), 'a property that nothing explains'],
  );
}

function fontFaults(objects: Objects, listsGlyphs: boolean): string[] {
  const fonts = [...objects.values()].filter(o => /\/Subtype\s*\/Type0\b/.test(o.dictionary));
  const found = fonts.flatMap(({ dictionary }) => {
    const inner = named(dictionary, 'DescendantFonts', objects)?.dictionary ?? '';
    const descriptor = named(inner, 'FontDescriptor', objects)?.dictionary ?? '';
    return only(
      [!named(dictionary, 'ToUnicode', objects)?.stream, 'a font whose codes stand for no text'],
      [!/\/CIDToGIDMap\s*\/Identity\b/.test(inner), 'a font without CIDToGIDMap'],
      [!named(descriptor, 'FontFile2', objects)?.stream, 'a font that is not embedded'],
      [listsGlyphs && !named(descriptor, 'CIDSet', objects)?.stream, 'a font without CIDSet'],
    );
  });
  return [...only([fonts.length === 0, 'no font']), ...found];
}

function attachmentFaults(catalog: string, objects: Objects): string[] {
  const files = [...objects].filter(([, { dictionary }]) => /\/Type\s*\/Filespec\b/.test(dictionary));
  const associated = /\/AF\s*\[(.*?)\]/.exec(catalog)?.[1] ?? '';
  const names = named(named(catalog, 'Names', objects)?.dictionary ?? '', 'EmbeddedFiles', objects)?.dictionary ?? '';
  return files.flatMap(([number, { dictionary }]) => {
    const content = named(/\/EF<<.*?>>/.exec(dictionary)?.[0] ?? '', 'UF', objects)?.dictionary ?? '';
    return only(
      [!/\/F [(<].*\/UF [(<]/.test(dictionary), 'a file without F and UF'],
      [!/\/AFRelationship\/(?:Source|Data|Supplement)\b/.test(dictionary), 'a file without its relationship'],
      [!/\/Type\/EmbeddedFile\/Subtype\/[\w.+-]+#2f/.test(content), 'a file without its media type'],
      [!/\/Params<<.*\/ModDate \(D:\d{14}Z\)/.test(content), 'a file without its date'],
      [!associated.includes(`${number} 0 R`), 'a file that is not associated'],
      [!names.includes(` ${number} 0 R`), 'a file without a name'],
    );
  });
}
