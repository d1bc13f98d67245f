import { describe, expect, it } from 'vitest';
import { sourceSpan, targetSpan, throughAll } from '../../src/read/offset-map.ts';
import { editText } from '../../src/read/text-edits.ts';

/** `ab--cXXd` becomes `abcYd`: two characters removed, two made one. */
function edited() {
  const edits = editText('ab--cXXd');
  edits.replace(2, 4, '');
  edits.replace(5, 7, 'Y');
  return edits.finish();
}

describe('the way back from an edited text', () => {
  const { text, map } = edited();
  const source = 'ab--cXXd';
  const back = (start: number, end: number): string => {
    const span = sourceSpan(map, { start, end });
    return source.slice(span.start, span.end);
  };

  it('leaves out what was removed at the ends of a stretch, and has what was removed inside it', () => {
    expect(text).toBe('abcYd');
    expect([back(0, 2), back(2, 3), back(0, 3), back(3, 4), back(2, 5)]).toEqual(['ab', 'c', 'ab--c', 'XX', 'cXXd']);
  });

  it('goes forward too, and gives nothing for what was removed', () => {
    expect(targetSpan(map, { start: 0, end: 8 })).toEqual({ start: 0, end: 5 });
    expect(targetSpan(map, { start: 2, end: 4 })).toEqual({ start: 2, end: 2 });
    expect(targetSpan(map, { start: 5, end: 8 })).toEqual({ start: 3, end: 5 });
  });

  it('goes through several edits, the last one first', () => {
    const again = editText(text);
    again.replaceMapped(3, 5, { text: 'zzz', map: { changes: [0, 1, 0, 2] } });
    const last = again.finish();
    expect(last.text).toBe('abczzz');
    expect(throughAll([map, last.map], { start: 3, end: 5 })).toEqual({ start: 5, end: 7 });
  });
});
