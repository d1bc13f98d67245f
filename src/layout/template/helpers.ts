import Handlebars from 'handlebars';
import type { Block } from '../../model/article.ts';
import { isLabelName, type Wording } from '../labels.ts';
import { blockMarkup, escaped, type KnownPictures, modelStyles, modelTableStyle } from './model-markup.ts';
import { officialHeading, officialStyles } from './official-heading.ts';
import type { Shape } from './view-shape.ts';

/** What a helper takes, and what it asks of a template, so that a call can be checked before there is data. */
export interface HelperRule {
  /** `label`: the name of a label, as a literal. Else the fields that its one argument must have. */
  readonly takes: 'label' | { readonly [field: string]: Shape };
  /** Paragraph styles that its markup names. */
  readonly styles: readonly string[];
  /** Table styles that its markup names. */
  readonly tables: readonly string[];
}

/** Every helper of ours, by name. */
export const helperRules = {
  label: { takes: 'label', styles: [], tables: [] },
  modelBlock: { takes: { block: 'block', style: 'text' }, styles: modelStyles, tables: [modelTableStyle] },
  crosshead: {
    takes: { id: 'text', heading: 'text', level: 'text' },
    styles: ['crosshead', 'crosshead-2', 'crosshead-3'],
    tables: [],
  },
  subhead: {
    takes: { id: 'text', heading: 'text', level: 'text' },
    styles: ['crosshead-2', 'crosshead-3'],
    tables: [],
  },
  officialHeading: { takes: { id: 'text', heading: 'text', level: 'text' }, styles: officialStyles, tables: [] },
} as const satisfies Readonly<Record<string, HelperRule>>;

/** What a merge knows beside the view. */
interface MergeData {
  readonly pictures: KnownPictures;
}

type Helpers = { readonly [name in keyof typeof helperRules]: Handlebars.HelperDelegate };

/** The helpers themselves. A rule without a helper does not compile, nor one without its rule. */
export function makeHelpers({ label }: Wording): Helpers {
  return {
    label: (name: string) => (isLabelName(name) ? label(name) : name),
    modelBlock: ({ block, style }: { block: Block; style: string }, { data }: { data: MergeData }) =>
      new Handlebars.SafeString(blockMarkup(block, escaped(style), data.pictures)),
    crosshead: ({ id, heading, level }: { id: string; heading: string; level: number }) =>
      headingMarkup(id, heading, level),
    /** One level lower, for stories whose headline is of the second level. */
    subhead: ({ id, heading, level }: { id: string; heading: string; level: number }) =>
      headingMarkup(id, heading, Math.min(level + 1, 4)),
    officialHeading: (section: { id: string; heading: string; level: number }) =>
      new Handlebars.SafeString(officialHeading(section)),
  };
}

function headingMarkup(id: string, heading: string, level: number): Handlebars.SafeString {
  return new Handlebars.SafeString(`<h${level} id="${escaped(id)}">${escaped(heading)}</h${level}>`);
}

/** A helper's rule; null where there is no helper of that name. */
export function helperRule(name: string): HelperRule | null {
  return Object.hasOwn(helperRules, name) ? helperRules[name as keyof typeof helperRules] : null; // checked by `hasOwn`
}
