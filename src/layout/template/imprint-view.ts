import { LOGO_PICTURE } from '../../images/picture.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { filledLabel, type Wording } from '../labels.ts';

/** What a page prints of who answers for the publication; null where the settings say nothing. `hasLogo`: it can be printed. */
export function imprintView({ imprint, publication }: Bulletin, hasLogo: boolean, wording: Wording) {
  const { licence, editor, lines, logoAlt } = imprint;
  if (!hasLogo && licence === null && editor === null && lines.length === 0) return null;
  return {
    logo: hasLogo ? LOGO_PICTURE : null,
    logoAlt: logoAlt ?? filledLabel('logoOf', publication.organisation ?? publication.name, wording),
    licence,
    editor,
    lines,
  };
}
