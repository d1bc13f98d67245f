import type { Said } from '../base/diagnostic.ts';
import type { SizeLimit } from './read-input.ts';

/** A printed page has no use for more. */
const LARGEST_PICTURE = 50_000_000;

/** How large a picture's file may be. */
export const PICTURE_LIMIT: SizeLimit = {
  most: LARGEST_PICTURE,
  text: [
    { en: 'the picture is too large', vi: 'ảnh quá lớn' },
    { en: 'save a smaller one', vi: 'lưu ảnh nhỏ hơn' },
  ],
};

/** What to do with a picture that cannot be printed. */
export const SAVE_ANEW: Said = {
  en: 'save it as a PNG, as a JPEG in RGB or grey, or as an SVG of groups, paths, shapes and text in plain colours',
  vi: 'lưu lại thành PNG, JPEG màu RGB hay xám, hoặc SVG chỉ gồm nhóm, đường, hình và chữ với màu đơn',
};
