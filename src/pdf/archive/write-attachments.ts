import { pdfNames, pdfText } from '../engine/syntax.ts';
import type { Attachment } from '../pdf-options.ts';
import type { ObjectSink } from '../structure/write-structure.ts';
import { xmpDate } from './xmp.ts';

/** Where streams go: objects with a content of their own. */
export interface StreamSink extends ObjectSink {
  /** Writes a stream with these entries of its dictionary; gives its object number. */
  putStream(entries: string, content: Uint8Array): number;
}

/** Attached files in the catalogue: their name tree's object number, and the associated files as an array. */
export interface WrittenAttachments {
  readonly names: number;
  readonly associated: string;
}

/** Writes files into a document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). `date`: ISO 8601, when they were last changed. */
export function writeAttachments(
  attachments: readonly Attachment[],
  date: string,
  sink: StreamSink,
): WrittenAttachments {
  const files = attachments.map(attachment => [attachment.name, ` ${writeFile(attachment, date, sink)} 0 R`] as const);
  const names = sink.allocate();
  sink.put(names, `<</Names${pdfNames(files)}>>`);
  return { names, associated: `[${files.map(([, file]) => file).join('')}]` };
}

function writeFile({ name, type, description, relation, bytes }: Attachment, date: string, sink: StreamSink): number {
  const changed = pdfDate(date);
  const content = sink.putStream(
    `/Type/EmbeddedFile/Subtype/${nameOf(type)}/Params<</Size ${bytes.length}/ModDate ${changed}>>`,
    bytes,
  );
  const file = sink.allocate();
  const title = pdfText(name);
  const entries = `/F ${title}/UF ${title}/EF<</F ${content} 0 R/UF ${content} 0 R>>/Desc ${pdfText(description)}`;
  sink.put(file, `<</Type/Filespec${entries}/AFRelationship/${relation}>>`);
  return file;
}

/** A PDF name: what is no regular character is written as its number (ISO 32000-1, 7.3.5). */
function nameOf(text: string): string {
  return text.replace(/[^A-Za-z0-9.+-]/g, character => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** A date string in UTC (ISO 32000-1, 7.9.4). */
function pdfDate(date: string): string {
  return `(D:${xmpDate(date).replace(/\D/g, '')}Z)`;
}
