import { legacyFont } from '../legacy-fonts/legacy-font.ts';
import type { DocxPiece } from './docx-blocks.ts';
import { effectiveChildren, type PartReader, setBeside } from './part-reader.ts';
import { readDrawing } from './read-drawing.ts';
import { layered, type RunLook, runLook } from './styles.ts';
import { symbolText } from './symbols.ts';
import { child, textOf, valueIn, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The paragraph that runs are read in. */
export interface RunContext {
  readonly reader: PartReader;
  readonly pieces: DocxPiece[];
  readonly look: RunLook;
  readonly href: string | null;
}

/** Where text that was moved still stands at its old place, and what holds no text. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:fldData',
]);
const CONTENT: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads runs, and whatever may stand round them: links, fields, insertions, content controls. */
export function readRuns(nodes: readonly XmlNode[], context: RunContext): void {
  for (const node of nodes) {
    if (typeof node === 'string' || SKIPPED.has(node.name)) continue;
    if (node.name === 'w:r') readRun(node, context);
    else if (node.name === 'w:del') readDeletion(node, context);
    else if (node.name === 'w:hyperlink')
      readRuns(effectiveChildren(node), { ...context, href: linkOf(node, context) ?? context.href });
    else if (node.name === 'w:fldSimple') readSimpleField(node, context);
    else if (node.name === 'm:t') addText(textOf(node), context.look, context);
    else readRuns(effectiveChildren(node), context);
  }
}

function readRun(run: XmlElement, context: RunContext): void {
  const properties = child(run, 'w:rPr');
  const styled = layered(context.look, context.reader.styles.characterRun(valueIn(properties, 'w:rStyle')));
  const look = layered(styled, runLook(properties));
  for (const node of effectiveChildren(run)) if (typeof node !== 'string') readContent(node, look, context);
}

function readContent(node: XmlElement, look: RunLook, context: RunContext): void {
  const { reader } = context;
  const { name, attributes } = node;
  if (name === 'w:fldChar') turnField(attributes['w:fldCharType'] ?? '', reader);
  else if (name === 'w:instrText') addInstruction(textOf(node), reader);
  else if (name === 'w:t') addText(textOf(node), look, context);
  else if (name === 'w:delText')
    setBeside(reader, 'deleted text', [{ text: textOf(node), style: {}, font: legacyFont(look.font) }]);
  else if (name === 'w:sym')
    addText(symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), { ...look, font: '' }, context);
  else if (CONTENT[name] !== undefined) addText(CONTENT[name], look, context);
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readDrawing(node, reader);
  else if (name === 'w:ruby' || name === 'w:rubyBase' || name === 'w:rt') readRuns(effectiveChildren(node), context);
}

function addText(text: string, look: RunLook, { reader, pieces, href }: RunContext): void {
  if (text === '' || reader.fields.some(({ isResult }) => !isResult)) return;
  const link = href ?? fieldLink(reader);
  const style = { strong: look.strong === true, emphasis: look.emphasis === true, href: link };
  const piece: DocxPiece = { text, style, font: legacyFont(look.font) };
  if (look.hidden === true) setBeside(reader, 'hidden text', [piece]);
  else pieces.push(piece);
}

/** A tracked deletion is no part of the text any more; it is kept beside it. */
function readDeletion(deletion: XmlElement, context: RunContext): void {
  const pieces: DocxPiece[] = [];
  const inner = { ...context.reader, beside: [] as PartReader['beside'][number][] };
  readRuns(effectiveChildren(deletion), { ...context, reader: inner, pieces });
  const deleted = inner.beside.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'paragraph' ? block.pieces : [])),
  );
  setBeside(context.reader, 'deleted text', [...pieces, ...deleted]);
}

function readSimpleField(field: XmlElement, context: RunContext): void {
  const href = hyperlinkTarget(field.attributes['w:instr'] ?? '');
  readRuns(effectiveChildren(field), { ...context, href: href ?? context.href });
}

function turnField(type: string, { fields }: PartReader): void {
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', isResult: false });
  else if (type === 'separate' && field) field.isResult = true;
  else if (type === 'end') fields.pop();
}

function addInstruction(text: string, { fields }: PartReader): void {
  const field = fields.at(-1);
  if (field && !field.isResult) field.instruction += text;
}

function fieldLink({ fields }: PartReader): string | null {
  for (const { instruction } of fields) {
    const target = hyperlinkTarget(instruction);
    if (target !== null) return target;
  }
  return null;
}

/** The address of a HYPERLINK instruction; links inside the document are none. */
function hyperlinkTarget(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null;
}

function linkOf({ attributes }: XmlElement, { reader }: RunContext): string | null {
  return reader.targets.get(attributes['r:id'] ?? '')?.target ?? null;
}
