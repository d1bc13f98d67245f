import { checkAnnotations } from './checks/annotations.ts';
import { checkContent } from './checks/content.ts';
import { checkEquivalents, checkNotes } from './checks/equivalents.ts';
import { checkClaims, checkEmbeddedFiles, checkForms, checkLayers } from './checks/file.ts';
import { checkFonts } from './checks/fonts.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkLanguage } from './checks/language.ts';
import { checkMedia } from './checks/media.ts';
import { checkNesting } from './checks/nesting.ts';
import { checkRoles } from './checks/roles.ts';
import { checkTables } from './checks/tables.ts';
import { checkBacklinks, checkTree } from './checks/tree.ts';
import type { Check } from './found.ts';

/** Every check of a file that could be opened, in the order in which their findings are told. */
export const CHECKS: readonly Check[] = [
  checkClaims,
  checkLayers,
  checkEmbeddedFiles,
  checkForms,
  checkTree,
  checkBacklinks,
  checkRoles,
  checkNesting,
  checkEquivalents,
  checkNotes,
  checkHeadings,
  checkTables,
  checkLanguage,
  checkContent,
  checkAnnotations,
  checkMedia,
  checkFonts,
];
