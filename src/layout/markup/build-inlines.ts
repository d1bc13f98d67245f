import type { LayoutInline } from '../tree.ts';
import type { Series } from '../tree-inlines.ts';
import { NOTE_MARK } from '../tree-names.ts';
import { elements, LINK, TEXT_STYLE } from './elements.ts';
import type { MarkupElement, MarkupNode } from './parse-markup.ts';

/** Inline markup as inlines of the tree: white space folded, marks as names of character styles (`strong emphasis`). */
export function buildInlines(nodes: readonly MarkupNode[]): LayoutInline[] {
  return trimEnds(foldSpaces(collect(nodes, null)));
}

function collect(nodes: readonly MarkupNode[], style: string | null): LayoutInline[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return [{ kind: 'text', text: node.text, style, fallback: null } as const];
    return inlineOf(node, style);
  });
}

function inlineOf(node: MarkupElement, style: string | null): LayoutInline[] {
  switch (node.name) {
    case 'br':
      return [{ kind: 'lineBreak' }];
    case 'fill':
      return [{ kind: 'flushRight' }];
    case 'page-number':
      return [{ kind: 'pageNumber', style }];
    case 'page-count':
      return [{ kind: 'pageCount', style }];
    case 'a':
      return [
        { kind: 'link', href: node.attributes.href ?? '', inlines: collect(node.children, combined(style, LINK)) },
      ];
    case 'ref':
      return [referenceOf(node, style)];
    case 'number':
      return [numberOf(node, style)];
    case 'section-title':
      return [{ kind: 'sectionTitle', level: levelOf(node), style, titles: [] }];
    case 'footnote':
      return [noteOf(node, style)];
    default:
      return collect(node.children, combined(style, MARKS[node.name] ?? node.attributes.style ?? null));
  }
}

/** What it prints is found when the tree is whole (`fillReferences`). */
function referenceOf({ attributes: { to = '', show } }: MarkupElement, style: string | null): LayoutInline {
  const shown = show === 'text' || show === 'number' ? show : 'page';
  return { kind: 'reference', target: to, show: shown, style: combined(style, LINK), inlines: [] };
}

/** Counted when the tree is whole (`numberCaptions`). */
function numberOf({ attributes }: MarkupElement, style: string | null): LayoutInline {
  const of = attributes.of as Series; // the attribute's form is checked
  return { kind: 'captionNumber', of, label: '', number: 0, style, inlines: [] };
}

function levelOf({ attributes: { level = '1' } }: MarkupElement): 1 | 2 | 3 | 4 {
  return Number(level) as 1 | 2 | 3 | 4; // the attribute's form is checked
}
/** The character styles of marks; others name their own. */
const MARKS: Readonly<Record<string, string>> = {
  em: 'emphasis',
  strong: 'strong',
  'small-caps': 'small-caps',
  sup: 'superscript',
  sub: 'subscript',
};

/** Numbered when the tree is whole (`numberNotes`). */
function noteOf(node: MarkupElement, style: string | null): LayoutInline {
  const paragraph = node.attributes.style ?? elements.footnote?.defaultStyle ?? TEXT_STYLE;
  const mark = combined(style, NOTE_MARK) ?? NOTE_MARK;
  return { kind: 'footnote', number: 0, style: mark, paragraph, inlines: buildInlines(node.children) };
}

/** Two marks are a style of their own: the names in alphabetical order, with a space between. */
function combined(style: string | null, added: string | null): string | null {
  if (added === null || style === added) return style;
  return style === null ? added : [...new Set([...style.split(' '), added])].sort().join(' ');
}

/** One space for any white space of the template; none twice, also over the border of two runs. No-break spaces stay. */
function foldSpaces(inlines: readonly LayoutInline[]): LayoutInline[] {
  let isAfterSpace = true;
  const fold = (list: readonly LayoutInline[]): LayoutInline[] =>
    list.flatMap((inline): LayoutInline[] => {
      if (inline.kind === 'link') return [{ ...inline, inlines: fold(inline.inlines) }];
      if (inline.kind !== 'text') {
        isAfterSpace = inline.kind === 'lineBreak' || inline.kind === 'flushRight';
        return [inline];
      }
      const folded = UNFOLDED.test(inline.text) ? inline.text.replace(/[ \t\n\r]+/g, ' ') : inline.text;
      const text = isAfterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
      if (text !== '') isAfterSpace = text.endsWith(' ');
      return text === '' ? [] : [{ ...inline, text }];
    });
  return fold(inlines);
}

const UNFOLDED = /[\t\n\r]| {2}/;

function trimEnds(inlines: readonly LayoutInline[]): LayoutInline[] {
  return inlines.flatMap((inline, i): LayoutInline[] => {
    const next = inlines[i + 1];
    // A note's number stands close to the word before it.
    const endsLine = next === undefined || ['lineBreak', 'flushRight', 'footnote'].includes(next.kind);
    if (inline.kind !== 'text' || !endsLine) return [inline];
    const text = inline.text.endsWith(' ') ? inline.text.slice(0, -1) : inline.text;
    return text === '' ? [] : [{ ...inline, text }];
  });
}
