import type { DocumentMeta } from '../../layout/tree.ts';
import type { Claims } from '../pdf-options.ts';

/** The program that makes the text, and the one that makes the file: the same words as in the information dictionary. */
export const CREATOR = 'Bantin';
export const PRODUCER = 'Bantin (pdfmake)';

/** A document's metadata as an XMP packet (ISO 16684-1), with what the file claims to be. Everything in it is escaped. */
export function xmpPacket(meta: DocumentMeta, claims: Claims): string {
  const date = xmpDate(meta.date);
  const parts = [
    entry('dc:format', 'application/pdf'),
    `<dc:title>${alternatives(meta.title)}</dc:title>`,
    meta.authors.length > 0
      ? `<dc:creator>${list('Seq', claims.archive === '1b' ? [authorLine(meta)] : authorsOf(meta))}</dc:creator>`
      : organisation(meta),
    meta.subject === null ? '' : `<dc:description>${alternatives(meta.subject)}</dc:description>`,
    `<dc:language>${list('Bag', [meta.language])}</dc:language>`,
    meta.keywords.length > 0 ? `<dc:subject>${list('Bag', meta.keywords)}</dc:subject>` : '',
    meta.keywords.length > 0 ? entry('pdf:Keywords', keywordLine(meta)) : '',
    entry('pdf:Producer', PRODUCER),
    entry('xmp:CreatorTool', CREATOR),
    entry('xmp:CreateDate', date) + entry('xmp:ModifyDate', date) + entry('xmp:MetadataDate', date),
    claimEntries(claims),
  ];
  const description = `<rdf:Description rdf:about="" ${NAMESPACES}>\n${parts.filter(Boolean).join('\n')}\n</rdf:Description>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${description}${claims.accessible && claims.archive !== null ? `\n${UA_SCHEMA}` : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The authors in one line, as the information dictionary has them. */
export function authorLine(meta: DocumentMeta): string {
  return authorsOf(meta).join(', ');
}

/** The keywords in one line. */
export function keywordLine({ keywords }: DocumentMeta): string {
  return keywords.join(', ');
}

/** Seconds and the zone as UTC, as both places write it. */
export function xmpDate(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`;
}

function authorsOf({ authors, organisation: body }: DocumentMeta): readonly string[] {
  return authors.length > 0 || body === null ? authors : [body];
}

function organisation(meta: DocumentMeta): string {
  return meta.organisation === null ? '' : `<dc:creator>${list('Seq', [meta.organisation])}</dc:creator>`;
}

function claimEntries({ archive, accessible }: Claims): string {
  const pdfa =
    archive && entry('pdfaid:part', archive[0] ?? '') + entry('pdfaid:conformance', archive[1]?.toUpperCase() ?? '');
  return `${pdfa ?? ''}${accessible ? entry('pdfuaid:part', '1') : ''}`;
}

function entry(name: string, value: string): string {
  return `<${name}>${escaped(value)}</${name}>`;
}

/** A text in its one language, which is the default. */
function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map(item => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character] ?? character);
}

const NAMESPACES = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
  ['pdfuaid', 'http://www.aiim.org/pdfua/ns/id/'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** PDF/A wants every property explained that it does not know itself (ISO 19005-2, 6.6.2.3): the claim of PDF/UA is one. */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
