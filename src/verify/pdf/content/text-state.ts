import { arrayEntry, asDict, dictEntry, type PdfDict } from '../objects.ts';
import { isName, type Operand } from './operand.ts';

/** What of the graphics state counts for text (ISO 32000-1, 9.3). */
export interface GraphicsState {
  readonly font: PdfDict | null;
  /** 3: neither filled nor stroked. */
  readonly renderingMode: number;
}

export const FIRST_STATE: GraphicsState = { font: null, renderingMode: 0 };

/** An operator with what it is applied to. */
export interface TextOperator {
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly resources: PdfDict | null;
}

/** The state after an operator. */
export function applyTextOperator(
  state: GraphicsState,
  { operator, operands, resources }: TextOperator,
): GraphicsState {
  const [first] = operands;
  if (operator === 'Tf') return isName(first) ? { ...state, font: namedFont(resources, first.name) } : state;
  if (operator === 'Tr') return { ...state, renderingMode: typeof first === 'number' ? first : 0 };
  if (operator !== 'gs' || !isName(first)) return state;
  const [font] = arrayEntry(dictEntry(dictEntry(resources, 'ExtGState'), first.name), 'Font');
  return font ? { ...state, font: asDict(font) } : state;
}

function namedFont(resources: PdfDict | null, name: string): PdfDict | null {
  return dictEntry(dictEntry(resources, 'Font'), name);
}

/** The strings that an operator shows, without the empty ones; null for an operator that shows none (9.4.3). */
export function shownTexts(operator: string, operands: readonly Operand[]): string[] | null {
  if (operator !== 'Tj' && operator !== 'TJ' && operator !== "'" && operator !== '"') return null;
  const last = operands.at(-1);
  const parts = Array.isArray(last) ? (last as readonly Operand[]) : [last]; // isArray gives any[] of a union
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}
