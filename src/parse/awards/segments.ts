import type { Element, ElementKind } from './elements.ts';

/** A stretch of elements between commas or joins. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** What stands before it. */
  readonly link: 'comma' | 'and' | 'none';
}

/** What no subject and no list of recipients goes over. */
const WALLS: ReadonlySet<ElementKind> = new Set([
  'award',
  'class',
  'grants',
  'gift',
  'recognises',
  'praises',
  'gets',
  'receives',
  'attains',
  'semicolon',
  'inWhich',
  'proposes',
  'intends',
  'denies',
  'plannedBehind',
]); // prettier-ignore

/** Where the stretch begins that ends before `end`: behind the last wall, and not before `start`. */
export function stretchStart(elements: readonly Element[], start: number, end: number): number {
  let from = end;
  while (from > start && !isWall(elements[from - 1])) from--;
  return from;
}

/** Where the stretch ends that begins at `from`: at the next wall. */
export function stretchEnd(elements: readonly Element[], from: number): number {
  let to = from;
  while (to < elements.length && !isWall(elements[to])) to++;
  return to;
}

function isWall(element: Element | undefined): boolean {
  return element !== undefined && WALLS.has(element.kind);
}

const LINKS: ReadonlySet<ElementKind> = new Set(['comma', 'and', 'semicolon', 'colon', 'dash']);

/** Whether an element parts one segment from the next. */
export function isLink(element: Element | undefined): boolean {
  return element !== undefined && LINKS.has(element.kind);
}

/** Cuts a stretch at its commas and joins. */
export function segmentsOf(elements: readonly Element[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  let link: Segment['link'] = 'none';
  for (let i = from; i <= to; i++) {
    if (i < to && !isLink(elements[i])) continue;
    segments.push({ from: start, to: i, link });
    link = elements[i]?.kind === 'and' ? 'and' : 'comma';
    start = i + 1;
  }
  return segments.filter(segment => segment.to > segment.from);
}
