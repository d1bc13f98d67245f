import { sha256 } from '../base/hash.ts';
import { makeEditorFont, storeEditorFont } from '../docx/editor-font.ts';
import { templateNames } from './find-template.ts';
import { loadFonts } from './load-fonts.ts';
import { loadLaw } from './load-law.ts';
import { loadLexicon } from './load-lexicon.ts';
import { loadRanks } from './load-ranks.ts';
import { loadTemplate } from './load-template.ts';
import { madeHere, writePrepared } from './prepared.ts';

/**
 * Makes beforehand what every process would make anew: the faces of fonts/ as the DOCX embeds them, and the package's YAML files
 * and templates as checked data. `npm start` calls it when it has compiled.
 */
async function preparePackage(): Promise<void> {
  loadLexicon();
  loadLaw();
  loadRanks();
  for (const name of templateNames()) await loadTemplate(name);
  for (const { faces } of loadFonts().families.values())
    for (const face of Object.values(faces))
      writePrepared(sha256(face.bytes), storeEditorFont(await makeEditorFont(face)));
  for (const [hash, value] of madeHere) writePrepared(hash, Buffer.from(JSON.stringify(value)));
}

await preparePackage();
