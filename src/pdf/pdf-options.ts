/** How a PDF is kept for the years to come: a level of PDF/A (ISO 19005), or none. `a-1b` is of 2005, for archives that ask for it. */
export type ArchiveLevel = 'a-1b' | 'a-2' | 'a-3' | 'none';

/** A file inside the PDF, such as the source of its text. Only `a-3` may hold files of every kind. */
export interface Attachment {
  /** Its name, unique among the attachments. */
  readonly name: string;
  /** A media type, such as `text/plain`. */
  readonly type: string;
  /** What readers show of it. */
  readonly description: string;
  /** What it is to the document (ISO 19005-3, 6.8). */
  readonly relation: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** How pages stand on paper. */
export interface PrintOptions {
  /** What lies beyond the trim for the knife to cut away, in pt. Default: 0. */
  readonly bleed?: number;
  /** Crop marks at the corners of the trim. Default: none. */
  readonly marks?: boolean;
  /** A word across every page in grey; null or left out: none. */
  readonly draft?: string | null;
  /** The pages to print, from 1, both ends with them. Default: all. */
  readonly pages?: readonly { readonly first: number; readonly last: number }[] | null;
  /** Black alone, with everything dark solid. Default: the colours of the styles. */
  readonly oneInk?: boolean;
  /**
   * Two pages side by side on each sheet, in the order of a saddle-stitched booklet. Such a file is for a press alone: it has
   * no tags, links or bookmarks and claims nothing. Default: false.
   */
  readonly booklet?: boolean;
}

/** What a PDF is made for. */
export interface PdfOptions {
  /** Default: `a-2`. */
  readonly archive?: ArchiveLevel;
  /** Files to attach; taken by `a-3` alone. */
  readonly attachments?: readonly Attachment[];
  readonly print?: PrintOptions;
}

/** What a file says of itself: its level of PDF/A, and whether it is accessible by PDF/UA-1 (ISO 14289-1). */
export interface Claims {
  readonly archive: '1b' | '2a' | '2b' | '3a' | '3b' | null;
  readonly accessible: boolean;
}
