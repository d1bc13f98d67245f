import { type DocxPicture, effectiveChildren, type PartReader } from './part-reader.ts';
import { readBlocks } from './read-blocks.ts';
import type { XmlElement } from './xml-tree.ts';

/** A smaller picture is a sign or an ornament: in EMU, 1 cm (ECMA-376 20.4.2.7). */
const LEAST_EXTENT = 360_000;

/** Reads a drawing: its pictures wait for a caption, its text boxes are set beside the text. */
export function readDrawing(drawing: XmlElement, reader: PartReader): void {
  const found: DocxPicture[] = [];
  collect(drawing, { reader, found, alt: null });
  if (!isSmall(drawing)) reader.pictures.push(...found);
}

interface Search {
  readonly reader: PartReader;
  readonly found: DocxPicture[];
  /** The description that holds for what is inside. */
  alt: string | null;
}

function collect(element: XmlElement, search: Search): void {
  const { reader, found } = search;
  for (const node of effectiveChildren(element)) {
    if (typeof node === 'string') continue;
    const { name, attributes } = node;
    if (name === 'w:txbxContent') {
      const inner: PartReader = { ...reader, fields: [], carried: [], pictures: [] };
      reader.beside.push({ why: 'text box', blocks: readBlocks(node, inner) });
      continue;
    }
    if (name === 'wp:docPr' || name === 'v:shape') search.alt = attributes.descr || attributes.alt || null;
    const image = reader.targets.get(relationshipOf(node) ?? '')?.target ?? null;
    if (image !== null) found.push({ image, alt: search.alt });
    collect(node, search);
  }
  const isDescribed = element.name === 'w:drawing' && found.length === 0 && search.alt !== null;
  if (isDescribed) found.push({ image: null, alt: search.alt }); // a chart or a shape, for the caption under it
}

/** The relationship to a picture's file: inside the package, else outside of it (ECMA-376 20.1.8.13). */
function relationshipOf({ name, attributes }: XmlElement): string | undefined {
  if (name === 'v:imagedata') return attributes['r:id'];
  return name === 'a:blip' ? (attributes['r:embed'] ?? attributes['r:link']) : undefined;
}

function isSmall(drawing: XmlElement): boolean {
  const frame = effectiveChildren(drawing)[0];
  const extent = typeof frame === 'object' ? effectiveChildren(frame).find(isExtent) : undefined;
  if (typeof extent !== 'object') return false;
  const [width, height] = [Number(extent.attributes.cx), Number(extent.attributes.cy)];
  return width < LEAST_EXTENT && height < LEAST_EXTENT;
}

function isExtent(node: XmlElement | string): boolean {
  return typeof node === 'object' && node.name === 'wp:extent';
}
