import { splitFrontMatter } from './split-front-matter.ts';

/** Only so much of a file is looked at. */
const LOOKED_AT = 65_536;
/** Marks that plain text has by chance now and then, by how much they say. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\n)#{1,6} +[^\s#][^\n]*\n(?:\n|$)/, 2],
  [/\n\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*\n/, 3],
  [/!\[[^\]\n]{0,300}\]\([^)\s]{1,500}[^)\n]{0,200}\)/, 3],
  [/(?<!!)\[[^\]\n]{1,300}\]\((?:https?:|\/|#|mailto:)[^)\s]{0,500}\)/, 2],
  [/(?<![\p{L}\p{N}*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\p{L}\p{N}*])/u, 1],
  [/(?:^|\n)(?:[-*+] [^\n]+\n){3}/, 1],
  [/(?:^|\n)> [^\n]+\n/, 1],
  [/(?:^|\n)```/, 2],
];
const ENOUGH = 3;

/** Whether a text is Markdown: by front matter or several of its marks; with one mark alone the file's ending decides. */
export function markdownLikeness(text: string): 'yes' | 'maybe' | 'no' {
  const head = text.slice(0, LOOKED_AT);
  if (splitFrontMatter(head) !== null) return 'yes';
  const points = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(head) ? weight : 0), 0);
  if (points >= ENOUGH) return 'yes';
  return points > 0 ? 'maybe' : 'no';
}
