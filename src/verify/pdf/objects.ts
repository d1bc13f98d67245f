import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** A PDF dictionary; the same object of a file is always the same dictionary here, so it can be a key. */
export type PdfDict = PDFDict;
/** A stream with its dictionary, not decoded. */
export type PdfStream = PDFRawStream;
/** Any value of a PDF file, never a reference. */
export type PdfValue = PDFObject;
export type PdfText = PDFString | PDFHexString;

/** The library makes a name anew each time that it is asked for one. */
const NAMES = new Map<string, PDFName>();
const MOST_NAMES = 10_000;

function nameOf(key: string): PDFName {
  const known = NAMES.get(key);
  if (known) return known;
  const made = PDFName.of(key);
  if (NAMES.size < MOST_NAMES) NAMES.set(key, made);
  return made;
}

/** The value of an entry, with its reference followed; null where there is none. */
export function entry(dict: PdfDict | null, key: string): PdfValue | null {
  return dict?.lookup(nameOf(key)) ?? null;
}

/** A value as a dictionary; a stream stands for its own. */
export function asDict(value: PdfValue | null | undefined): PdfDict | null {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFRawStream ? value.dict : null;
}

export function asName(value: PdfValue | null | undefined): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

export function asNumber(value: PdfValue | null | undefined): number | null {
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function asStream(value: PdfValue | null | undefined): PdfStream | null {
  return value instanceof PDFRawStream ? value : null;
}

export function isText(value: PdfValue | null | undefined): value is PdfText {
  return value instanceof PDFString || value instanceof PDFHexString;
}

/** A text string as Unicode; null where the value is none. */
export function asText(value: PdfValue | null | undefined): string | null {
  return isText(value) ? value.decodeText() : null;
}

/** The items of an array, with references followed; none where the value is no array. */
export function itemsOf(value: PdfValue | null | undefined): (PdfValue | null)[] {
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: value.size() }, (_, i) => value.lookup(i) ?? null);
}

/** The items of an array; the value alone where it is no array; none where there is no value. */
export function oneOrMany(value: PdfValue | null): (PdfValue | null)[] {
  if (value === null) return [];
  return value instanceof PDFArray ? itemsOf(value) : [value];
}

export const dictEntry = (dict: PdfDict | null, key: string): PdfDict | null => asDict(entry(dict, key));
export const nameEntry = (dict: PdfDict | null, key: string): string | null => asName(entry(dict, key));
export const numberEntry = (dict: PdfDict | null, key: string): number | null => asNumber(entry(dict, key));
export const textEntry = (dict: PdfDict | null, key: string): string | null => asText(entry(dict, key));
export const streamEntry = (dict: PdfDict | null, key: string): PdfStream | null => asStream(entry(dict, key));
export const arrayEntry = (dict: PdfDict | null, key: string): (PdfValue | null)[] => itemsOf(entry(dict, key));

/** A boolean entry; null where it is none. */
export function booleanEntry(dict: PdfDict | null, key: string): boolean | null {
  const value = entry(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : null;
}

/** Whether a text entry is there and says something. */
export function saysSomething(dict: PdfDict | null, key: string): boolean {
  return (textEntry(dict, key) ?? '').trim() !== '';
}

/** The names of a dictionary's entries. */
export function keysOf(dict: PdfDict | null): string[] {
  return dict?.keys().map(key => key.decodeText()) ?? [];
}
