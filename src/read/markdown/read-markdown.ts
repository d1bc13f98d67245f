import type { Code, Image, List, PhrasingContent, RootContent, Table } from 'mdast';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { plainText } from '../../model/inlines.ts';
import type { BlockHint } from '../../model/manuscript.ts';
import { addHtmlFragment } from '../html/html-fragment.ts';
import { type ManuscriptBuilder, manuscriptBuilder } from '../manuscript-builder.ts';
import { readText } from '../read-text.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { addressesOf } from './addresses.ts';
import { readForeignFields } from './foreign-fields.ts';
import { addInlines } from './inline-pieces.ts';
import { markdownTree, nestsTooDeep } from './markdown-tree.ts';
import { type PhrasingContext, phrasingInlines } from './phrasing.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** What a walk through the document needs. */
interface Walk extends PhrasingContext {
  readonly builder: ManuscriptBuilder;
  readonly bodyStart: number;
  /** The heading that is the headline; null where there is none. */
  readonly headline: RootContent | null;
  /** The level of HTML that is the highest of the other headings. */
  readonly topLevel: number;
}

/** Reads Markdown (CommonMark with pipe tables) with front matter in YAML, whoever wrote it. */
export function readMarkdown(source: DecodedSource): Outcome<ManuscriptBody> {
  const front = splitFrontMatter(source.text);
  const body = front?.body ?? source.text;
  if (nestsTooDeep(body)) return readText(source);
  const fields = readForeignFields(source, front);
  const root = markdownTree(body);
  const headings = root.children.filter(node => node.type === 'heading');
  const headline = headlineOf(root.children, fields.value.headline !== undefined);
  const levels = headings.filter(node => node !== headline).map(({ depth }) => depth);
  const builder = manuscriptBuilder();
  const walk: Walk = {
    builder,
    addresses: addressesOf(root),
    bodyStart: front?.bodyStart ?? 0,
    headline,
    topLevel: levels.reduce<number>((top, depth) => Math.min(top, depth), 6),
  };
  for (const node of root.children) addBlock(node, walk);
  const { value, diagnostics } = builder.finish(source, { format: 'markdown', given: fields.value });
  return outcome(value, [...fields.diagnostics, ...diagnostics]);
}

/** The one heading of the first level above the text; a front matter's title is the headline before any heading. */
function headlineOf(nodes: readonly RootContent[], isGiven: boolean): RootContent | null {
  const first = nodes.find(node => node.type !== 'html' && node.type !== 'definition');
  if (isGiven || first?.type !== 'heading') return null;
  const sameLevel = nodes.filter(node => node.type === 'heading' && node.depth <= first.depth);
  return sameLevel.length === 1 ? first : null;
}

function addBlock(node: RootContent, walk: Walk, hint: BlockHint = { kind: 'paragraph' }): void {
  if (node.type === 'heading') addHeading(node, walk);
  else if (node.type === 'paragraph') addParagraph(node, walk, hint);
  else if (node.type === 'blockquote') for (const child of node.children) addBlock(child, walk, { kind: 'quote' });
  else if (node.type === 'list') addList(node, walk, 1);
  else if (node.type === 'table') addTable(node, walk);
  else if (node.type === 'code') addCode(node, walk);
  else if (node.type === 'html')
    addHtmlFragment(node.value, walk.builder, walk.bodyStart + (node.position?.start.offset ?? 0));
}

function addHeading(node: RootContent & { type: 'heading' }, walk: Walk): void {
  const level = node.depth - walk.topLevel + 1;
  addLine(node, walk, node === walk.headline ? { kind: 'headline' } : { kind: 'heading', level });
}

function addLine(node: RootContent & { type: 'heading' | 'paragraph' }, walk: Walk, hint: BlockHint): void {
  walk.builder.open(hint);
  addInlines(node.children, walk, walk.builder, walk.bodyStart);
  walk.builder.close();
}

/** A paragraph; what stands behind a picture in it is the picture's caption. */
function addParagraph(node: RootContent & { type: 'paragraph' }, walk: Walk, hint: BlockHint): void {
  const [first, ...rest] = node.children;
  const isPictures = node.children.every(
    child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  );
  if (isPictures) addPictures(node, walk);
  else if (first?.type === 'image') addPicture(first, rest, walk);
  else addLine(node, walk, hint);
}

function addPicture({ url, alt }: Image, caption: readonly PhrasingContent[], walk: Walk): void {
  walk.builder.open({ kind: 'caption', image: url, alt: alt || null });
  addInlines(caption, walk, walk.builder, walk.bodyStart);
  walk.builder.close();
}

/** Pictures by themselves: their titles are their captions. */
function addPictures(node: RootContent & { type: 'paragraph' }, { builder, bodyStart }: Walk): void {
  for (const child of node.children) {
    if (child.type !== 'image') continue;
    builder.open({ kind: 'caption', image: child.url, alt: child.alt || null });
    builder.text(child.title ?? '', {}, bodyStart + (child.position?.start.offset ?? 0));
    builder.close();
  }
}

function addList(list: List, walk: Walk, level: number): void {
  for (const item of list.children) {
    item.children.forEach((child, i) => {
      if (child.type === 'list') addList(child, walk, level + 1);
      else
        addBlock(
          child,
          walk,
          i === 0 ? { kind: 'listItem', ordered: list.ordered === true, level } : { kind: 'paragraph' },
        );
    });
  }
}

function addTable({ children }: Table, { builder, bodyStart, addresses }: Walk): void {
  const hasHead =
    children[0]?.children.some(cell => plainText(phrasingInlines(cell.children, { addresses })).trim() !== '') === true;
  builder.openTable();
  for (const row of hasHead ? children : children.slice(1)) {
    builder.row();
    for (const cell of row.children) {
      builder.cell();
      addInlines(cell.children, { addresses }, builder, bodyStart);
    }
  }
  builder.closeTable(hasHead ? 1 : 0);
}

/** Code: every line is a line of its own. */
function addCode({ value, position }: Code, { builder, bodyStart }: Walk): void {
  for (const line of value.split('\n')) {
    builder.open({ kind: 'paragraph' });
    builder.text(line.trim(), {}, bodyStart + (position?.start.offset ?? 0));
    builder.close();
  }
}
