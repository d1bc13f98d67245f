import { child, children, toggle, valueIn, type XmlElement } from '../../read/docx/xml-tree.ts';
import { chartWords } from '../docx/chart-words.ts';
import { CONTENTS_FIELD, FieldStack } from '../docx/field-stack.ts';
import { type ItemCounter, itemCounter } from '../docx/list-numbers.ts';
import type { DocxFile } from '../docx/open-docx.ts';
import { type ParagraphRole, roleReader } from '../docx/paragraph-styles.ts';
import { type RunPart, readRuns } from '../docx/read-runs.ts';
import {
  comparedText,
  type FigureNode,
  noteMark,
  type OutlineCell,
  type OutlineNode,
  type OutlineRow,
  saysNothing,
} from './outline.ts';

/** What a DOCX says, in the order of its text. */
export function docxOutline(file: DocxFile): OutlineNode[] {
  return new DocxOutliner(file).blocks(file.body);
}

/** No page: a DOCX has them only where it is printed. */
const NOWHERE = { id: null, page: null } as const;

class DocxOutliner {
  readonly #file: DocxFile;
  readonly #fields = new FieldStack();
  readonly #roleOf: (paragraph: XmlElement) => ParagraphRole;
  readonly #count: ItemCounter;
  /** The chart that may go on in another. */
  #divided: WritableFigure | null = null;
  /** Notes are numbered as they are referred to. */
  #notes = 0;

  constructor(file: DocxFile) {
    this.#file = file;
    this.#roleOf = roleReader(file.styles);
    this.#count = itemCounter(file.numbering);
  }

  /** The blocks of a body, a cell, a box or a note, through content controls and insertions. */
  blocks(around: XmlElement): OutlineNode[] {
    return around.children.flatMap(node => {
      if (typeof node === 'string' || node.name === 'w:del' || node.name === 'w:moveFrom') return [];
      if (node.name === 'w:p') return this.#paragraph(node).filter(found => !saysNothing(found));
      return node.name === 'w:tbl' && !isBox(node) ? [this.#table(node)] : this.blocks(node);
    });
  }

  #paragraph(paragraph: XmlElement): OutlineNode[] {
    const { level, list } = this.#roleOf(paragraph);
    const wasContents = this.#fields.isIn(CONTENTS_FIELD);
    const parts = readRuns(paragraph.children, this.#fields);
    const isContents = wasContents || this.#fields.isIn(CONTENTS_FIELD);
    const notes: OutlineNode[] = [];
    const text = comparedText(parts.map(part => this.#textOf(part, notes)).join(''));
    const beside = parts.flatMap(part => this.#beside(part));
    if (isContents) return [{ kind: 'contents', text: text.replace(/ (?:\d+|⟨#⟩)$/, ''), ...NOWHERE }];
    if (list) {
      const number = this.#count(list);
      return [{ kind: 'item', depth: list.level + 1, number, text, ...NOWHERE }, ...notes, ...beside];
    }
    const block = level === null ? ({ kind: 'paragraph' } as const) : ({ kind: 'heading', level } as const);
    return [...beside, { ...block, text, ...NOWHERE }, ...notes];
  }

  #textOf(part: RunPart, notes: OutlineNode[]): string {
    if (part.kind === 'text') return part.text;
    if (part.kind !== 'note') return '';
    const note = children(this.#file[part.part] ?? undefined, part.part === 'footnotes' ? 'w:footnote' : 'w:endnote');
    const found = note.find(({ attributes }) => attributes['w:id'] === part.id);
    const number = ++this.#notes;
    if (found) notes.push({ kind: 'note', number, text: this.#noteText(found), ...NOWHERE });
    return noteMark(number);
  }

  #noteText(note: XmlElement): string {
    const texts = this.blocks(note).map(node => ('text' in node ? node.text : ''));
    return comparedText(texts.join(' '));
  }

  #beside(part: RunPart): OutlineNode[] {
    if (part.kind === 'drawing') return this.#figure(part.alt && comparedText(part.alt), part.chart);
    return part.kind === 'box' ? this.blocks(part.content) : [];
  }

  /** A chart that is divided is one: the parts behind the first go on with its words. */
  #figure(alt: string | null, chart: string | null): OutlineNode[] {
    const part = chart === null ? null : this.#file.related(chart);
    if (part === null) return [{ kind: 'figure', alt, words: '', ...NOWHERE }];
    const { whole = alt, number = '1' } = /^(?<whole>.*) \((?<number>\d+)\/\d+\)$/s.exec(alt ?? '')?.groups ?? {};
    const { series, bars } = chartWords(part);
    if (number !== '1' && this.#divided) {
      this.#divided.words = comparedText(`${this.#divided.words} ${bars}`);
      return [];
    }
    this.#divided = { kind: 'figure', alt: whole, words: comparedText(`${series} ${bars}`), ...NOWHERE };
    return [this.#divided];
  }

  #table(table: XmlElement): OutlineNode {
    /** By first column: the cell that reaches down from above. */
    const open = new Map<number, WritableCell>();
    const rows = rowsOf(table).map((row): OutlineRow => {
      const isHead = toggle(child(row, 'w:trPr'), 'w:tblHeader') ?? false;
      const cells: OutlineCell[] = [];
      let column = 0;
      for (const cell of children(row, 'w:tc')) {
        const { columns, merge } = shapeOf(cell);
        const above = open.get(column);
        if (merge === 'continue' && above) above.rowSpan++;
        else {
          const own = { colSpan: columns, rowSpan: 1, nodes: this.blocks(cell) };
          cells.push(own);
          if (merge === 'restart') open.set(column, own);
          else open.delete(column);
        }
        column += columns;
      }
      return { ...NOWHERE, isHead, cells };
    });
    return { kind: 'table', isLayout: false, rows, ...NOWHERE };
  }
}

/** A box that Word can draw only around a cell is none of the tables: its style says so. */
function isBox(table: XmlElement): boolean {
  return valueIn(child(table, 'w:tblPr'), 'w:tblStyle')?.startsWith('T-box-') ?? false;
}

type WritableFigure = FigureNode & { words: string };

type WritableCell = OutlineCell & { rowSpan: number };

/** Rows may stand in content controls and insertions; those that were deleted are none. */
function rowsOf(around: XmlElement): XmlElement[] {
  return around.children.flatMap(node => {
    if (typeof node === 'string' || node.name === 'w:tblPr' || node.name === 'w:tblGrid') return [];
    if (node.name !== 'w:tr') return rowsOf(node);
    return child(child(node, 'w:trPr'), 'w:del') ? [] : [node];
  });
}

function shapeOf(cell: XmlElement): { columns: number; merge: 'restart' | 'continue' | null } {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  return {
    columns: Number(valueIn(properties, 'w:gridSpan') ?? 1),
    merge: merge === undefined ? null : valueIn(properties, 'w:vMerge') === 'restart' ? 'restart' : 'continue',
  };
}
