import type { Span } from '../../base/span.ts';
import type { Block, Section } from '../../model/article.ts';
import { plainText } from '../../model/inlines.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { Part } from './body.ts';
import { inlinesAt } from './inlines.ts';
import { levelsOf } from './levels.ts';
import type { Stretch } from './piece.ts';
import { stretchAt } from './piece.ts';

type BlockPart = Exclude<Part, { kind: 'heading' | 'aside' }>;

/** Makes sections of a body's parts: a heading opens one; what stands before the first heading is one without. */
export function sectionsOf(parts: readonly Part[], manuscript: Manuscript): Section[] {
  const groups: { heading: Stretch | null; stated: number | null; parts: BlockPart[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'aside') continue;
    if (part.kind === 'heading') groups.push({ heading: part.stretch, stated: part.level, parts: [] });
    else {
      if (groups.length === 0) groups.push({ heading: null, stated: null, parts: [] });
      groups.at(-1)?.parts.push(part);
    }
  }
  const headed = groups.filter(group => group.heading !== null);
  const levels = levelsOf(
    headed.map(({ heading, stated }, i) => ({
      text: heading?.text ?? '',
      level: stated,
      isBehindHeading: i > 0 && headed[i - 1]?.parts.length === 0,
    })),
  );
  let headings = 0;
  return groups.map((group, i) => ({
    id: `s${i + 1}`,
    heading: group.heading?.text ?? null,
    headingSpan: group.heading?.span ?? null,
    level: group.heading === null ? 1 : (levels[headings++] ?? 1),
    blocks: group.parts.map((part, at) => blockOf(part, `s${i + 1}-b${at + 1}`, manuscript)),
  }));
}

function blockOf(part: BlockPart, id: string, manuscript: Manuscript): Block {
  switch (part.kind) {
    case 'caption': {
      const { caption, credit, whole } = part.caption;
      const { image, alt } = part;
      return { kind: 'figure', id, span: part.stretch.span, text: whole, image, alt, caption: caption || null, credit };
    }
    case 'list':
      return listOf(part, id, manuscript);
    case 'table':
      return tableOf(part, id, manuscript.text);
    default: {
      const inlines = inlinesAt(manuscript, part.stretch.span, part.keepsLines);
      return {
        kind: part.kind === 'quote' ? 'quote' : 'paragraph',
        id,
        span: part.stretch.span,
        text: plainText(inlines),
        inlines,
      };
    }
  }
}

function listOf(
  { ordered, span, items, keepsLines }: BlockPart & { kind: 'list' },
  id: string,
  manuscript: Manuscript,
): Block {
  const inlines = items.map(item => inlinesAt(manuscript, item, keepsLines));
  return { kind: 'list', id, span, text: inlines.map(plainText).join('\n'), ordered, items: inlines, itemSpans: items };
}

function tableOf({ span, rows, headRows }: BlockPart & { kind: 'table' }, id: string, text: string): Block {
  const cells = rows.map(row => row.map(cell => cellText(text, cell)));
  const header = headRows > 0 ? (cells[0] ?? []) : [];
  return {
    kind: 'table',
    id,
    span,
    text: cells
      .map(row => row.join('\t'))
      .join('\n')
      .trim(),
    header,
    rows: headRows > 0 ? cells.slice(1) : cells,
    cellSpans: rows,
  };
}

function cellText(text: string, span: Span): string {
  return stretchAt(text, span).text;
}
