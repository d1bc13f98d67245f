import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { fileStart } from '../faults.ts';

/** The note that text was converted by the names of its fonts. */
export function fontNote(file: string, encoding: string): Diagnostic {
  return diagnostic('text-legacy', 'info', {
    say: {
      en: `text in ${encoding} fonts converted to Unicode by the names of the fonts`,
      vi: `đổi chữ dùng phông ${encoding} sang Unicode theo tên phông`,
    },
    place: fileStart(file),
  });
}
