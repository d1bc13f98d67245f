import { mapTree } from '../text/map-tree.ts';
import type { LayoutInline, LayoutTree, StyleSheet } from '../tree.ts';
import { alignedStyle } from './aligned-styles.ts';
import { combinedMark } from './mark-styles.ts';

/**
 * The tree with a style for every mark and combination of marks that it uses, and for every cell that its column aligns; those
 * that the template names stay.
 */
export function completeStyles(tree: LayoutTree): LayoutTree {
  const { marks, paragraphs } = usedStyles(tree);
  const { character, paragraph } = tree.styles;
  const missing = [...marks].filter(name => !Object.hasOwn(character, name)).sort();
  const aligned = [...paragraphs].filter(name => !Object.hasOwn(paragraph, name)).sort();
  if (missing.length + aligned.length === 0) return tree;
  return { ...tree, styles: completed(tree.styles, missing, aligned) };
}

const made = new WeakMap<StyleSheet, Map<string, StyleSheet>>();

/** Made once a process for each sheet and names, so that documents of one template share the words that are set in it. */
function completed(sheet: StyleSheet, marks: readonly string[], aligned: readonly string[]): StyleSheet {
  const sheets = made.get(sheet) ?? new Map<string, StyleSheet>();
  const key = JSON.stringify([marks, aligned]);
  const found = sheets.get(key) ?? {
    ...sheet,
    character: { ...sheet.character, ...Object.fromEntries(marks.map(m => [m, combinedMark(m, sheet.character)])) },
    paragraph: { ...sheet.paragraph, ...Object.fromEntries(aligned.flatMap(name => entryOf(name, sheet))) },
  };
  made.set(sheet, sheets.set(key, found));
  return found;
}

function entryOf(name: string, { paragraph }: StyleSheet): [string, StyleSheet['paragraph'][string]][] {
  const style = alignedStyle(name, paragraph);
  return style ? [[name, style]] : [];
}

function usedStyles(tree: LayoutTree): { marks: ReadonlySet<string>; paragraphs: ReadonlySet<string> } {
  const marks = new Set<string>();
  const paragraphs = new Set<string>();
  const see = (inlines: readonly LayoutInline[]): void => {
    for (const inline of inlines) {
      if (inline.kind !== 'footnote' && 'inlines' in inline) see(inline.inlines);
      if ('style' in inline && inline.style !== null) marks.add(inline.style);
    }
  };
  mapTree(tree, (inlines, style) => {
    paragraphs.add(style);
    see(inlines);
    return inlines;
  });
  return { marks, paragraphs };
}
