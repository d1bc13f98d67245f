import { type Outcome, outcome } from '../base/outcome.ts';
import type { RawBlock } from '../model/manuscript.ts';
import { changeNotes } from './change-notes.ts';
import { normalise } from './normalise.ts';
import { sourceSpan } from './offset-map.ts';
import { locateSource } from './positions.ts';
import type { DecodedSource, ManuscriptBody } from './source.ts';

/** Reads plain text: every line that is not empty is a block of its own, without a hint. */
export function readText(source: DecodedSource): Outcome<ManuscriptBody> {
  const normalised = normalise(source.text);
  const { text, map } = normalised;
  const body: ManuscriptBody = {
    format: 'text',
    text,
    blocks: lineBlocks(text),
    marks: [],
    given: {},
    sourceText: null,
    toSource: span => sourceSpan(map, span),
  };
  return outcome(body, changeNotes(normalised, locateSource(source)));
}

function lineBlocks(text: string): RawBlock[] {
  return [...text.matchAll(/[^\s](?:[^\n]*[^\s])?/g)].map(match => ({
    text: match[0],
    span: { start: match.index, end: match.index + match[0].length },
    hint: { kind: 'none' },
  }));
}
