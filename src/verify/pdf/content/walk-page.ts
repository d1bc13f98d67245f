import { decodeStream, MOST_BYTES } from '../decode-stream.ts';
import { asStream, entry, oneOrMany } from '../objects.ts';
import type { PdfPage } from '../pages.ts';
import { UNMARKED } from './marks.ts';
import { FIRST_STATE } from './text-state.ts';
import { type ContentSource, type ContentVisitor, walkContent } from './walk-content.ts';

const SPACE = Uint8Array.of(32);

/** Walks all that a page paints: its streams are read as one (ISO 32000-1, 7.8.2). */
export function walkPage(page: PdfPage, visitor: ContentVisitor): void {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (const stream of oneOrMany(entry(page.dict, 'Contents')).flatMap(part => asStream(part) ?? [])) {
    const bytes = total > MOST_BYTES ? null : decodeStream(stream);
    if (bytes === null) visitor.unreadable();
    else parts.push(bytes, SPACE); // a token never runs on from one stream into the next
    total += bytes?.length ?? 0;
  }
  walkFromStart({ holder: page.dict, bytes: Buffer.concat(parts), resources: page.resources }, visitor);
}

/** Walks a stream that stands in no other. */
export function walkFromStart(source: ContentSource, visitor: ContentVisitor): void {
  walkContent(source, { frame: UNMARKED, state: FIRST_STATE, depth: 0 }, visitor);
}
