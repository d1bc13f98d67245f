import { dirname, join } from 'node:path';
import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { LOGO_PICTURE, type ReadPicture } from '../images/picture.ts';
import { readPicture } from '../images/read-picture.ts';
import { yamlPlaces } from '../layout/yaml/yaml-places.ts';
import type { Settings } from '../model/settings.ts';
import { PICTURE_LIMIT, SAVE_ANEW } from './picture-input.ts';
import { readInput } from './read-input.ts';
import { readText } from './read-text.ts';

const NONE: ReadonlyMap<string, ReadPicture> = new Map();

/** The publication's logo by its name; none where the settings name none, or one that cannot be printed, which is a warning. */
export function loadLogo({ imprint }: Settings, settingsFile: string): Outcome<ReadonlyMap<string, ReadPicture>> {
  if (imprint.logo === null) return outcome(NONE);
  const path = join(dirname(settingsFile), imprint.logo);
  const bytes = readInput(path, PICTURE_LIMIT).value;
  if (bytes === null) return outcome(NONE, [logoWarning('picture-missing', settingsFile, missing(path))]);
  const read = readPicture(LOGO_PICTURE, bytes);
  if (read.picture === null)
    return outcome(NONE, [logoWarning('picture-unusable', settingsFile, unusable(path, read.fault))]);
  return outcome(new Map([[LOGO_PICTURE, read]]));
}

function logoWarning(code: string, path: string, [say, hint]: readonly [Said, Said]): Diagnostic {
  const places = yamlPlaces([{ path, text: readText(path).value ?? '' }]);
  return diagnostic(code, 'warning', { say, hint, place: places.value(['imprint', 'logo']) });
}

const missing = (path: string): readonly [Said, Said] => [
  {
    en: `there is no logo ${path}, or it cannot be read: the imprint has none`,
    vi: `không có biểu trưng ${path} hoặc không đọc được: phần cuối báo không in biểu trưng`,
  },
  {
    en: 'put the file there; the path begins at the settings file',
    vi: 'đặt tệp vào đó; đường dẫn tính từ tệp cài đặt',
  },
];

const unusable = (path: string, fault: Said): readonly [Said, Said] => [
  { en: `the logo ${path} cannot be printed: ${fault.en}`, vi: `không in được biểu trưng ${path}: ${fault.vi}` },
  SAVE_ANEW,
];
