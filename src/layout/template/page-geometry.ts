import { type Diagnostic, diagnostic, type Said } from '../../base/diagnostic.ts';
import { type Pt, pt } from '../../base/length.ts';
import type { PageGeometry } from '../tree.ts';
import type { YamlPlaces } from '../yaml/yaml-places.ts';
import type { PAPERS, WrittenPage } from './page-schema.ts';

const MM = 72 / 25.4;

/** ISO 216 and ANSI: portrait, in pt. */
const SIZES: Readonly<Record<(typeof PAPERS)[number], readonly [width: number, height: number]>> = {
  A3: [297 * MM, 420 * MM],
  A4: [210 * MM, 297 * MM],
  A5: [148 * MM, 210 * MM],
  Letter: [612, 792],
};

/** The page of a template, turned as it says. */
export function pageGeometry({ size, orientation, margins, headerTop, footerBottom }: WrittenPage): PageGeometry {
  const [width, height] = typeof size === 'string' ? SIZES[size] : [size.width, size.height];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const sides = { asWritten: [width, height], portrait: [short, long], landscape: [long, short] };
  const [across = 0, down = 0] = sides[orientation ?? 'asWritten'];
  return { width: pt(across), height: pt(down), margins, headerTop, footerBottom };
}

/** Word takes no longer page (22 in), and no text is set on less than this (20 mm). */
const LONGEST = pt(22 * 72);
const LEAST_ROOM = pt(20 * MM);

/** What cannot be about a page: fatal, at its own place. */
export function checkPage(page: WrittenPage, places: YamlPlaces): readonly Diagnostic[] {
  const { width, height, margins } = pageGeometry(page);
  const fault = (path: readonly string[], say: Said): Diagnostic =>
    diagnostic('template-page', 'fatal', { say, place: places.value(['page', ...path]), hint: HINT });
  const tooLong = Math.max(width, height) > LONGEST;
  const rooms = [width - margins.left - margins.right, height - margins.top - margins.bottom];
  return [
    ...(tooLong ? [fault(['size'], TOO_LONG)] : []),
    ...(Math.min(...rooms) < LEAST_ROOM ? [fault(['margins'], noRoom(rooms.map(inMm)))] : []),
  ];
}

const HINT = {
  en: 'compare page.size, page.orientation and page.margins',
  vi: 'đối chiếu page.size, page.orientation và page.margins',
};
const TOO_LONG = {
  en: 'the page is longer than 22 in (558.8 mm), which Word does not take',
  vi: 'trang dài hơn 22 in (558,8 mm), Word không nhận',
};

function noRoom([across = '', down = '']: readonly string[]): Said {
  return {
    en: `the margins leave ${across} × ${down} mm for the text; it needs at least 20 × 20 mm`,
    vi: `lề chỉ chừa ${across} × ${down} mm cho chữ; cần ít nhất 20 × 20 mm`,
  };
}

function inMm(points: number | Pt): string {
  return String(Math.round(points / MM));
}
