import type { Span } from '../../base/span.ts';
import type { Lexicon } from './lexicon.ts';
import { isFullName, isName } from './names.ts';
import { openingOf } from './phrases.ts';
import { countWords } from './piece.ts';

/** What a byline says, and where in its line. */
export interface Byline {
  readonly names: readonly string[];
  readonly source: string | null;
  /** The source with its label and brackets; null where there is none. */
  readonly sourceSpan: Span | null;
  /** 2: labelled, or with a role or a source; 1: names that are full or several; 0: one short name. */
  readonly weight: 0 | 1 | 2;
}

const LONGEST = 160;
const MAIL = /\(?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*\)?/g;
const MOST_SOURCE_WORDS = 9;

/** Reads a line as a byline, a source, or both; null where it is neither. Offsets are those of the line. */
export function readByline(raw: string, lexicon: Lexicon): Byline | null {
  if (raw.length > LONGEST) return null;
  const line = raw.replace(/[\s|]+$/, '').replace(/^[\s|*–—-]+/, m => ' '.repeat(m.length));
  if (line.trim() === '') return null;
  const source = readSource(line, lexicon);
  const rest = source ? line.slice(0, source.span.start) + line.slice(source.span.end) : line;
  const authors = readAuthors(rest, lexicon);
  if (!authors && !source) return null;
  if (!authors && /[\p{L}\p{N}]/u.test(rest)) return null;
  const span = source ? source.span : null;
  const weight = source ? 2 : (authors?.weight ?? 0);
  return { names: authors?.names ?? [], source: source?.text ?? null, sourceSpan: span, weight };
}

interface SourcePatterns {
  readonly labelled: RegExp;
  readonly bracketed: RegExp;
}

const made = new WeakMap<readonly string[], SourcePatterns>();

function sourcePatterns(labels: readonly string[]): SourcePatterns {
  const known = made.get(labels);
  if (known) return known;
  const any = [...labels].sort((a, b) => b.length - a.length).join('|');
  const patterns = {
    labelled: new RegExp(
      `(?<=^\\s*|[-–—,;(|]\\s*|\\p{L}\\s)\\(?\\s*(?:${any})\\s*(?::|\\s)\\s*([^()]{2,80})\\)?$`,
      'iu',
    ),
    bracketed: new RegExp(`\\(\\s*(?:(?:${any})\\s*(?::|\\s)\\s*)?([^()]{2,60})\\)`, 'iu'),
  };
  made.set(labels, patterns);
  return patterns;
}

/** `(Theo TTXVN)`, `Nguồn: …`, `Theo …` at the end, `(TTXVN)`, `An Bình/VOV`. */
function readSource(line: string, { lists }: Lexicon): { text: string; span: Span } | null {
  const { agencies } = lists.bylines;
  const { labelled, bracketed } = sourcePatterns(lists.bylines['source-labels']);
  const inside = bracketed.exec(line);
  const hasLabel = inside !== null && openingOf(inside[0].slice(1).trim(), lists.bylines['source-labels']) !== null;
  if (inside?.[1] && (hasLabel || isAgency(inside[1], agencies)) && isSourceName(inside[1]))
    return { text: tidy(inside[1]), span: { start: inside.index, end: inside.index + inside[0].length } };
  const found = labelled.exec(line);
  if (found?.[1] && isSourceName(found[1]))
    return { text: tidy(found[1]), span: { start: found.index, end: line.length } };
  const slashed = /(?<=\p{L}\.?)\s?\/\s?([^/]{2,30})$/u.exec(line);
  if (slashed?.[1] && (isAgency(slashed[1], agencies) || /\p{Lu}{3}/u.test(slashed[1])))
    return { text: tidy(slashed[1]), span: { start: slashed.index, end: line.length } };
  const whole = line.trim();
  return agencies.includes(whole.toLocaleLowerCase('vi'))
    ? { text: whole, span: { start: line.length - line.trimStart().length, end: line.length } }
    : null;
}

function isAgency(text: string, agencies: readonly string[]): boolean {
  const lower = text
    .trim()
    .toLocaleLowerCase('vi')
    .replace(/^báo\s/, '');
  return agencies.some(name => lower === name || lower.startsWith(`${name}-`) || lower.startsWith(`${name}/`));
}

/** The name of a paper: short, not a sentence. */
function isSourceName(text: string): boolean {
  const name = tidy(text);
  const begins =
    /^[\p{Lu}\p{N}“"]/u.test(name) || /^[\w-]+(?:\.[\w-]+)+/.test(name) || /^(?:báo|đài|tạp chí)\s/iu.test(name);
  return begins && countWords(name) <= MOST_SOURCE_WORDS && !/,.*,|[;!?]|\.\s/.test(name);
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?:\.\/)?[.,;:]*$/, '')
    .trim();
}

interface Authors {
  readonly names: readonly string[];
  readonly weight: 0 | 1 | 2;
}

function readAuthors(line: string, lexicon: Lexicon): Authors | null {
  const noted = line.replace(MAIL, ' ');
  const bare = tidyNotes(noted, lexicon);
  if (bare === '') return null;
  const names: string[] = [];
  let hasLabel = noted.length !== line.length;
  let isPhoto = false;
  for (const part of partsOf(bare, lexicon)) {
    const label = labelOf(part, lexicon);
    if (label) isPhoto = label.isPhoto;
    hasLabel ||= label !== null;
    const name = label ? part.slice(label.length).trim() : part;
    if (name === '') continue;
    const read = nameOf(name, hasLabel, lexicon);
    if (!read) return null;
    hasLabel ||= read.hasRole;
    if (!isPhoto && read.name !== null) names.push(read.name);
  }
  if (names.length === 0 && !hasLabel) return null;
  const alone = names.length === 1 && !isFullName(names[0] ?? '', lexicon);
  return { names, weight: hasLabel ? 2 : alone ? 0 : 1 };
}

/** Without brackets, and without notes such as `thực hiện`. */
function tidyNotes(line: string, { lists }: Lexicon): string {
  const open = line.trim().replace(/^\((.*)\)$/u, '$1');
  const text = tidy(open.replace(/\([^()]*\)/g, ' '));
  const note = lists.bylines.notes.find(word => text.toLocaleLowerCase('vi').endsWith(` ${word}`));
  const cut = note ? text.slice(0, -note.length).replace(/[\s,–-]+$/u, '') : text;
  return /\p{Lu}\p{L}*\.$/u.test(open.trim()) && !cut.endsWith('.') && /\./.test(cut) ? `${cut}.` : cut;
}

/** The names of a line; a label with a comma of its own (`Bài, ảnh:`) stays whole. */
function partsOf(text: string, { lists }: Lexicon): string[] {
  const label = /^([^:]{2,30}):/.exec(text)?.[1]?.trim().toLocaleLowerCase('vi');
  const isLabel = label !== undefined && lists.bylines.labels.includes(label);
  const head = isLabel ? text.slice(0, text.indexOf(':') + 1) : '';
  const parts = text
    .slice(head.length)
    .split(/\s+[-–—]\s*|\s*[-–—]\s+|\s*[;,&|+]\s*|\s+và\s+|\s+\/\s+|(?<=\p{Ll})[-–](?=\p{Lu}\p{Ll}+\s\p{Lu})/u)
    .map(part => part.trim())
    .filter(part => part !== '');
  return isLabel ? [`${head} ${parts[0] ?? ''}`.trim(), ...parts.slice(1)] : parts;
}

function labelOf(part: string, { lists }: Lexicon): { length: number; isPhoto: boolean } | null {
  const found = /^([^:]{1,30}):\s*/u.exec(part);
  const label = found?.[1]?.trim().toLocaleLowerCase('vi') ?? '';
  if (found && lists.furniture['photo-labels'].includes(label)) return { length: found[0].length, isPhoto: true };
  return found && lists.bylines.labels.includes(label) ? { length: found[0].length, isPhoto: false } : null;
}

/** A name without its role; a role alone is the name, but not behind another name. */
function nameOf(text: string, isLabelled: boolean, lexicon: Lexicon): { name: string | null; hasRole: boolean } | null {
  const role = openingOf(text, lexicon.lists.bylines.roles);
  const isRole = role !== null && !(isName(text) && text.split(' ').length === 1 && !/^\p{Lu}{2,}$/u.test(text));
  const bare = isRole ? text.slice(role.length).replace(/^[\s.:]+/, '') : text;
  if (isRole && bare === '') return { name: text, hasRole: true };
  if (isRole && isName(bare)) return { name: bare, hasRole: !isShortRole(role, bare) };
  if (isName(text)) return { name: text, hasRole: false };
  return isLabelled && /^\p{Lu}/u.test(text) && countWords(text) <= 8 && !/[.!?]/.test(text)
    ? { name: text, hasRole: false }
    : null;
}

/** `Ông`, `Bà`, `CN`, `GS` … may be the first syllable of a pen name: no proof of a byline. */
function isShortRole(role: string, name: string): boolean {
  return role.length <= 3 && name.split(' ').length === 1;
}
