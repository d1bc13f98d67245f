import { type Annotation, appearancesOf, readAnnotations } from './annotations.ts';
import { type ContentContext, type FormUse, type PageFact, PageFacts } from './content/page-facts.ts';
import { walkFromStart, walkPage } from './content/walk-page.ts';
import { decodeStream } from './decode-stream.ts';
import { FontCollector, type UsedFont } from './fonts/used-fonts.ts';
import { isLanguageTag } from './language-tag.ts';
import { dictEntry, type PdfDict, streamEntry, textEntry } from './objects.ts';
import type { PdfFile } from './open-pdf.ts';
import { type PdfPage, readPages } from './pages.ts';
import { readStructure, type Structure } from './structure/read-structure.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** All of a PDF file that the conditions ask about. */
export interface ReadDocument {
  readonly catalog: PdfDict;
  readonly numberOf: PdfFile['numberOf'];
  readonly pages: readonly PdfPage[];
  /** From 1; null for what is no page. */
  readonly pageNumber: (page: PdfDict | null) => number | null;
  /** Whether the catalogue states a language that is one. */
  readonly hasLanguage: boolean;
  /** Null where there is no metadata stream. */
  readonly xmp: Xmp | null;
  readonly structure: Structure;
  readonly annotations: readonly Annotation[];
  readonly facts: readonly PageFact[];
  /** Printer's marks whose appearance paints what is no artifact. */
  readonly unmarkedAppearances: ReadonlySet<PdfDict>;
  readonly fonts: readonly UsedFont[];
  readonly forms: ReadonlyMap<PdfDict, FormUse>;
}

export function readDocument({ catalog, numberOf }: PdfFile): ReadDocument {
  const pages = readPages(catalog);
  const structure = readStructure(catalog);
  const hasLanguage = isLanguageTag(textEntry(catalog, 'Lang'));
  const annotations = readAnnotations(pages, structure);
  const context: ContentContext = { structure, hasLanguage, fonts: new FontCollector(), forms: new Map() };
  const facts = pages.flatMap(page => readPage(page, context));
  const unmarkedAppearances = readAppearances(annotations, context);
  const numbers = new Map(pages.map(page => [page.dict, page.number]));
  return {
    catalog,
    numberOf,
    pages,
    pageNumber: page => (page === null ? null : (numbers.get(page) ?? null)),
    hasLanguage,
    xmp: readMetadata(catalog),
    structure,
    annotations,
    facts,
    unmarkedAppearances,
    fonts: context.fonts.fonts(),
    forms: context.forms,
  };
}

function readMetadata(catalog: PdfDict): Xmp | null {
  const stream = streamEntry(catalog, 'Metadata');
  const bytes = stream === null ? null : decodeStream(stream);
  return bytes === null ? null : readXmp(new TextDecoder().decode(bytes));
}

function readPage(page: PdfPage, context: ContentContext): PageFact[] {
  const visitor = new PageFacts(context, page.number);
  walkPage(page, visitor);
  return visitor.facts();
}

/** Appearances count for their fonts alone, but for those of printer's marks (ISO 14289-1, 7.18.8). */
function readAppearances(annotations: readonly Annotation[], context: ContentContext): Set<PdfDict> {
  const unmarked = new Set<PdfDict>();
  for (const annotation of annotations) {
    const visitor = new PageFacts(context, annotation.page.number);
    for (const stream of appearancesOf(annotation)) {
      const bytes = decodeStream(stream);
      const { dict } = stream;
      if (bytes) walkFromStart({ holder: dict, bytes, resources: dictEntry(dict, 'Resources') }, visitor);
    }
    const isMark = annotation.subtype === 'PrinterMark';
    if (isMark && visitor.facts().some(fact => fact.kind === 'unmarked')) unmarked.add(annotation.dict);
  }
  return unmarked;
}
