import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's structure tree as an independent reader sees it on one page, with the text that it holds itself. */
export interface ReadElement {
  readonly role: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

/** A page's structure, and the text that belongs to no element: of artifacts, and (a fault) of nothing at all. */
export interface ReadPage {
  readonly root: ReadElement;
  readonly artifacts: readonly string[];
  readonly unmarked: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
  readonly type?: string;
  readonly id?: string;
}

interface ContentItem {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** Reads the structure of every page with pdf.js. */
export async function readStructure(bytes: Uint8Array): Promise<ReadPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsByMark(items as readonly ContentItem[]); // pdf.js types both kinds of items together
    const tree = (await page.getStructTree()) as StructNode | null; // typed as any object
    pages.push({
      root: tree ? readElement(tree, texts.marks) : { role: 'none', text: '', children: [] },
      artifacts: texts.artifacts,
      unmarked: texts.unmarked,
    });
  }
  await document.destroy();
  return pages;
}

/** All elements of a tree in reading order, the tree itself first. */
export function allElements(element: ReadElement): ReadElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

function readElement(node: StructNode, marks: ReadonlyMap<string, string>): ReadElement {
  const children = node.children ?? [];
  const own = children.filter(child => child.type === 'content').map(child => marks.get(child.id ?? '') ?? '');
  return {
    role: node.role ?? '',
    text: own.join(' ').replace(/\s+/g, ' ').trim(),
    children: children.filter(child => child.role !== undefined).map(child => readElement(child, marks)),
  };
}

interface MarkedTexts {
  readonly marks: Map<string, string>;
  readonly artifacts: string[];
  readonly unmarked: string[];
}

function textsByMark(items: readonly ContentItem[]): MarkedTexts {
  const found: MarkedTexts = { marks: new Map(), artifacts: [], unmarked: [] };
  let mark: string | null = null;
  let isArtifact = false;
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) {
      mark = item.id ?? null;
      isArtifact = item.tag === 'Artifact';
    } else if (item.type === 'endMarkedContent') {
      mark = null;
      isArtifact = false;
    } else if (item.str !== undefined) {
      const text = item.hasEOL ? `${item.str} ` : item.str; // pdf.js leaves out the space at a line's end
      if (mark !== null) found.marks.set(mark, (found.marks.get(mark) ?? '') + text);
      else if (text.trim() !== '') (isArtifact ? found.artifacts : found.unmarked).push(text);
    }
  }
  return found;
}
