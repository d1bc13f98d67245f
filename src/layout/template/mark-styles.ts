import { mapTree } from '../text/map-tree.ts';
import type { CharacterStyle, LayoutInline, LayoutTree, StyleSheet } from '../tree.ts';

/** What marks look like where a template does not say it: an article may have them whatever its template. */
const PLAIN: CharacterStyle = {
  name: '',
  label: '',
  font: null,
  fallback: null,
  bold: null,
  italic: null,
  size: null,
  color: null,
  caps: null,
  position: 'normal',
};
const DEFAULT_MARKS: Readonly<Record<string, CharacterStyle>> = {
  strong: { ...PLAIN, name: 'strong', label: 'Đậm', bold: true },
  emphasis: { ...PLAIN, name: 'emphasis', label: 'Nghiêng', italic: true },
  link: { ...PLAIN, name: 'link', label: 'Liên kết' },
  'note-mark': { ...PLAIN, name: 'note-mark', label: 'Số chú thích', position: 'superscript' },
};

/** The names of marks that need no entry in template.yaml. */
export const defaultMarks: readonly string[] = Object.keys(DEFAULT_MARKS);

/** The tree with a style for every mark and combination of marks that it uses; those that the template names stay. */
export function completeMarks(tree: LayoutTree): LayoutTree {
  const missing = [...usedMarks(tree)].filter(name => !Object.hasOwn(tree.styles.character, name)).sort();
  return missing.length === 0 ? tree : { ...tree, styles: withMarks(tree.styles, missing) };
}

const completed = new WeakMap<StyleSheet, Map<string, StyleSheet>>();

/** Made once a process for the same marks: documents of one template share their styles. */
function withMarks(sheet: StyleSheet, missing: readonly string[]): StyleSheet {
  const known = completed.get(sheet) ?? new Map<string, StyleSheet>();
  const key = missing.join('\n');
  const whole = known.get(key) ?? combineMarks(sheet, missing);
  completed.set(sheet, known.set(key, whole));
  return whole;
}

function combineMarks(sheet: StyleSheet, missing: readonly string[]): StyleSheet {
  const made = missing.map(name => [name, combine(name, sheet.character)] as const);
  return { ...sheet, character: { ...sheet.character, ...Object.fromEntries(made) } };
}

function usedMarks(tree: LayoutTree): Set<string> {
  const used = new Set<string>();
  const see = (inlines: readonly LayoutInline[]): void => {
    for (const inline of inlines) {
      if (inline.kind !== 'footnote' && 'inlines' in inline) see(inline.inlines);
      if ('style' in inline && inline.style !== null) used.add(inline.style);
    }
  };
  mapTree(tree, inlines => {
    see(inlines);
    return inlines;
  });
  return used;
}

/** `emphasis strong`: what either says; where both say something, the later name wins. */
function combine(name: string, known: LayoutTree['styles']['character']): CharacterStyle {
  const parts = name.split(' ').flatMap(part => known[part] ?? DEFAULT_MARKS[part] ?? []);
  const said = parts.map(part => Object.entries(part).filter(([, value]) => value !== null && value !== 'normal'));
  const label = parts.map(part => part.label).join(' + ');
  return { ...PLAIN, ...Object.fromEntries(said.flat()), name, label };
}
