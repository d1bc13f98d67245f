import { ARTICLE_PICTURE } from '../../images/picture.ts';
import type { Language } from '../labels.ts';
import {
  attributeFault,
  type Fault,
  missingStyle,
  type TemplateNames,
  unwrittenStyleFaults,
} from './attribute-faults.ts';
import { chartFaults } from './chart-faults.ts';
import { type Content, elements, fitsInto, holdsText, TEXT_STYLE } from './elements.ts';
import { misplaced, NO_ALT, NUMBERING_INSIDE, strayText, TWO_TITLES } from './markup-faults.ts';
import type { MarkupElement, MarkupNode, TemplatePoint } from './parse-markup.ts';

/** Takes a fault of merged markup, with where its start tag stands in the template; `fatal` where no severity is said. */
export type ReportFault = (
  code: string,
  at: TemplatePoint | null,
  fault: Fault,
  severity?: 'fatal' | 'warning',
) => void;

/**
 * Checks merged markup for what the template alone could not tell: where partials put their elements, and what the values of
 * attributes became. Nothing that passes here is dropped later.
 */
export function checkMarkup(nodes: readonly MarkupNode[], known: KnownToCheck, report: ReportFault): void {
  for (const node of nodes) checkNode(node, 'page', null, { ...known, report, hasNotes: true, isMargin: false });
}

/** What the check knows beside the markup: the template's names, and in which language numbers are written. */
export interface KnownToCheck {
  readonly names: TemplateNames;
  readonly language: Language;
}

interface MarkupCheck extends KnownToCheck {
  readonly report: ReportFault;
  /** Whether a note may stand here: not in a note, nor in a header or footer. */
  readonly hasNotes: boolean;
  /** Whether this is a header or footer. */
  readonly isMargin: boolean;
}

function checkNode(node: MarkupNode, content: Content, parent: MarkupElement | null, check: MarkupCheck): void {
  if (node.kind === 'text') {
    checkText(node.text, content, parent, check);
    return;
  }
  const rule = elements[node.name];
  if (!rule) return; // the scan of the template has refused it
  const isAway = (rule.is === 'note' && !check.hasNotes) || (rule.is === 'margin' && !check.isMargin);
  if (!fitsInto(content, rule) || isAway)
    check.report('template-nesting', node.at, misplaced(node.name, rule, parent?.name ?? null));
  if (restartsPages(node) && content !== 'page' && parent?.name !== 'section')
    check.report('template-nesting', node.at, NUMBERING_INSIDE);
  checkValues(node, check);
  const hasNotes = check.hasNotes && rule.is !== 'note' && rule.is !== 'furniture';
  if (node.children.filter(isTitle).length > 1) check.report('template-nesting', node.at, TWO_TITLES);
  const isMargin = check.isMargin || rule.is === 'furniture';
  const inside = { ...check, hasNotes, isMargin };
  for (const child of node.children) checkNode(child, rule.content, node, inside);
}

function restartsPages({ name, attributes }: MarkupElement): boolean {
  return name === 'page-break' && attributes.numbering === 'restart';
}

function isTitle(node: MarkupNode): boolean {
  return node.kind === 'element' && elements[node.name]?.is === 'title';
}

function checkText(text: string, content: Content, parent: MarkupElement | null, check: MarkupCheck): void {
  if (text.trim() === '') return;
  if (parent && !holdsText(content)) check.report('template-nesting', parent.at, strayText(parent.name, content));
  const isLoose = content === 'page' || content === 'blocks' || (content === 'flow' && hasBlocks(parent));
  const fault = isLoose ? missingStyle(parent?.name ?? 'p', TEXT_STYLE, check.names.paragraph) : null;
  if (fault) check.report('template-style', parent?.at ?? null, fault);
}

function hasBlocks(parent: MarkupElement | null): boolean {
  return parent?.children.some(child => child.kind === 'element' && elements[child.name]?.is === 'block') ?? false;
}

function checkValues(node: MarkupElement, { names, language, report }: MarkupCheck): void {
  const rule = elements[node.name];
  if (!rule) return;
  for (const [key, value] of Object.entries(node.attributes)) {
    const kind = rule.attributes[key];
    const fault = kind ? attributeFault(kind, value, names) : null;
    const code = kind?.endsWith('Style')
      ? 'template-style'
      : kind === 'picture'
        ? 'template-picture'
        : 'template-attribute';
    if (fault) report(code, node.at, fault);
  }
  if (node.name === 'chart')
    for (const { at, fault } of chartFaults(node, names.charts, language)) report('template-chart', at, fault);
  if (isSilentFigure(node)) report('figure-alt', node.at, NO_ALT, 'warning');
  const isNamed = node.attributes.style !== undefined;
  for (const fault of unwrittenStyleFaults(node.name, rule, { names, isNamed }))
    report('template-style', node.at, fault);
}

/** A picture of the template without `alt`; one of an article has its place there, and is named by who read the article. */
function isSilentFigure({ name, attributes: { alt = '', src = '' } }: MarkupElement): boolean {
  return name === 'figure' && alt.trim() === '' && !src.startsWith(ARTICLE_PICTURE);
}
