import type { FontList, ListedFamily } from '../build/list-fonts.ts';
import type { Say } from './texts.ts';

/** Letters that a line lists. */
const SHOWN = 12;

/** The families that there are, a line each, and the order in which they help out. */
export function showFonts({ families, fallback }: FontList, say: Say): string {
  return [...families.map(family => familyLine(family, say)), `${say('fallback')}: ${fallback.join(', ')}`].join('\n');
}

function familyLine({ name, faces, folder, licence, lacking }: ListedFamily, say: Say): string {
  const list = lacking.slice(0, SHOWN).join(' ') + (lacking.length > SHOWN ? ' …' : '');
  const facts = [
    faces.join(', '),
    folder,
    ...(licence === '' ? [] : [licence]),
    ...(lacking.length === 0 ? [] : [`${say('lacks')} ${list} (${lacking.length})`]),
  ];
  return `${name}: ${facts.join(' | ')}`;
}
