import { isEncodingName } from '../read/encoding/decode-named.ts';

/** Whether files can be read in an encoding of this name. */
export function isKnownEncoding(name: string): boolean {
  return isEncodingName(name);
}
