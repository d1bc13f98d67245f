import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import type { ChangeKind, Normalised } from './normalise.ts';
import { type Locate, otherPositions, spanAt } from './positions.ts';

/** One note for each kind of change, with its count, its first place and all the others. `at` places what `normalise` was given. */
export function changeNotes({ changes }: Normalised, at: Locate): Diagnostic[] {
  return [...changes].map(([kind, places]) => {
    const count = places.length / 2;
    const { en, vi } = CHANGES[kind];
    return diagnostic(`text-${kind}`, 'info', {
      say: { en: `${en}: ${count}, the first here`, vi: `${vi}: ${count} chỗ, chỗ đầu tiên ở đây` },
      place: at(spanAt(places, 0)),
      also: otherPositions(places, at),
    });
  });
}

const CHANGES: Readonly<Record<ChangeKind, Said>> = {
  'line-ends': { en: 'line ends made LF', vi: 'đổi dấu xuống dòng về LF' },
  composed: { en: 'letters and marks written apart put together (NFC)', vi: 'ghép chữ và dấu viết rời (NFC)' },
  'control-characters': { en: 'control characters removed', vi: 'bỏ ký tự điều khiển' },
  'zero-width': { en: 'characters without width removed', vi: 'bỏ ký tự không có độ rộng' },
  spaces: { en: 'odd spaces made plain', vi: 'đổi dấu cách lạ thành dấu cách thường' },
  'letter-d': { en: 'Ð or Ɖ made Đ', vi: 'đổi Ð hoặc Ɖ thành Đ' },
  quotes: { en: 'quotes of a mixed pair made alike', vi: 'sửa cặp ngoặc kép không cùng kiểu' },
};
