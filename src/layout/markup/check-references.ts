import { nearestName } from '../yaml/nearest-name.ts';
import type { Fault } from './attribute-faults.ts';
import type { ReportFault } from './check-markup.ts';
import { elements } from './elements.ts';
import type { MarkupElement, MarkupNode } from './parse-markup.ts';

/**
 * Checks merged markup for what cross references and links inside the document lead to: a block of the body with this id,
 * which has the words or the number that they print.
 */
export function checkReferences(nodes: readonly MarkupNode[], report: ReportFault): void {
  const targets = new Map<string, MarkupElement>();
  const body = nodes.filter(node => node.kind === 'text' || elements[node.name]?.is !== 'furniture');
  eachElement(body, node => {
    const { id } = node.attributes;
    if (id !== undefined && isPlace(node) && !targets.has(id)) targets.set(id, node);
  });
  eachElement(nodes, node => {
    const id = node.at === null ? null : targetOf(node); // an article's own links may lead nowhere
    const fault = id === null ? null : targetFault(id, node.attributes.show, targets);
    if (fault) report('template-reference', node.at, fault);
  });
}

function eachElement(nodes: readonly MarkupNode[], see: (node: MarkupElement) => void): void {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    see(node);
    eachElement(node.children, see);
  }
}

/** A row is no place of its own: its table is. */
function isPlace({ name }: MarkupElement): boolean {
  return elements[name]?.is !== 'row';
}

/** The id that an element leads to; null where it leads to none. */
function targetOf({ name, attributes: { to, href } }: MarkupElement): string | null {
  if (name === 'ref') return to ?? '';
  return name === 'a' && href?.startsWith('#') ? href.slice(1) : null;
}

function targetFault(id: string, show: string | undefined, targets: ReadonlyMap<string, MarkupElement>): Fault | null {
  const target = targets.get(id);
  if (!target) return unknownId(id, [...targets.keys()]);
  const words = show === 'text' || show === 'number' ? wordsOf(target) : null;
  if (show === 'text' && !words) return noWords(target.name, id);
  return show === 'number' && !(words && hasNumber(words)) ? noNumber(target.name, id) : null;
}

/** The element whose words name another (as `wordsOfBlock` finds them in the tree). */
function wordsOf(node: MarkupElement): MarkupElement | null {
  const rule = elements[node.name];
  if (rule?.content === 'inline') return node;
  return node.children.find((child): child is MarkupElement => isCaption(child)) ?? null;
}

function isCaption(node: MarkupNode): boolean {
  const is = node.kind === 'element' ? elements[node.name]?.is : undefined;
  return is === 'caption' || is === 'title';
}

function hasNumber(node: MarkupElement): boolean {
  return node.children.some(child => child.kind === 'element' && (child.name === 'number' || hasNumber(child)));
}

function unknownId(id: string, known: readonly string[]): Fault {
  const near = nearestName(id, known);
  const list = known.slice(0, 12).join(', ') || '–';
  return [
    { en: `nothing in the document has the id "${id}"`, vi: `trong tài liệu không có id "${id}"` },
    near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : { en: `ids that are there: ${list}`, vi: `các id hiện có: ${list}` },
  ];
}

function noWords(name: string, id: string): Fault {
  return [
    {
      en: `<${name} id="${id}"> has no heading or caption to print`,
      vi: `<${name} id="${id}"> không có tít hay chú thích để in`,
    },
    {
      en: 'refer to a heading, a paragraph or a caption, or write show="page"',
      vi: 'hãy dẫn tới một tít, một đoạn hay một chú thích, hoặc viết show="page"',
    },
  ];
}

function noNumber(name: string, id: string): Fault {
  return [
    { en: `the words of <${name} id="${id}"> have no number`, vi: `chữ của <${name} id="${id}"> không có số thứ tự` },
    {
      en: 'write <number of="figure"/> (or table, chart) in its caption',
      vi: 'viết <number of="figure"/> (hoặc table, chart) trong chú thích',
    },
  ];
}
