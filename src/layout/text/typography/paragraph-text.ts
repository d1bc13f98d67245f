import type { LayoutInline } from '../../tree.ts';
import type { TextEdit } from './text-edit.ts';

/** A page number or the title of a section: something stands there that is no word. */
const FIELD = '\ufffc';

/** The text of a paragraph in one piece, over all its marks; a line's end is a line feed, a note's number is nothing. */
export function paragraphText(inlines: readonly LayoutInline[]): string {
  const [only] = inlines;
  if (inlines.length === 1 && only?.kind === 'text') return only.text;
  return inlines.map(inlineText).join('');
}

function inlineText(inline: LayoutInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'link':
    case 'captionNumber':
      return paragraphText(inline.inlines);
    case 'reference':
      return inline.show === 'page' ? FIELD : paragraphText(inline.inlines);
    case 'footnote':
      return '';
    case 'pageNumber':
    case 'pageCount':
    case 'sectionTitle':
      return FIELD;
    default:
      return '\n';
  }
}

/** The inlines with changes made to the paragraph's text, in order; one that reaches over the end of a run is not made. */
export function editInlines(inlines: readonly LayoutInline[], edits: readonly TextEdit[]): readonly LayoutInline[] {
  if (edits.length === 0) return inlines;
  let offset = 0;
  let next = 0;
  const edited = (text: string): string => {
    const pieces: string[] = [];
    const end = offset + text.length;
    let from = offset;
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[++next]) {
      if (edit.at + edit.length > end) continue;
      pieces.push(text.slice(from - offset, edit.at - offset), edit.text);
      from = edit.at + edit.length;
    }
    pieces.push(text.slice(from - offset));
    offset = end;
    return pieces.length === 1 ? text : pieces.join('');
  };
  const walk = (list: readonly LayoutInline[]): LayoutInline[] =>
    list.map(inline => {
      if (inline.kind === 'text') return { ...inline, text: edited(inline.text) };
      if (
        inline.kind === 'link' ||
        inline.kind === 'captionNumber' ||
        (inline.kind === 'reference' && inline.show !== 'page')
      )
        return { ...inline, inlines: walk(inline.inlines) };
      offset += inlineText(inline).length;
      return inline;
    });
  return walk(inlines);
}
