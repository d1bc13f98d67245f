import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A paragraph with more marks than this is not written by a person. */
const MOST_MARKS = 1000;
/** Quotes in quotes and lists in lists are read this deep. */
const DEEPEST = 60;

/**
 * Markdown (CommonMark with pipe tables) as a tree. The parser looks back for every closing mark, which takes the square of
 * their number in one paragraph: a text with such a paragraph is read without emphasis and links, whose marks then stay text.
 */
export function markdownTree(text: string): Root {
  const disable = { disable: { null: hasTooManyMarks(text) ? ['attention', 'labelEnd'] : [] } };
  return fromMarkdown(text, {
    extensions: [gfmTable(), disable],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** Whether a text can be read as Markdown at all: not where it nests beyond reason. */
export function nestsTooDeep(text: string): boolean {
  return (
    new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${DEEPEST}}`, 'm').test(text) || DEEP_INDENT.test(text)
  );
}

const DEEP_INDENT = new RegExp(`^ {${DEEPEST * 2}}[-+*>]`, 'm');

function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  for (const { 0: found } of text.matchAll(/\n[ \t]*\n|[*_[]/g)) {
    marks = found.startsWith('\n') ? 0 : marks + 1;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}
