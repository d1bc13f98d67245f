import { child, textOf, toggle, type XmlElement, type XmlNode } from '../../read/docx/xml-tree.ts';
import { PAGE_FIELD } from '../outline/outline.ts';
import { type FieldStack, fieldName, PAGE_FIELDS } from './field-stack.ts';

/** What a paragraph holds, in order. */
export type RunPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly part: 'footnotes' | 'endnotes'; readonly id: string }
  /** A picture or a chart, with its description; `chart`: the relationship of its part. */
  | { readonly kind: 'drawing'; readonly alt: string | null; readonly chart: string | null }
  /** A text box: paragraphs and tables of its own. */
  | { readonly kind: 'box'; readonly content: XmlElement };

/** What was deleted or moved away, properties, and what the other half of an alternative says again. */
const SKIPPED: ReadonlySet<string> = new Set(
  'w:pPr w:rPr w:del w:moveFrom w:sdtPr w:sdtEndPr w:fldData mc:Fallback w:delText'.split(' '),
);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads runs and whatever may stand round them: links, fields, insertions, content controls (ECMA-376 part 1, 17.3). */
export function readRuns(nodes: readonly XmlNode[], fields: FieldStack): RunPart[] {
  return nodes.flatMap(node => (typeof node === 'string' || SKIPPED.has(node.name) ? [] : readNode(node, fields)));
}

function readNode(node: XmlElement, fields: FieldStack): RunPart[] {
  const { name, attributes } = node;
  const sign = SIGNS[name];
  if (sign !== undefined) return text(attributes['w:type'] === 'page' ? '' : sign, fields);
  switch (name) {
    case 'w:t':
      return text(textOf(node), fields);
    case 'w:instrText':
      fields.instruct(textOf(node));
      return [];
    case 'w:fldChar':
      return PAGE_FIELDS.has(fields.turn(attributes['w:fldCharType'] ?? '') ?? '') ? [PAGE_NUMBER] : [];
    case 'w:fldSimple':
      return PAGE_FIELDS.has(fieldName(attributes['w:instr'] ?? '')) ? [PAGE_NUMBER] : readRuns(node.children, fields);
    case 'w:footnoteReference':
      return [{ kind: 'note', part: 'footnotes', id: attributes['w:id'] ?? '' }];
    case 'w:endnoteReference':
      return [{ kind: 'note', part: 'endnotes', id: attributes['w:id'] ?? '' }];
    case 'w:drawing':
      return readDrawing(node);
    case 'w:r':
      return toggle(child(node, 'w:rPr'), 'w:vanish') ? [] : readRuns(node.children, fields);
    default:
      return readRuns(node.children, fields);
  }
}

const PAGE_NUMBER = { kind: 'text', text: PAGE_FIELD } as const;

/** The first result of a page field is the number of some page, and counts for nothing. */
function text(found: string, fields: FieldStack): RunPart[] {
  return found === '' || fields.isInstruction || fields.isIn(PAGE_FIELDS) ? [] : [{ kind: 'text', text: found }];
}

/** Its description, or the text that it holds as a box (20.4.2.5). */
function readDrawing(drawing: XmlElement): RunPart[] {
  const boxes = descendants(drawing, 'w:txbxContent');
  if (boxes.length > 0) return boxes.map(content => ({ kind: 'box', content }));
  const [shown] = descendants(drawing, 'wp:docPr');
  const [chart] = descendants(drawing, 'c:chart');
  return [{ kind: 'drawing', alt: shown?.attributes.descr ?? null, chart: chart?.attributes['r:id'] ?? null }];
}

/** All elements of a name inside an element, outermost first. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(node => {
    if (typeof node === 'string') return [];
    return node.name === name ? [node] : descendants(node, name);
  });
}
