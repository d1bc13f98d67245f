import type { Block } from '../../model/article.ts';
import type { BulletinView } from './view.ts';

/** Fields of the view that name a paragraph style, with every name that they may have: a template must have them all. */
export const viewStyles = {
  headlineStyle: ['headline', 'headline-long', 'headline-longest'],
  leadStyle: ['lead', 'lead-long'],
  blockStyle: ['text', 'text-first'],
} as const;

type StyleField = keyof typeof viewStyles;

/** The names that a style field may have. */
export type ViewStyle<F extends StyleField> = (typeof viewStyles)[F][number];

/** A value without fields: a text, a yes or no, a block for `modelBlock`, the name of a style, or what cannot be known. */
export type Leaf = 'text' | 'flag' | 'block' | 'unknown' | StyleField;

/** What a template may know of a value: a leaf, a list of one shape, or a record's fields. */
export type Shape = Leaf | readonly [Shape] | { readonly [field: string]: Shape };

type StyleLeaf<T> = { [F in StyleField]: [T] extends [ViewStyle<F>] ? F : never }[StyleField];
type TextLeaf<T> = [StyleLeaf<T>] extends [never] ? 'text' : StyleLeaf<T>;

/** The shape of a type. A field that is missing in a description, or is in it and not in the type, does not compile. */
type ShapeOf<T> = [T] extends [readonly (infer E)[]]
  ? readonly [ShapeOf<NonNullable<E>>]
  : [T] extends [Block]
    ? 'block'
    : [T] extends [string]
      ? TextLeaf<T>
      : [T] extends [number]
        ? 'text'
        : [T] extends [boolean]
          ? 'flag'
          : { readonly [K in keyof T]: ShapeOf<NonNullable<T[K]>> };

const counts = { collectives: 'text', individuals: 'text', others: 'text' } as const;
const note = { id: 'text', number: 'text', sentence: 'text', source: 'text' } as const;
const row = {
  ...counts,
  id: 'text',
  authority: 'text',
  award: 'text',
  year: 'text',
  named: 'text',
  namedLong: 'text',
  beside: 'text',
  othersAcross: 'text',
  othersBeside: 'text',
  evidence: [{ ...note, isFirst: 'flag' }],
} as const;
const cell = { collectives: 'text', individuals: 'text' } as const;
const given = { authority: 'text', award: 'text', year: 'text' } as const;
const awards = {
  ...counts,
  rows: [row],
  uncounted: 'text',
  authorityCount: 'text',
  formCount: 'text',
  isLong: 'flag',
  isWide: 'flag',
  hasYears: 'flag',
  tables: [
    {
      hasYears: 'flag',
      hasOthers: 'flag',
      years: [{ year: 'text' }],
      rows: [{ ...row, cells: [{ ...cell, named: 'text' }] }],
      totals: [cell],
      othersTotal: 'text',
    },
  ],
  authorities: [{ ...counts, authority: 'text', hasTotal: 'flag', rows: [row] }],
  bars: [{ ...cell, authority: 'text' }],
  forms: [{ ...counts, award: 'text', named: 'text' }],
  named: [{ ...given, names: 'text' }],
  households: [{ ...given, others: 'text' }],
  notes: [note],
} as const;

const storyShape: ShapeOf<BulletinView['stories'][number]> = {
  partTitle: 'text',
  isFirst: 'flag',
  number: 'text',
  id: 'text',
  headline: 'text',
  headlineStyle: 'headlineStyle',
  proposed: 'flag',
  kicker: 'text',
  lead: 'text',
  leadStyle: 'leadStyle',
  bylines: 'text',
  source: 'text',
  published: 'text',
  captions: ['text'],
  awardsFirst: 'flag',
  awards,
  sections: [
    {
      id: 'text',
      heading: 'text',
      level: 'text',
      awardsHere: 'flag',
      blocks: [{ id: 'text', style: 'blockStyle', block: 'block' }],
    },
  ],
};

const references = [{ number: 'text', id: 'text' }] as const;

const issueShape: ShapeOf<BulletinView['issue']> = {
  mainStories: [{ id: 'text', headline: 'text' }],
  awards: {
    groups: [
      {
        authority: 'text',
        rows: [
          {
            id: 'text',
            award: 'text',
            year: 'text',
            collectives: 'text',
            individuals: 'text',
            named: 'text',
            others: 'text',
            stories: references,
            conflicts: [{ noun: 'text', variants: [{ count: 'text', stories: references }] }],
          },
        ],
      },
    ],
    collectives: 'text',
    individuals: 'text',
    uncounted: 'text',
    disputed: 'text',
  },
  abbreviations: [{ short: 'text', meanings: [{ long: 'text', stories: references }] }],
  bodies: [{ name: 'text', stories: references }],
  sources: [{ number: 'text', id: 'text', headline: 'text', source: 'text', date: 'text', file: 'text' }],
};

/** The one description of what a template reads. Templates are checked against it before there is any data. */
export const viewShape: ShapeOf<BulletinView> = {
  publication: 'text',
  organisation: 'text',
  place: 'text',
  number: 'text',
  date: 'text',
  imprint: { logo: 'text', logoAlt: 'text', licence: 'text', editor: 'text', lines: ['text'] },
  report: {
    parent: 'text',
    issuer: 'text',
    number: 'text',
    symbol: 'text',
    place: 'text',
    date: 'text',
    type: 'text',
    subject: 'text',
    toOne: 'text',
    toMany: ['text'],
    grounds: ['text'],
    urgency: 'text',
    urgencyColumns: 'text',
    contact: ['text'],
    authority: 'text',
    office: 'text',
    signer: 'text',
    copies: ['text'],
    filing: 'text',
  },
  stories: [storyShape],
  parts: [{ title: 'text', stories: [storyShape] }],
  issue: issueShape,
  deck: 'text',
  isIssue: 'flag',
  awards,
};

/** The element of a list; null where the shape is no list. What is unknown may be one. */
export function elementOf(shape: Shape): Shape | null {
  if (shape === 'unknown') return shape;
  return isList(shape) ? shape[0] : null;
}

/** Whether a shape is a list. */
export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

/** Whether a shape is a record: it has fields by name. */
export function isRecord(shape: Shape): shape is { readonly [field: string]: Shape } {
  return typeof shape === 'object' && !isList(shape);
}

/** The styles that a shape asks of a template; none unless it is a style field. */
export function stylesOf(shape: Shape): readonly string[] {
  return typeof shape === 'string' && Object.hasOwn(viewStyles, shape) ? viewStyles[shape as StyleField] : []; // checked by `hasOwn`
}
