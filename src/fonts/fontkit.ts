import { createRequire } from 'node:module';
import type * as Fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** Opens a font with fontkit, which is loaded only then: half a megabyte that most documents never need. Throws as fontkit does. */
export function openWithFontkit(bytes: Uint8Array): Fontkit.Font {
  const fontkit = require('fontkit') as typeof Fontkit; // what `require` gives has no type
  const font = fontkit.create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a font collection is not a single font');
  return font;
}
