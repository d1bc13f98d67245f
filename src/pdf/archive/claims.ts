import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { DocumentMeta } from '../../layout/tree.ts';
import type { ArchiveLevel, Claims } from '../pdf-options.ts';
import type { StructureElement } from '../structure/tag.ts';

/** What a document may claim: "a" and PDF/UA-1 only where nothing stands in the way. */
export function claimsOf(level: ArchiveLevel, faults: readonly Diagnostic[]): Claims {
  const isWhole = faults.length === 0;
  switch (level) {
    case 'none':
      return { archive: null, accessible: isWhole };
    case 'a-1b':
      return { archive: '1b', accessible: false }; // PDF/UA-1 builds on PDF 1.7, PDF/A-1 on 1.4
    case 'a-2':
      return { archive: isWhole ? '2a' : '2b', accessible: isWhole };
    case 'a-3':
      return { archive: isWhole ? '3a' : '3b', accessible: isWhole };
  }
}

/** Why a document is not accessible, of what its writer cannot mend: a reader of the page needs what its author did not say. */
export function accessFaults(root: StructureElement, meta: DocumentMeta): Diagnostic[] {
  const silent = elementsOf(root).filter(({ role, attributes }) => role === 'Figure' && !attributes.alt?.trim());
  return [
    ...(silent.length > 0 ? [figureFault(silent.length)] : []),
    ...(meta.title.trim() === '' ? [titleFault()] : []),
  ];
}

function* childElements(element: StructureElement): Generator<StructureElement> {
  for (const child of element.children) if (child.kind === 'element') yield child;
}

function elementsOf(root: StructureElement): StructureElement[] {
  const all = [root];
  for (let i = 0; i < all.length; i++) {
    const element = all[i];
    if (element) for (const child of childElements(element)) all.push(child);
  }
  return all;
}

/** Each of them has its own warning at its place, from who laid it out: this says what comes of them. */
function figureFault(count: number): Diagnostic {
  return diagnostic('not-accessible', 'warning', {
    say: {
      en: `${count === 1 ? 'a figure has no text in its' : `${count} figures have no text in their`} place, so the PDF does not claim PDF/UA-1 (ISO 14289-1, 7.3)`,
      vi: `${count} hình không có lời thay thế, nên PDF không được ghi là PDF/UA-1 (ISO 14289-1, 7.3)`,
    },
    hint: { en: 'give the figure an alt="…" that says what it shows', vi: 'thêm alt="…" nói hình cho thấy điều gì' },
  });
}

function titleFault(): Diagnostic {
  return diagnostic('not-accessible', 'warning', {
    say: {
      en: 'the document has no title, so the PDF does not claim PDF/UA-1 (ISO 14289-1, 7.1)',
      vi: 'tài liệu không có tên, nên PDF không được ghi là PDF/UA-1 (ISO 14289-1, 7.1)',
    },
    hint: { en: 'give the article a headline', vi: 'đặt tít cho bài' },
  });
}
