import type { DocumentMeta } from '../layout/tree.ts';
import { element, escapeXml, xmlPart } from './xml.ts';

/** A part that another part refers to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** A `.rels` part (ECMA-376 part 2, 9.3). */
export function relationshipsPart(relationships: readonly Relationship[]): Uint8Array {
  const entries = relationships.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: type.includes('/') ? type : OFFICE + type,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return xmlPart(element('Relationships', { xmlns: `${PACKAGE}relationships` }, ...entries));
}

/** The types of the package's parts; header and footer parts, and the paths of charts, are named by the caller. */
export function contentTypesPart(furniture: readonly string[], charts: readonly string[] = []): Uint8Array {
  const override = (part: string, type: string): string => element('Override', { PartName: part, ContentType: type });
  return xmlPart(
    element(
      'Types',
      { xmlns: `${PACKAGE}content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'png', ContentType: 'image/png' }),
      element('Default', { Extension: 'jpeg', ContentType: 'image/jpeg' }),
      element('Default', { Extension: 'svg', ContentType: 'image/svg+xml' }),
      element('Default', {
        Extension: 'odttf',
        ContentType: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
      }),
      charts.length > 0 ? element('Default', { Extension: 'xlsx', ContentType: `${SPREADSHEET}sheet` }) : '',
      override('/word/document.xml', `${WORD}document.main+xml`),
      ...['styles', 'settings', 'fontTable', 'numbering'].map(name =>
        override(`/word/${name}.xml`, `${WORD}${name}+xml`),
      ),
      ...furniture.map(name => override(`/word/${name}.xml`, `${WORD}${name.replace(/\d/g, '')}+xml`)),
      ...charts.map(path => override(`/${path}`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  );
}

/** `docProps/core.xml` (ECMA-376 part 2, 11): the dates are the tree's, never the clock's. */
export function corePropertiesPart(meta: DocumentMeta): Uint8Array {
  const date = `${new Date(meta.date).toISOString().slice(0, 19)}Z`;
  const text = (name: string, value: string | null): string => (value ? element(name, {}, escapeXml(value)) : '');
  const dated = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, date);
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', meta.title),
      text('dc:subject', meta.subject),
      text('dc:creator', meta.authors.join(', ') || meta.organisation || 'Bantin'),
      text('cp:keywords', meta.keywords.join(', ')),
      text('dc:language', meta.language),
      dated('dcterms:created'),
      dated('dcterms:modified'),
    ),
  );
}
