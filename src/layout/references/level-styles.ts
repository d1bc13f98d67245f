import { pt } from '../../base/length.ts';
import type { ContentsBlock, HeadingBlock, StyleSheet } from '../tree.ts';

type Level = HeadingBlock['level'];

/** Entries of each level stand this much further to the right, in parts of their size, where the template does not say it. */
const INDENT = 1.2;

/** The name of the style of a level's entries: that of the table itself, and behind the first level `toc-2`, `toc-3`, … */
export function levelStyle(style: string, level: Level): string {
  return level === 1 ? style : `${style}-${level}`;
}

/** The sheet with a style for each of these levels of a table of contents; those that the template names stay. */
export function levelStyles(sheet: StyleSheet, { style }: ContentsBlock, levels: readonly Level[]): StyleSheet {
  const base = sheet.paragraph[style];
  const missing = [...new Set(levels)]
    .filter(level => !Object.hasOwn(sheet.paragraph, levelStyle(style, level)))
    .sort();
  if (!base || missing.length === 0) return sheet;
  const made = missing.map(level => {
    const name = levelStyle(style, level);
    const indentLeft = pt(base.indentLeft + (level - 1) * base.size * INDENT);
    return [name, { ...base, name, label: `${base.label} ${level}`, basedOn: style, next: null, indentLeft }] as const;
  });
  return { ...sheet, paragraph: { ...sheet.paragraph, ...Object.fromEntries(made) } };
}
