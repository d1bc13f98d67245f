import type { Section } from '../../model/article.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { findGluedHeadings } from './glued-headings.ts';
import { type Stretch, stretchAt } from './paragraphs.ts';

/** A part of the body in reading order. */
type Part =
  | { readonly kind: 'heading'; readonly stretch: Stretch; readonly level: number }
  | { readonly kind: 'text'; readonly stretch: Stretch };

/** A heading on its own line is at most this long. */
const LONGEST_HEADING = 120;

/** The lead and the sections of a body: headings on their own lines, and those glued between sentences. */
export function findSections(
  manuscript: Manuscript,
  body: readonly Stretch[],
  lists: WordLists,
): { lead: Stretch | null; sections: Section[] } {
  const parts = body.flatMap((stretch, i) => partsOf(manuscript.text, stretch, i === body.length - 1, lists));
  const hasLead = parts[0]?.kind === 'text' && parts.length > 1;
  const sections: { heading: Stretch | null; level: number; texts: Stretch[] }[] = [];
  for (const part of hasLead ? parts.slice(1) : parts) {
    if (part.kind === 'heading') sections.push({ heading: part.stretch, level: part.level, texts: [] });
    else if (sections.length === 0) sections.push({ heading: null, level: 1, texts: [part.stretch] });
    else sections.at(-1)?.texts.push(part.stretch);
  }
  return { lead: hasLead ? (parts[0]?.stretch ?? null) : null, sections: sections.map(sectionOf) };
}

function partsOf(text: string, stretch: Stretch, isLast: boolean, lists: WordLists): Part[] {
  if (!isLast && isHeadingLine(stretch.text)) return [{ kind: 'heading', stretch, level: levelOf(stretch.text) }];
  const { start, end } = stretch.span;
  const parts: Part[] = [];
  let done = start;
  for (const heading of findGluedHeadings(text.slice(start, end), lists.text)) {
    const above = stretchAt(text, { start: done, end: start + heading.start });
    if (above.text !== '') parts.push({ kind: 'text', stretch: above });
    parts.push({
      kind: 'heading',
      stretch: stretchAt(text, { start: start + heading.start, end: start + heading.end }),
      level: 1,
    });
    done = start + heading.end;
  }
  const below = stretchAt(text, { start: done, end });
  if (below.text !== '') parts.push({ kind: 'text', stretch: below });
  return parts;
}

/** A short line that begins with a capital or a number and has no final mark of a sentence. */
function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^["“]?[\p{Lu}\d]/u.test(text) && !/[.;…,]["”]?$/.test(text);
}

/** `I.` and an unnumbered heading stand at the top; `1.` under it, `1.1` and `a)` below that. */
function levelOf(text: string): number {
  if (/^\d+\.\d+/.test(text) || /^[a-zđ]\)/.test(text)) return 3;
  return /^\d+[.)]/.test(text) ? 2 : 1;
}

function sectionOf(
  { heading, level, texts }: { heading: Stretch | null; level: number; texts: readonly Stretch[] },
  index: number,
): Section {
  return {
    id: `s${index + 1}`,
    heading: heading?.text ?? null,
    headingSpan: heading?.span ?? null,
    level,
    blocks: texts.map(({ text, span }, i) => ({
      kind: 'paragraph',
      id: `s${index + 1}-b${i + 1}`,
      span,
      text,
      inlines: [{ kind: 'text', text }],
    })),
  };
}
