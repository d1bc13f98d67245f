import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { LARGEST_FILE } from '../read/limits.ts';

/** How large a file may be, and what is said of one that is larger. */
export interface SizeLimit {
  /** In bytes. */
  readonly most: number;
  readonly text: readonly [say: Said, hint: Said];
}

/** An input's bytes; `-` is standard input. Null where there is no such file; a file that is too large is not read whole. */
export function readInput(file: string, limit: SizeLimit = ARTICLE_LIMIT): Outcome<Uint8Array | null> {
  try {
    if (file === '-') return outcome(readFileSync(0));
    const { size, isDirectory } = factsOf(file);
    if (isDirectory) return outcome(null, [inputFault('input-directory', file, DIRECTORY)]);
    if (size > limit.most) return outcome(null, [inputFault('file-too-large', file, limit.text)]);
    return outcome(readFileSync(file));
  } catch (error) {
    return outcome(null, [inputFault('input-unreadable', file, unreadable(error))]);
  }
}

/** Every file of `input/`, by name; null where there is no such folder. */
export function inputFiles(): string[] | null {
  if (!existsSync('input')) return null;
  return readdirSync('input', { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join('input', entry.name))
    .sort();
}

function factsOf(file: string): { size: number; isDirectory: boolean } {
  const facts = statSync(file);
  return { size: facts.size, isDirectory: facts.isDirectory() };
}

function inputFault(code: string, file: string, [say, hint]: readonly [Said, Said]): Diagnostic {
  return diagnostic(code, 'fatal', {
    say,
    hint,
    place: { file, line: 1, column: 1, length: 1, excerpt: null, span: null },
  });
}

function unreadable(error: unknown): readonly [Said, Said] {
  const isMissing = (error as { code?: string }).code === 'ENOENT'; // what node adds to its errors
  const why = error instanceof Error ? error.message : String(error);
  return isMissing
    ? [
        { en: 'there is no such file', vi: 'không có tệp này' },
        { en: 'check the name and the folder', vi: 'kiểm tra tên tệp và thư mục' },
      ]
    : [
        { en: `the file cannot be read: ${why}`, vi: `không đọc được tệp: ${why}` },
        { en: 'check its rights', vi: 'kiểm tra quyền đọc' },
      ];
}

const DIRECTORY = [
  { en: 'this is a folder, a file was expected', vi: 'đây là thư mục, cần một tệp' },
  { en: 'name its files, for instance input/*.txt', vi: 'ghi tên các tệp, ví dụ input/*.txt' },
] as const;
const TOO_LARGE: SizeLimit['text'] = [
  {
    en: `the file has more than ${LARGEST_FILE / 1e6} MB: that is no article`,
    vi: `tệp lớn hơn ${LARGEST_FILE / 1e6} MB: không phải một bài báo`,
  },
  { en: 'cut it into one file an article', vi: 'tách thành mỗi bài một tệp' },
];
const ARTICLE_LIMIT: SizeLimit = { most: LARGEST_FILE, text: TOO_LARGE };
