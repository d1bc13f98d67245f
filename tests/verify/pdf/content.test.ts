import { describe, expect, it } from 'vitest';
import type { Operand } from '../../../src/verify/pdf/content/operand.ts';
import { readOperators } from '../../../src/verify/pdf/content/operators.ts';

function read(content: string): [string, readonly Operand[]][] {
  const found: [string, readonly Operand[]][] = [];
  readOperators(Buffer.from(content, 'latin1'), (operator, operands) => void found.push([operator, operands]));
  return found;
}

describe('the operators of a content stream', () => {
  it('come with numbers, names, strings, arrays and dictionaries before them', () => {
    expect(read('1 -.5 +3 (a) <4142> /N#20m true null [1 [/A]] m')).toEqual([
      ['m', [1, -0.5, 3, 'a', 'AB', { name: 'N m' }, true, null, [1, [{ name: 'A' }]]]],
    ]);
    const [[, operands] = ['', []]] = read('/P <</MCID 3/Lang(vi)/In<</A[1]>>>>BDC');
    const properties = operands[1] as ReadonlyMap<string, Operand>; // a dictionary is a map here
    expect([properties.get('MCID'), properties.get('Lang')]).toEqual([3, 'vi']);
    expect([...(properties.get('In') as ReadonlyMap<string, Operand>)]).toEqual([['A', [1]]]);
  });

  it('have strings with brackets, escapes and broken lines inside', () => {
    expect(read('(a(b)\\)c\\\nd\\101\\n\\\\) Tj')).toEqual([['Tj', ['a(b))cdA\n\\']]]);
    expect(read('<4 1 4> Tj')).toEqual([['Tj', ['A@']]]);
  });

  it('stand without spaces, with comments between', () => {
    expect(read("q[(a)-3(b)]TJ%(x\n(c)' Q").map(([operator]) => operator)).toEqual(['q', 'TJ', "'", 'Q']);
  });

  it('go on behind the data of an inline image', () => {
    expect(read('BI /W 1 ID \x00EI)EI\xff EI Q').map(([operator]) => operator)).toEqual(['BI', 'Q']);
  });

  it('are what can be read where the stream is broken off or its brackets do not match', () => {
    expect(read('] >> 1 m (abc')).toEqual([['m', [1]]]);
    expect(read('<41')).toEqual([]);
    expect(read('[1 2 m S')).toEqual([]);
  });
});
