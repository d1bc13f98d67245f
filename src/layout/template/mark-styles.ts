import type { CharacterStyle } from '../tree.ts';

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
  'small-caps': { ...PLAIN, name: 'small-caps', label: 'Chữ hoa nhỏ', caps: 'small' },
  superscript: { ...PLAIN, name: 'superscript', label: 'Chỉ số trên', position: 'superscript' },
  subscript: { ...PLAIN, name: 'subscript', label: 'Chỉ số dưới', position: 'subscript' },
  'note-mark': { ...PLAIN, name: 'note-mark', label: 'Số chú thích', position: 'superscript' },
};

/** The names of marks that need no entry in template.yaml. */
export const defaultMarks: readonly string[] = Object.keys(DEFAULT_MARKS);

/** `emphasis strong`: what either says; where both say something, the later name wins. */
export function combinedMark(name: string, known: Readonly<Record<string, CharacterStyle>>): CharacterStyle {
  const parts = name.split(' ').flatMap(part => known[part] ?? DEFAULT_MARKS[part] ?? []);
  const said = parts.map(part => Object.entries(part).filter(([, value]) => value !== null && value !== 'normal'));
  const label = parts.map(part => part.label).join(' + ');
  return { ...PLAIN, ...Object.fromEntries(said.flat()), name, label };
}
