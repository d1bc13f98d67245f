import type { Condition } from './condition.ts';
import { ANNOTATIONS } from './conditions/annotations.ts';
import { CONTENT } from './conditions/content.ts';
import { DOCUMENT } from './conditions/document.ts';
import { FONTS } from './conditions/fonts.ts';
import { STRUCTURE } from './conditions/structure.ts';

const ALL = { ...DOCUMENT, ...CONTENT, ...STRUCTURE, ...ANNOTATIONS, ...FONTS };

/**
 * The name of a condition: the index of the Matterhorn Protocol 1.1, such as `01-003`, or a word of ours for what the
 * protocol takes for granted.
 */
export type ConditionId = keyof typeof ALL;

/** Every condition that is checked. */
export const CONDITIONS: Readonly<Record<ConditionId, Condition>> = ALL;

/** All names, in the order of the table. */
export const CONDITION_IDS = Object.keys(ALL) as readonly ConditionId[]; // keys of an object literal are typed as strings
