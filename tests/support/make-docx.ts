import { strToU8, zipSync } from 'fflate';

/** The parts of a DOCX for a test; `parts` go into `word/`, with their relationship's type. */
export interface DocxParts {
  readonly body: string;
  /** Inside `w:styles`. */
  readonly styles?: string;
  /** Inside `w:numbering`. */
  readonly numbering?: string;
  readonly parts?: readonly { readonly name: string; readonly type: string; readonly xml: string }[];
  /** Pictures by their names in `word/media`, which are the ids of their relationships too. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly links?: readonly { readonly id: string; readonly href: string }[];
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX of these parts, no more than a reader needs. */
export function makeDocx({
  body,
  styles = '',
  numbering = '',
  parts = [],
  media = {},
  links = [],
}: DocxParts): Uint8Array {
  const all = [
    { name: 'styles', type: 'styles', xml: `<w:styles ${W}>${styles}</w:styles>` },
    { name: 'numbering', type: 'numbering', xml: `<w:numbering ${W}>${numbering}</w:numbering>` },
    ...parts,
  ];
  const relations = [
    ...all.map(({ name, type }) => `<Relationship Id="${name}" Type="${TYPES}/${type}" Target="${name}.xml"/>`),
    ...Object.keys(media).map(name => `<Relationship Id="${name}" Type="${TYPES}/image" Target="media/${name}"/>`),
    ...links.map(
      ({ id, href }) => `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${href}" TargetMode="External"/>`,
    ),
  ];
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      relationships([`<Relationship Id="d" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`]),
    ),
    'word/document.xml': strToU8(`<w:document ${W} ${MORE}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationships(relations)),
    ...Object.fromEntries(all.map(({ name, xml }) => [`word/${name}.xml`, strToU8(xml)])),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  });
}

/** A part's root with the namespace. */
export function partXml(root: string, inner: string): string {
  return `<w:${root} ${W}>${inner}</w:${root}>`;
}

/** A paragraph in a style (`''`: none) with runs as they are. */
export function p(runs: string, style = '', properties = ''): string {
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${runs}</w:p>`;
}

/** A run with its properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A run with a picture of a file in `media`; `extent` in EMU. */
export function drawing(name: string, alt = '', extent = 3_000_000): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="${extent}" cy="${extent}"/><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:blip r:embed="${name}"/></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A run in a font. */
export function inFont(text: string, font: string): string {
  return r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
}

/** A paragraph style. */
export function style(id: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
