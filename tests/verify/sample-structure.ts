/** An element of the sample. A string of operators is content of its own. */
export interface SampleElement {
  readonly name: string;
  readonly type: string;
  /** Further entries of its dictionary. */
  readonly entries: string;
  readonly kids: readonly SampleElement[];
  /** Operators of its content on the page; null: none. */
  readonly content: string | null;
  /** The annotation that belongs to it; null: none. */
  readonly annotation: string | null;
}

function element(name: string, type: string, parts: Partial<SampleElement> = {}): SampleElement {
  return { name, type, entries: '', kids: [], content: null, annotation: null, ...parts };
}

/** Text in the first font: codes of two bytes, in hexadecimal. */
const text = (hex: string, font = 'F1'): string => `BT /${font} 12 Tf <${hex}> Tj ET`;
const leaf = (name: string, type: string, entries = ''): SampleElement =>
  element(name, type, { content: text('00010002'), entries });
const row = (name: string, ...kids: SampleElement[]): SampleElement => element(name, 'TR', { kids });

/** The structure of the sample: an instance of everything that a condition is about. */
export const SAMPLE_TREE: SampleElement = element('document', 'Document', {
  entries: '/Lang(vi-VN)',
  kids: [
    element('contents', 'TOC', {
      kids: [element('contents-item', 'TOCI', { kids: [leaf('contents-text', 'P')] })],
    }),
    element('chapter', 'Chapter', {
      kids: [
        leaf('h1', 'H1'),
        leaf('p1', 'P'),
        leaf('h2', 'H2'),
        element('p2', 'P', { content: ['F2', 'F3', 'F5'].map(font => text('4142', font)).join(' ') }),
        element('p3', 'P', { content: text('00410042', 'F4') }),
        element('list', 'L', {
          kids: [element('item', 'LI', { kids: [leaf('label', 'Lbl'), leaf('body', 'LBody')] })],
        }),
        element('table', 'Table', {
          kids: [
            element('thead', 'THead', {
              kids: [row('tr1', leaf('th1', 'TH', '/A<</O/Table/Scope/Column>>'), leaf('th2', 'TH', '/C/head'))],
            }),
            element('tbody', 'TBody', { kids: [row('tr2', leaf('td', 'TD', '/A[<</O/Table/ColSpan 2>> 0]'))] }),
          ],
        }),
        element('figure', 'Figure', {
          content: '0 0 10 10 re f',
          entries: '/Alt(A)/A<</O/Layout/BBox[0 0 10 10]>>',
        }),
        element('formula', 'Formula', { content: text('0001'), entries: '/Alt(A)' }),
        leaf('note1', 'Note', '/ID(n1)'),
        leaf('note2', 'Note', '/ID(n2)'),
        element('ruby', 'Ruby', { kids: [leaf('rb', 'RB'), leaf('rt', 'RT')] }),
        element('warichu', 'Warichu', { kids: [leaf('wp1', 'WP'), leaf('wt', 'WT'), leaf('wp2', 'WP')] }),
        element('link', 'Link', { content: text('0002'), entries: '/Alt(A)', annotation: 'link-annotation' }),
        element('form', 'Form', { annotation: 'widget' }),
        ...['highlight', 'screen', 'attachment', 'custom'].map(name =>
          element(`${name}-element`, 'Annot', { annotation: name }),
        ),
      ],
    }),
  ],
});
