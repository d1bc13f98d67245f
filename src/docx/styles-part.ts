import { pt } from '../base/length.ts';
import type { CharacterStyle, LayoutTree, ParagraphStyle, StyleSheet } from '../layout/tree.ts';
import { NOTE_MARK } from '../layout/tree-names.ts';
import { strokeLook } from './stroke-look.ts';
import type { StyleIds } from './style-ids.ts';
import { boxStyle, tableStyle } from './table-styles.ts';
import { halfPoints, twips } from './units.ts';
import { element, NAMESPACES } from './xml.ts';

/** What the styles need beside the tree: the width of the text in pt, and the markup of styles made while writing. */
interface StyleSetting {
  readonly measure: number;
  readonly made: string;
  /** What a family is called in the document. */
  readonly nameOf: (family: string) => string;
}

/** `word/styles.xml`: every style of the tree, named for an editor (ECMA-376 part 1, 17.7). */
export function stylesPart(tree: LayoutTree, ids: StyleIds, { measure, made, nameOf }: StyleSetting): string {
  const { paragraph, character, table, box } = tree.styles;
  return element(
    'w:styles',
    NAMESPACES,
    docDefaults(tree),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      element('w:name', { 'w:val': 'Normal' }),
      element('w:qFormat'),
    ),
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      element('w:name', { 'w:val': 'Default Paragraph Font' }),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      element('w:name', { 'w:val': 'Normal Table' }),
    ),
    ...headingStyles(tree, ids),
    ...Object.values(paragraph).map(style => paragraphStyle(named(style, nameOf), ids, { measure, styles: paragraph })),
    made,
    ...Object.values(character).map(style => characterStyle(named(style, nameOf), ids)),
    ...Object.values(table).map(style => tableStyle(style, ids)),
    ...Object.values(box).map(style => boxStyle(style, ids)),
  );
}

function named<S extends { readonly font: string | null }>(style: S, nameOf: StyleSetting['nameOf']): S {
  return style.font === null ? style : { ...style, font: nameOf(style.font) };
}

function docDefaults({ meta }: LayoutTree): string {
  const run = element('w:rPr', {}, element('w:lang', { 'w:val': meta.language, 'w:eastAsia': meta.language }));
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault'));
}

/** Word's own headings, which carry the outline; the tree's styles are based on them and give the look. */
function headingStyles({ styles }: LayoutTree, ids: StyleIds): string[] {
  const levels = new Set(Object.keys(styles.paragraph).flatMap(name => ids.headingLevel(name) ?? []));
  return [...levels]
    .sort()
    .map(level =>
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:styleId': `Heading${level}` },
        element('w:name', { 'w:val': `heading ${level}` }),
        element('w:basedOn', { 'w:val': 'Normal' }),
        element('w:uiPriority', { 'w:val': 9 }),
        element('w:qFormat'),
        element('w:pPr', {}, element('w:keepNext'), element('w:outlineLvl', { 'w:val': level - 1 })),
      ),
    );
}

/** Text that is no heading has this level of the outline (17.3.1.20). */
const BODY_LEVEL = 9;

interface ParagraphSetting {
  /** In pt. */
  readonly measure: number;
  readonly styles: StyleSheet['paragraph'];
}

/** Whether a style is based on a heading's, and none itself: Word would take its text into the outline. */
function leavesOutline({ name, basedOn }: ParagraphStyle, ids: StyleIds, styles: StyleSheet['paragraph']): boolean {
  if (ids.headingLevel(name) !== null) return false;
  for (let base = basedOn; base !== null; base = styles[base]?.basedOn ?? null)
    if (ids.headingLevel(base) !== null) return true;
  return false;
}

function paragraphStyle(style: ParagraphStyle, ids: StyleIds, { measure, styles }: ParagraphSetting): string {
  const level = ids.headingLevel(style.name);
  const tabs = ids.isFlushRight(style.name) ? rightTab(measure, ids.hasLeader(style.name)) : '';
  const outline = leavesOutline(style, ids, styles) ? element('w:outlineLvl', { 'w:val': BODY_LEVEL }) : '';
  const base = level === null ? (style.basedOn ? ids.paragraph(style.basedOn) : 'Normal') : `Heading${level}`;
  const entry = ids.entryLevel(style.name);
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': entry === null ? 1 : undefined, 'w:styleId': ids.paragraph(style.name) },
    element('w:name', { 'w:val': entry === null ? style.label : `toc ${entry}` }),
    element('w:basedOn', { 'w:val': base }),
    style.next ? element('w:next', { 'w:val': ids.paragraph(style.next) }) : '',
    element('w:qFormat'),
    paragraphProperties(ids.hasLeader(style.name) ? withoutRoom(style) : style, tabs, outline),
    runProperties({ ...style, caps: style.caps === 'small' ? 'small' : 'none', position: 'normal' }, style.tracking),
  );
}

/** LibreOffice prints nothing behind a tab that is further to the right than its paragraph's indent. */
function withoutRoom(style: ParagraphStyle): ParagraphStyle {
  return { ...style, indentRight: pt(0) };
}

function rightTab(measure: number, leader: boolean): string {
  const tab = { 'w:val': 'right', ...(leader ? { 'w:leader': 'dot' } : {}), 'w:pos': twips(measure) };
  return element('w:tabs', {}, element('w:tab', tab));
}

/** Children in the order of the schema (17.3.1.26). */
function paragraphProperties(style: ParagraphStyle, tabs: string, outline: string): string {
  const { align } = style;
  return element(
    'w:pPr',
    {},
    element('w:keepNext', { 'w:val': style.keepWithNext || hasShortRule(style) ? 1 : 0 }),
    element('w:keepLines', { 'w:val': style.keepTogether ? 1 : 0 }),
    element('w:widowControl'),
    paragraphBorders(style),
    tabs,
    element('w:spacing', {
      'w:before': twips(style.spaceBefore),
      'w:after': hasShortRule(style) ? 0 : twips(style.spaceAfter),
      'w:line': twips(style.leading),
      'w:lineRule': 'exact',
    }),
    indents(style),
    element('w:jc', { 'w:val': align === 'justify' ? 'both' : align }),
    outline,
  );
}

/** A rule that is as long as a part of the text is a paragraph of its own: a border is as wide as its paragraph. */
function hasShortRule({ ruleBelow }: ParagraphStyle): boolean {
  return ruleBelow !== null && ruleBelow.length !== null;
}

function paragraphBorders({ ruleAbove, ruleBelow }: ParagraphStyle): string {
  const border = (name: string, rule: ParagraphStyle['ruleAbove']): string =>
    rule ? element(`w:${name}`, { ...strokeLook(rule), 'w:space': Math.round(rule.gap) }) : '';
  const borders = border('top', ruleAbove) + border('bottom', ruleBelow?.length === null ? ruleBelow : null);
  return borders === '' ? '' : element('w:pBdr', {}, borders);
}

function indents({ indentLeft, indentRight, indentFirst }: ParagraphStyle): string {
  const first = indentFirst < 0 ? { 'w:hanging': twips(-indentFirst) } : { 'w:firstLine': twips(indentFirst) };
  return element('w:ind', { 'w:left': twips(indentLeft), 'w:right': twips(indentRight), ...first });
}

type RunLook = Pick<CharacterStyle, 'font' | 'bold' | 'italic' | 'size' | 'color' | 'caps' | 'position'>;

/** Children in the order of the schema (17.3.2.28). */
function runProperties(look: RunLook, tracking: number | null): string {
  const toggle = (name: string, on: boolean | null): string =>
    on === null ? '' : element(name, { 'w:val': on ? 1 : 0 });
  return element(
    'w:rPr',
    {},
    look.font === null ? '' : fonts(look.font),
    toggle('w:b', look.bold) + toggle('w:bCs', look.bold),
    toggle('w:i', look.italic) + toggle('w:iCs', look.italic),
    look.caps === null ? '' : element('w:smallCaps', { 'w:val': look.caps === 'small' ? 1 : 0 }),
    look.color === null ? '' : element('w:color', { 'w:val': look.color.slice(1) }),
    tracking === null ? '' : element('w:spacing', { 'w:val': twips(tracking) }),
    look.size === null
      ? ''
      : element('w:sz', { 'w:val': halfPoints(look.size) }) + element('w:szCs', { 'w:val': halfPoints(look.size) }),
    look.position === 'normal' ? '' : element('w:vertAlign', { 'w:val': look.position }),
  );
}

function fonts(family: string): string {
  return element('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family });
}

/** Word's own name for the style of a note's number: by it LibreOffice knows how to set the numbers before the notes. */
const FOOTNOTE_REFERENCE = 'footnote reference';

function characterStyle(style: CharacterStyle, ids: StyleIds): string {
  const isNoteMark = style.name === NOTE_MARK;
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': isNoteMark ? undefined : 1, 'w:styleId': ids.character(style.name) },
    element('w:name', { 'w:val': isNoteMark ? FOOTNOTE_REFERENCE : style.label }),
    element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:qFormat'),
    runProperties(style, null),
  );
}
