import { roleOfName, type StyleRole } from './style-roles.ts';
import { child, children, parseXml, toggle, valueIn, type XmlElement } from './xml-tree.ts';

/** What a run looks like; undefined: not stated. */
export interface RunLook {
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly font?: string | undefined;
}

/** A style with what its own definition says. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunLook;
  readonly outline: number | null;
  readonly numbering: XmlElement | undefined;
}

/** The styles of a document. */
export interface Styles {
  /** A run's look by its paragraph style, with the document's defaults under it. */
  readonly paragraphRun: (id: string | undefined) => RunLook;
  /** What a character style adds. */
  readonly characterRun: (id: string | undefined) => RunLook;
  readonly role: (id: string | undefined) => StyleRole | null;
  /** The numbering that a paragraph style brings. */
  readonly numbering: (id: string | undefined) => XmlElement | undefined;
}

/** A chain of styles is no longer than this; one that goes round in a circle ends here. */
const LONGEST_CHAIN = 12;

/** Reads `word/styles.xml`; an absent part is one without styles. */
export function readStyles(text: string): Styles {
  const root = parseXml(text) ?? undefined;
  const styles = new Map(
    children(root, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', readStyle(style)]),
  );
  const defaults = runLook(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const standard = children(root, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const chain = (id: string | undefined): Style[] => chainOf(styles, id);
  const look = (id: string | undefined, under: RunLook): RunLook =>
    chain(id).reduceRight((below, style) => layered(below, style.run), under);
  return {
    paragraphRun: id => look(id ?? standard, defaults),
    characterRun: id => look(id, {}),
    role: id => roleOf(chain(id), id),
    numbering: id => chain(id).find(({ numbering }) => numbering)?.numbering,
  };
}

/** A look with another one over it. */
export function layered(below: RunLook, above: RunLook): RunLook {
  return {
    strong: above.strong ?? below.strong,
    emphasis: above.emphasis ?? below.emphasis,
    hidden: above.hidden ?? below.hidden,
    font: above.font ?? below.font,
  };
}

/** What `w:rPr` says. The font of letters beyond ASCII is `hAnsi` (ECMA-376 17.3.2.26). */
export function runLook(properties: XmlElement | undefined): RunLook {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    strong: toggle(properties, 'w:b'),
    emphasis: toggle(properties, 'w:i'),
    hidden: toggle(properties, 'w:vanish') ?? toggle(properties, 'w:specVanish'),
    font:
      fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'] ?? (fonts?.['w:hAnsiTheme'] || fonts?.['w:asciiTheme'] ? '' : undefined),
  };
}

function readStyle(style: XmlElement): Style {
  const paragraph = child(style, 'w:pPr');
  const outline = valueIn(paragraph, 'w:outlineLvl');
  return {
    name: valueIn(style, 'w:name') ?? '',
    basedOn: valueIn(style, 'w:basedOn'),
    run: runLook(child(style, 'w:rPr')),
    outline: outline === undefined ? null : Number(outline),
    numbering: child(paragraph, 'w:numPr'),
  };
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  let next = id;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style = styles.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}

/** The nearest style of the chain whose name or outline level says something; a style that is nowhere defined speaks by its id. */
function roleOf(chain: readonly Style[], id: string | undefined): StyleRole | null {
  for (const { name, outline } of chain) {
    const role = roleOfName(name);
    if (role) return role;
    if (outline !== null && outline >= 0 && outline < 9) return { kind: 'heading', level: outline + 1 };
  }
  return chain.length === 0 && id !== undefined ? roleOfName(id.replace(/(\D)(\d)$/, '$1 $2')) : null;
}
