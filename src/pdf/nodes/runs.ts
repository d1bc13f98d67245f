import { assertNever } from '../../base/assert-never.ts';
import type { LayoutInline, ParagraphStyle } from '../../layout/tree.ts';
import { detachedTag } from '../structure/tag.ts';
import type { PageOf, RunMarks } from '../text/text-style.ts';
import type { Run } from '../text/words.ts';
import type { NodeContext } from './node-context.ts';

/** The runs of a paragraph's inlines; a forced line end is a line feed. `flushRight` has been split away before. */
export function runsOf(
  inlines: readonly LayoutInline[],
  style: ParagraphStyle,
  context: NodeContext,
  href: string | null = null,
): Run[] {
  const run = (text: string, marks: Omit<RunMarks, 'href'>, link = href): Run[] =>
    text === '' ? [] : [{ style: context.styles.run(style, { ...marks, href: link }), text }];
  // A page in the text is known when all pages are; until then its widest number keeps its place.
  const latePage = (own: string | null, pageOf: PageOf, link = href): Run[] =>
    run(context.references.widestPage, { style: own, fallback: null, pageOf }, link);
  return inlines.flatMap(inline => {
    switch (inline.kind) {
      case 'text':
        return run(inline.text, inline);
      case 'lineBreak':
        return run('\n', { style: null, fallback: null });
      case 'pageNumber':
        return context.folio
          ? run(String(context.folio.page), { style: inline.style, fallback: null })
          : latePage(inline.style, 'here');
      case 'pageCount':
        return context.folio
          ? run(String(context.folio.pages), { style: inline.style, fallback: null })
          : latePage(inline.style, 'last');
      case 'footnote': {
        const tag = detachedTag(context.parent, 'Note', { id: `note-${inline.number}` });
        return run(String(inline.number), { style: inline.style, fallback: null, note: { inline, tag } });
      }
      case 'reference': {
        const target = `#${inline.target}`;
        if (inline.show !== 'page') return runsOf(inline.inlines, style, context, target);
        return latePage(inline.style, { id: inline.target }, target);
      }
      case 'captionNumber':
        return runsOf(inline.inlines, style, context, href);
      case 'sectionTitle':
        return runsOf(context.folio?.titleOf(inline) ?? [], style, context, href);
      case 'link':
        return runsOf(inline.inlines, style, context, inline.href);
      case 'flushRight':
        return [];
      default:
        return assertNever(inline);
    }
  });
}
