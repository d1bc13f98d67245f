import { type Diagnostic, diagnostic, hasFatal, type Place } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import { LOGO_PICTURE } from '../images/picture.ts';
import type { Bulletin } from '../model/bulletin.ts';
import { documentMeta } from './document-meta.ts';
import { type Wording, wordingOf } from './labels.ts';
import { buildBody } from './markup/build-blocks.ts';
import { checkMarkup, type ReportFault } from './markup/check-markup.ts';
import { checkReferences } from './markup/check-references.ts';
import { TEXT_STYLE } from './markup/elements.ts';
import { type MarkupNode, parseMarkup, type TemplatePoint } from './markup/parse-markup.ts';
import { repeatNotes } from './markup/repeat-notes.ts';
import { fillContents } from './references/fill-contents.ts';
import { fillReferences } from './references/fill-references.ts';
import { fillSectionTitles } from './references/fill-section-titles.ts';
import { numberCaptions } from './references/number-captions.ts';
import { completeStyles } from './template/complete-styles.ts';
import { mergeFault, mergePage } from './template/merge.ts';
import { pageGeometry } from './template/page-geometry.ts';
import { type Template, templateNames } from './template/read-template.ts';
import type { Gaps } from './template/report-view.ts';
import { styleSheet } from './template/style-sheet.ts';
import { bulletinView } from './template/view.ts';
import { type Coverage, coverGlyphs } from './text/cover-glyphs.ts';
import { numberNotes } from './text/number-notes.ts';
import { setTypography } from './text/typography/set-typography.ts';
import type { LayoutTree } from './tree.ts';

/** Lays a bulletin out through a template. Null where the template is at fault. */
export function layoutBulletin(bulletin: Bulletin, template: Template, coverage: Coverage): Outcome<LayoutTree | null> {
  const wording = wordingOf(bulletin.language, template.settings.labels);
  const merged = mergeTemplate(bulletin, template, wording);
  if (merged.value === null) return outcome(null, merged.diagnostics);
  const { value: nodes, diagnostics: faults } = checkedMarkup(parseMarkup(merged.value), template, bulletin.language);
  if (hasFatal(faults)) return outcome(null, faults);
  const body = buildBody(nodes, {
    colors: template.settings.colors,
    columns: template.settings.columns,
    pictures: template.pictures,
    charts: template.settings.charts,
    wording: wordingOf(bulletin.language, template.settings.labels),
    decimalSign: bulletin.language === 'vi' ? ',' : '.',
    textStyle: TEXT_STYLE,
  });
  const tree: LayoutTree = {
    meta: documentMeta(bulletin),
    page: pageGeometry(template.settings.page),
    styles: styleSheet(template.settings),
    footnotes: footnoteRule(template),
    ...body,
  };
  const referred = fillReferences(numberCaptions(numberNotes(tree), wording));
  const whole = fillSectionTitles(fillContents(referred));
  const set = setTypography(completeStyles(whole), template.settings.typography);
  const covered = coverGlyphs(set, coverage);
  return outcome(covered.value, [...merged.diagnostics, ...faults, ...covered.diagnostics]);
}

function mergeTemplate(bulletin: Bulletin, template: Template, wording: Wording): Outcome<string | null> {
  const gaps: Gaps = new Set();
  try {
    const evidence = hasEvidence(bulletin, template);
    const hasLogo = template.pictures.has(LOGO_PICTURE);
    const merged = mergePage(template, bulletinView(bulletin, { wording, evidence, hasLogo }, gaps), wording);
    return outcome(merged, [...gaps].map(missingSetting));
  } catch (error) {
    const [page = { path: template.name, text: '' }] = template.files; // the page is there
    return outcome(null, [mergeFault(error, page)]);
  }
}

/** What a page asked for and the settings do not say is left for a person to fill in. */
function missingSetting(setting: string): Diagnostic {
  return diagnostic('report-setting', 'warning', {
    say: {
      en: `\`${setting}\` is not set: the page prints …… in its place`,
      vi: `chưa có \`${setting}\`: trang in …… vào chỗ đó`,
    },
    hint: { en: `set ${setting} in bantin.yaml`, vi: `ghi ${setting} trong bantin.yaml` },
  });
}

/** What the settings say, else the template. */
function hasEvidence({ evidence }: Bulletin, { settings }: Template): boolean {
  return evidence ?? settings.awards.evidence;
}

/** Markup in which every element is in its place and every note has its number, or what is wrong with it. */
function checkedMarkup(
  nodes: readonly MarkupNode[],
  { files, settings, pictures }: Template,
  language: Bulletin['language'],
): Outcome<readonly MarkupNode[]> {
  const diagnostics: Diagnostic[] = [];
  const report: ReportFault = (code, at, [say, hint], severity = 'fatal') => {
    diagnostics.push(diagnostic(code, severity, { say, hint, place: placeInTemplate(at, files) }));
  };
  checkMarkup(nodes, { names: templateNames(settings, pictures), language }, report);
  checkReferences(nodes, report);
  return outcome(repeatNotes(nodes, report), diagnostics);
}

function placeInTemplate(at: TemplatePoint | null, files: Template['files']): Place | null {
  const file = at && files[at.file];
  if (!file) return null;
  const lines = textLines(file.text);
  const start = (lines.starts[at.line - 1] ?? 0) + at.column - 1;
  return placeInText(file.path, lines, { start, end: start + 1 });
}

function footnoteRule({ settings: { footnotes, colors } }: Template): LayoutTree['footnotes'] {
  const { width, color, length, above, below } = footnotes;
  return { stroke: { width, color: colors[color] ?? color }, length, above, below };
}
