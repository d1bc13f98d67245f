import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** The checks that an article's front matter can accept. */
const ACCEPTABLE = [
  'awards-sum',
  'awards-conflict',
  'awards-competence',
  'abbreviation-unexplained',
  'date-impossible',
];

/** Names in `accept` that are no check's: a slip there would leave a person in the belief that the check is waived. */
export function checkAccepted({ accept }: Article, manuscript: Manuscript): Diagnostic[] {
  const known = ACCEPTABLE.join(', ');
  return accept
    .filter(name => !ACCEPTABLE.includes(name))
    .map(name =>
      diagnostic('accept-unknown', 'warning', {
        say: {
          en: `“${name}” in accept is no check that can be accepted`,
          vi: `“${name}” trong accept không phải là mục kiểm tra có thể chấp nhận`,
        },
        hint: { en: `one of these was expected: ${known}`, vi: `cần một trong các tên: ${known}` },
        place: manuscript.locate({ start: 0, end: 0 }),
      }),
    );
}
