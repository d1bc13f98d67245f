import { readFileSync } from 'node:fs';
import { diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';

/** A settings or template file's text. Null where it cannot be read or is no UTF-8: then the run has nothing to go by. */
export function readText(path: string, shown: string = path): Outcome<string | null> {
  try {
    return outcome(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return outcome(null, [
      diagnostic('settings-unreadable', 'fatal', {
        say: { en: `this file cannot be read: ${why}`, vi: `không đọc được tệp này: ${why}` },
        hint: { en: 'it has to be a text file in UTF-8', vi: 'tệp phải là tệp văn bản mã UTF-8' },
        place: { file: shown, line: 1, column: 1, length: 1, excerpt: null, span: null },
      }),
    ]);
  }
}
