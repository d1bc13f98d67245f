import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../model/article.ts';

/** What inlines need to know of the whole document. */
export interface PhrasingContext {
  /** The addresses of `[name]: address` lines, by name. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A mark that an HTML tag opened. */
interface OpenMark {
  readonly tag: string;
  readonly mark: Mark | null;
  readonly inlines: Inline[];
}

type Mark = { kind: 'strong' } | { kind: 'emphasis' } | { kind: 'link'; href: string };

const MARKS: Readonly<Record<string, Mark>> = {
  strong: { kind: 'strong' },
  b: { kind: 'strong' },
  em: { kind: 'emphasis' },
  i: { kind: 'emphasis' },
};

/** The inlines of a paragraph's Markdown; HTML elements in it count as marks, pictures as their words. */
export function phrasingInlines(nodes: readonly PhrasingContent[], context: PhrasingContext): Inline[] {
  const stack: OpenMark[] = [{ tag: '', mark: null, inlines: [] }];
  const add = (...inlines: Inline[]): unknown => stack.at(-1)?.inlines.push(...inlines);
  for (const node of nodes) {
    if (node.type === 'html') readTag(node.value, stack);
    else add(...inlinesOf(node, context));
  }
  while (stack.length > 1) closeLast(stack);
  return stack[0]?.inlines ?? [];
}

function inlinesOf(node: PhrasingContent, context: PhrasingContext): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: softBreaks(node.value) }];
    case 'inlineCode':
      return [{ kind: 'text', text: node.value }];
    case 'break':
      return [{ kind: 'lineBreak' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, inlines: phrasingInlines(node.children, context) }];
    case 'link':
      return [{ kind: 'link', href: node.url, inlines: phrasingInlines(node.children, context) }];
    case 'linkReference': {
      const href = context.addresses.get(node.identifier);
      const inlines = phrasingInlines(node.children, context);
      return href === undefined ? inlines : [{ kind: 'link', href, inlines }];
    }
    case 'image':
    case 'imageReference':
      return node.alt ? [{ kind: 'text', text: node.alt }] : [];
    default:
      return 'children' in node ? phrasingInlines(node.children, context) : [];
  }
}

/** A line end in the source is a space, like the ones beside it. */
function softBreaks(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
}

function readTag(source: string, stack: OpenMark[]): void {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(source) ?? [];
  const tag = name.toLowerCase();
  if (tag === 'br') stack.at(-1)?.inlines.push({ kind: 'lineBreak' });
  else if (slash && stack.some(open => open.tag === tag)) {
    while (stack.length > 1 && closeLast(stack) !== tag);
  } else if (!slash && (tag === 'a' || tag in MARKS)) {
    const mark = tag === 'a' ? linkOf(source) : (MARKS[tag] ?? null);
    stack.push({ tag, mark, inlines: [] });
  }
}

function linkOf(source: string): Mark | null {
  const found = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(source);
  const href = found?.[1] ?? found?.[2] ?? found?.[3];
  return href === undefined ? null : { kind: 'link', href: decodeReferences(href) };
}

/** The references that an attribute needs. */
function decodeReferences(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#10': '\n' };
  return text.replaceAll(/&(amp|lt|gt|quot|#39|#10);/g, (whole, name: string) => names[name] ?? whole);
}

/** Ends the innermost mark and gives its tag. */
function closeLast(stack: OpenMark[]): string {
  const open = stack.pop();
  if (!open) return '';
  const outer = stack.at(-1)?.inlines;
  if (open.mark) outer?.push({ ...open.mark, inlines: open.inlines });
  else outer?.push(...open.inlines);
  return open.tag;
}
