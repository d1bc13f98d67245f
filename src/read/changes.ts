import { type Diagnostic, diagnostic, type Place, type Said } from '../base/diagnostic.ts';

/** What the reader may change in a text so that the rest of the program sees one form only. */
export type ChangeKind =
  | 'byte-order-mark'
  | 'line-ends'
  | 'control-characters'
  | 'tabs'
  | 'invisible-characters'
  | 'odd-spaces'
  | 'd-with-stroke'
  | 'composed';

/** How often one kind of change was made, and where first. */
export interface Change {
  readonly kind: ChangeKind;
  readonly count: number;
  /** Offset in the text that was changed. */
  readonly first: number;
}

const SENTENCES: Readonly<Record<ChangeKind, Said>> = {
  'byte-order-mark': { en: 'byte order mark dropped', vi: 'bỏ dấu thứ tự byte (BOM)' },
  'line-ends': { en: 'line ends made LF', vi: 'chuyển dấu xuống dòng thành LF' },
  'control-characters': { en: 'control characters removed', vi: 'bỏ ký tự điều khiển' },
  tabs: { en: 'tabs made spaces', vi: 'chuyển ký tự tab thành dấu cách' },
  'invisible-characters': {
    en: 'zero-width characters and soft hyphens removed',
    vi: 'bỏ ký tự không chiếm chỗ và dấu nối mềm',
  },
  'odd-spaces': {
    en: 'no-break and other spaces made plain spaces',
    vi: 'chuyển dấu cách đặc biệt thành dấu cách thường',
  },
  'd-with-stroke': { en: 'look-alikes of the letter Đ (U+0110) corrected', vi: 'sửa chữ giống Đ thành Đ (U+0110)' },
  composed: { en: 'letters with separate marks composed (NFC)', vi: 'ghép chữ và dấu rời thành chữ có dấu (NFC)' },
};

/** Counts changes while a text is gone through. */
export interface ChangeCounter {
  readonly add: (kind: ChangeKind, offset: number) => void;
  readonly list: () => readonly Change[];
}

/** Starts counting. */
export function countChanges(): ChangeCounter {
  const found = new Map<ChangeKind, { count: number; first: number }>();
  return {
    add(kind, offset) {
      const known = found.get(kind);
      if (known) known.count += 1;
      else found.set(kind, { count: 1, first: offset });
    },
    list: () => [...found].map(([kind, { count, first }]) => ({ kind, count, first })),
  };
}

/** The note about one kind of change: `read-tabs` and the like, always `info`. */
export function noteChange({ kind, count }: Change, place: Place | null): Diagnostic {
  const { en, vi } = SENTENCES[kind];
  const say = { en: `${en}: ${count}, the first one here`, vi: `${vi}: ${count} chỗ, chỗ đầu tiên ở đây` };
  return diagnostic(`read-${kind}`, 'info', { say, place });
}
