import { dirname, join, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { ARTICLE_PICTURE, type ReadPicture } from '../images/picture.ts';
import { readPicture } from '../images/read-picture.ts';
import type { Article, Block } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { PICTURE_LIMIT, SAVE_ANEW } from './picture-input.ts';
import { readInput } from './read-input.ts';

/** An article whose figures call their pictures by the names that these have in `pictures`. */
export interface IllustratedArticle {
  readonly article: Article;
  readonly pictures: ReadonlyMap<string, ReadPicture>;
}

/** Where the article lies, and what was read in it. */
export interface ArticleOrigin {
  readonly file: string;
  readonly manuscript: Pick<Manuscript, 'locate' | 'pictures'>;
}

/** Articles in their order with all of their pictures. */
export interface IllustratedArticles {
  readonly articles: readonly Article[];
  readonly pictures: ReadonlyMap<string, ReadPicture>;
}

/** The articles of a document with the pictures that can be printed. */
export function illustrate(sources: readonly (ArticleOrigin & { article: Article })[]): Outcome<IllustratedArticles> {
  const read = sources.map(source => loadArticlePictures(source.article, source));
  return outcome(
    {
      articles: read.map(({ value }) => value.article),
      pictures: new Map(read.flatMap(({ value }) => [...value.pictures])),
    },
    read.flatMap(({ diagnostics }) => diagnostics),
  );
}

type Figure = Extract<Block, { kind: 'figure' }>;

/**
 * Reads the pictures that an article's figures name, from the source itself, its folder and the folders in it: nothing is
 * fetched, and no path leads out. A picture that cannot be printed is a warning, and its figure prints its words alone.
 */
export function loadArticlePictures(article: Article, origin: ArticleOrigin): Outcome<IllustratedArticle> {
  const pictures = new Map<string, ReadPicture>();
  const diagnostics: Diagnostic[] = [];
  const withPicture = (figure: Figure): Figure => {
    const found = figure.image === null ? outcome(null) : pictureOf(figure.image, figure, origin);
    diagnostics.push(...found.diagnostics);
    if (found.value === null) return figure;
    const { name } = found.value.picture;
    pictures.set(name, found.value);
    return { ...figure, image: name };
  };
  const sections = article.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block => (block.kind === 'figure' ? withPicture(block) : block)),
  }));
  return outcome({ article: pictures.size > 0 ? { ...article, sections } : article, pictures }, diagnostics);
}

type FoundPicture = Extract<ReadPicture, { fault: null }>;

function pictureOf(
  image: string,
  { span, alt }: Figure,
  { file, manuscript }: ArticleOrigin,
): Outcome<FoundPicture | null> {
  const say = (code: string, severity: 'warning' | 'info', [what, hint]: readonly [Said, Said]): Diagnostic =>
    diagnostic(code, severity, { say: what, hint, place: manuscript.locate(span) });
  const inside = manuscript.pictures.get(image);
  const path = inside ? join(file, image) : pathBeside(file, image);
  if (path === null) return outcome(null, [say('picture-elsewhere', 'info', elsewhere(image))]);
  const bytes = inside ?? readInput(path, PICTURE_LIMIT).value;
  if (bytes === null) return outcome(null, [say('picture-missing', 'warning', missing(path))]);
  const read = readPicture(ARTICLE_PICTURE + path.split(sep).join('/'), bytes);
  if (read.picture === null) return outcome(null, [say('picture-unusable', 'warning', unusable(path, read.fault))]);
  return outcome(read, alt ? [] : [say('figure-alt', 'warning', silent(path))]);
}

/** The path of a picture in the article's folder or below; null for one on the web, or outside of it. */
function pathBeside(file: string, image: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(image)) return null;
  const folder = dirname(file);
  const path = join(folder, decoded(image.replace(/[?#].*$/s, '')));
  return /^\.\.(?:[/\\]|$)/.test(relative(folder, path)) ? null : path;
}

/** A page writes `%20` for a space in a file's name. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // no address, but a name with a percent sign
  }
}

const elsewhere = (image: string): readonly [Said, Said] => [
  {
    en: `the picture ${image} does not lie with the article and is not fetched`,
    vi: `ảnh ${image} không nằm cùng bài và không được tải về`,
  },
  {
    en: "save it in the article's folder and name that file",
    vi: 'lưu ảnh vào thư mục của bài rồi ghi tên tệp ấy',
  },
];
const missing = (path: string): readonly [Said, Said] => [
  {
    en: `there is no picture ${path}, or it cannot be read: its words are printed alone`,
    vi: `không có ảnh ${path} hoặc không đọc được: chỉ in chú thích`,
  },
  { en: 'put the file there, or take the figure out', vi: 'đặt tệp vào đó, hoặc bỏ ảnh này khỏi bài' },
];
const unusable = (path: string, fault: Said): readonly [Said, Said] => [
  { en: `${path} cannot be printed: ${fault.en}`, vi: `không in được ${path}: ${fault.vi}` },
  SAVE_ANEW,
];
const silent = (path: string): readonly [Said, Said] => [
  {
    en: `${path} has no words for readers who do not see it: the PDF cannot claim to be accessible`,
    vi: `${path} không có lời tả cho người không nhìn thấy: PDF không thể nhận là tiếp cận được`,
  },
  { en: 'say in alt what it shows: ![alt](file)', vi: 'tả ảnh trong alt: ![alt](tệp)' },
];
