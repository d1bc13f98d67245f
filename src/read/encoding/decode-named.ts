import iconv from 'iconv-lite';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { fault, UNKNOWN_ENCODING } from '../faults.ts';
import { throughAll } from '../offset-map.ts';
import { locateIn } from '../positions.ts';
import type { FileSource } from '../source.ts';
import { decodeUtf8 } from './decode-bytes.ts';
import type { DecodedFile } from './decode-file.ts';
import { lostNotes } from './encoding-notes.ts';
import { byteString, bytesTakenFor, type LegacyEncoding, legacyByName } from './legacy-encodings.ts';

/** Decodes a file in the encoding that a person names, without looking whether it is another one. */
export function decodeNamed({ name, bytes }: FileSource, named: string): Outcome<DecodedFile | null> {
  const legacy = legacyByName(named);
  if (!isEncodingName(named)) return outcome(null, [fault('encoding-name', name, UNKNOWN_ENCODING)]);
  const file = legacy
    ? decodeLegacy(bytes, legacy)
    : plain(named.toLowerCase(), iconv.decode(Buffer.from(bytes), named));
  const at = locateIn(name, file.fileText);
  return outcome(
    file,
    lostNotes(file.text, span => at(throughAll(file.maps, span))),
  );
}

/** Whether files can be read in an encoding of this name; `auto` finds it. */
export function isEncodingName(name: string): boolean {
  return name.toLowerCase() === 'auto' || legacyByName(name) !== undefined || iconv.encodingExists(name);
}

/** Bytes of a legacy encoding, or UTF-8 that some program made of them. */
function decodeLegacy(bytes: Uint8Array, legacy: LegacyEncoding): DecodedFile {
  const unicode = decodeUtf8(bytes);
  const under = unicode === null ? null : (bytesTakenFor(unicode, '1252') ?? bytesTakenFor(unicode, '1258'));
  if (unicode === null || under === null || !/[\u0080-\u00ff]/.test(under))
    return plain(legacy.name, legacy.decode(byteString(bytes)).text);
  const { text, map } = legacy.decode(under);
  return { encoding: `utf-8 (${legacy.name})`, fileText: unicode, text, maps: [map] };
}

function plain(encoding: string, text: string): DecodedFile {
  return { encoding, fileText: text, text, maps: [] };
}
