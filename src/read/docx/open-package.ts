import { unzipSync } from 'fflate';
import type { FaultText } from '../faults.ts';
import { DAMAGED_ZIP, ENCRYPTED, NO_DOCX, OPEN_DOCUMENT, UNPACKS_TOO_LARGE } from './faults.ts';

/** The XML parts of a package, by path without the leading slash. */
export type Package = ReadonlyMap<string, string>;

/** What keeps a file from being read as a DOCX. */
export interface PackageFault {
  readonly code: string;
  readonly text: FaultText;
}

/** No article unpacks to more, in bytes. */
const LARGEST_PACKAGE = 100_000_000;
/** No part packs better than this in earnest: XML reaches some forty, a bomb a thousand. */
const HIGHEST_RATIO = 400;
const WANTED = /\.(?:xml|rels)$|^mimetype$/i;

/** Unpacks the XML parts. Pictures and fonts stay packed; a bomb is not unpacked. */
export function openPackage(bytes: Uint8Array): Package | PackageFault {
  let total = 0;
  let isBomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        isBomb ||= total > LARGEST_PACKAGE || (originalSize > 1_000_000 && originalSize > size * HIGHEST_RATIO);
        return !isBomb;
      },
    });
    if (isBomb) return { code: 'docx-too-large', text: UNPACKS_TOO_LARGE };
    return checked(new Map(Object.entries(files).map(([name, data]) => [pathOf(name), decode(data)])));
  } catch {
    return isEncrypted(bytes)
      ? { code: 'docx-encrypted', text: ENCRYPTED }
      : { code: 'docx-damaged', text: DAMAGED_ZIP };
  }
}

/** Unpacks these pictures, as far as all of them take no more than a package may. */
export function unpackPictures(bytes: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Uint8Array> {
  if (wanted.size === 0) return new Map();
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.has(pathOf(name))) return false;
      total += originalSize;
      return total <= LARGEST_PACKAGE;
    },
  });
  return new Map(Object.entries(files).map(([name, data]) => [pathOf(name), data]));
}

function checked(parts: Package): Package | PackageFault {
  const names = [...parts.keys()];
  if (names.some(name => name.startsWith('word/')) || parts.has('[Content_Types].xml')) return parts;
  return parts.get('mimetype')?.includes('opendocument')
    ? { code: 'format-odt', text: OPEN_DOCUMENT }
    : { code: 'zip-no-docx', text: NO_DOCX };
}

/** XML parts are UTF-8, or UTF-16 with a mark. */
function decode(data: Uint8Array): string {
  const isLittle = data[0] === 0xff && data[1] === 0xfe;
  const isBig = data[0] === 0xfe && data[1] === 0xff;
  if (isBig) return new TextDecoder('utf-16be').decode(data);
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-8').decode(data);
}

/** Bit 0 of the first local header's flags. */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

/** A part's path, however the program that packed it writes paths. */
function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
