import type { BlockHint } from '../../model/manuscript.ts';

/** What a style's name says of its paragraphs. */
export type StyleRole = BlockHint | { readonly kind: 'title' } | { readonly kind: 'contents' };

/** Names as Word, LibreOffice, Google Docs, pandoc and Bantin write them, English and Vietnamese, in lower case. */
const ROLES: Readonly<Record<string, StyleRole>> = {
  title: { kind: 'title' },
  'tiêu đề': { kind: 'title' },
  tít: { kind: 'headline' },
  headline: { kind: 'headline' },
  'tít dài': { kind: 'headline' },
  'tít rất dài': { kind: 'headline' },
  'tít phụ trên': { kind: 'kicker' },
  kicker: { kind: 'kicker' },
  sapo: { kind: 'lead' },
  'sa pô': { kind: 'lead' },
  'sapo dài': { kind: 'lead' },
  'tác giả': { kind: 'byline' },
  byline: { kind: 'byline' },
  author: { kind: 'byline' },
  nguồn: { kind: 'source' },
  caption: { kind: 'caption', image: null, alt: null },
  'image caption': { kind: 'caption', image: null, alt: null },
  'table caption': { kind: 'caption', image: null, alt: null },
  'chú thích': { kind: 'caption', image: null, alt: null },
  'chú thích ảnh': { kind: 'caption', image: null, alt: null },
  quote: { kind: 'quote' },
  'intense quote': { kind: 'quote' },
  quotations: { kind: 'quote' },
  'block text': { kind: 'quote' },
  'block quotation': { kind: 'quote' },
  'trích dẫn': { kind: 'quote' },
  'toc heading': { kind: 'contents' },
  'table of figures': { kind: 'contents' },
  'măng sét': { kind: 'aside', why: 'masthead' },
  'cơ quan chủ quản': { kind: 'aside', why: 'masthead' },
  'dòng số báo': { kind: 'aside', why: 'masthead' },
  'đầu trang': { kind: 'aside', why: 'page header' },
  'số trang': { kind: 'aside', why: 'page footer' },
};
const HEADING = /^(?:heading|tiêu đề|đầu đề|đề mục|mục|tít xen(?: cấp)?) ?([1-9])$/;

/** What a style of this name is for; null where the name says nothing. */
export function roleOfName(name: string): StyleRole | null {
  const wanted = name.normalize('NFC').toLowerCase().trim();
  const level = HEADING.exec(wanted)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (wanted === 'tít xen') return { kind: 'heading', level: 1 };
  if (/^(?:toc|mục lục) ?\d$/.test(wanted)) return { kind: 'contents' };
  return ROLES[wanted] ?? null;
}
