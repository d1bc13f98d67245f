import { isSyllable } from '../vietnamese/syllable.ts';

/** How a text reads as Vietnamese. */
export interface Judgement {
  /** Words with a letter beyond ASCII that are Vietnamese syllables; a single letter says nothing. */
  readonly good: number;
  /** Of these, the ones that stand on every page of a newspaper. */
  readonly common: number;
  /** Words with such a letter that are none, and signs inside words. */
  readonly bad: number;
}

/** Bounded, as all such patterns are here: a run of millions of letters would exhaust the matcher's stack. */
const WORD = /[\p{L}\p{M}]{1,60}/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Signs that no text has between two letters, or beside one, and characters that no text has at all. */
const ODD =
  /(?<=\p{L})(?:(?![\p{L}\p{M}\p{Cf}\s–—‘’“”…·\ufffd])[\u0080-\u{10ffff}]){1,60}(?=\p{L})|(?<=\p{L})[¤¢¥¦¨¬¯´¶¸¹¼½¾‰ˆ˜†‡]|[¤¢¥¦¨¬¯´¶¸¹¼½¾‰ˆ˜†‡](?=\p{L})|(?![\t\n\v\f\r])\p{Cc}|\ufffd/gu;
const COMMON = new Set(
  (
    'và của là các được người không có đã với này những một để tại trong đến từ về đồng chí công tác thực hiện tổ chức đơn vị tỉnh xã huyện ' +
    'thành phố năm ngày tháng cá nhân tập thể tặng bằng khen giấy trung ương bộ ủy uỷ chủ tịch nước thủ tướng việt nam hà nội đảng quốc ' +
    'giáo dục học sinh trường phát triển kinh tế xã hội văn hóa hoá kết quả đạt số tổng cộng cấp quản lý bảo vệ đầu cao mới sau trước khi ' +
    'nhiều hơn cũng vì như nhà điều theo ở ra đi làm việc động lực lượng dân đất đường sở phòng'
  ).split(' '),
);

/** Reads a text word by word. Linear in the text. */
export function judgeReading(text: string): Judgement {
  let good = 0;
  let common = 0;
  let bad = text.match(ODD)?.length ?? 0;
  for (const word of text.normalize('NFC').match(WORD) ?? []) {
    if (!BEYOND_ASCII.test(word)) continue;
    if (!isSyllable(word)) bad += 1;
    else if (COMMON.has(word.toLowerCase())) {
      good += 1;
      common += 1;
    } else if (word.length > 1) good += 1;
  }
  return { good, common, bad };
}

/** A judgement as one number: higher reads better; 0 for a text without a letter beyond ASCII. */
export function scoreOf({ good, common, bad }: Judgement): number {
  return good + common / 2 - 1.5 * bad;
}
