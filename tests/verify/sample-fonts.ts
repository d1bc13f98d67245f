import { MACINTOSH, SYMBOLS, tinyFont, UNICODE } from './tiny-font.ts';
import type { Sample } from './write-sample.ts';

export const ADVANCES = [500, 600, 700, 250];
const DESCRIPTOR =
  '/Type/FontDescriptor/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontBBox[0 0 900 900]';
const WIDTHS = '/FirstChar 65/LastChar 66/Widths[600 700]';

/** Adds five fonts: by CID with Identity-H, simple with Differences, symbolic, by CID with an own CMap, simple and plain. */
export function addFonts(sample: Sample): void {
  const both = tinyFont({ advances: ADVANCES, cmaps: [MACINTOSH, UNICODE] });
  const symbols = tinyFont({ advances: ADVANCES, cmaps: [SYMBOLS] });
  cidFont(sample, 'f1', '/Identity-H');
  sample.edit('f1-descriptor', '/Flags', '/CIDSet @f1-set/Flags').put('f1-set', '<<>>', '\xf0');
  simpleFont(sample, 'f2', { flags: 32, program: both });
  sample.edit('f2', '/Type/Font', '/Type/Font/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[66/uni0042]>>');
  simpleFont(sample, 'f3', { flags: 4, program: symbols });
  cidFont(sample, 'f4', ' @f4-cmap');
  sample.edit('f4-unicode', '<0002> <0042>\n<0003> <0020>', '<0041> <0041>\n<0042> <0042>');
  sample.put(
    'f4-cmap',
    `<</Type/CMap/CMapName/Own-H/WMode 0/CIDSystemInfo${system('Adobe', 'Identity', 0)}>>`,
    OWN_CMAP,
  );
  simpleFont(sample, 'f5', { flags: 32, program: both });
  sample.edit('f5', '/Type/Font', '/Type/Font/Encoding/WinAnsiEncoding');
}

function system(registry: string, ordering: string, supplement: number): string {
  return `<</Registry(${registry})/Ordering(${ordering})/Supplement ${supplement}>>`;
}

function cidFont(sample: Sample, name: string, encoding: string): void {
  const base = `/BaseFont/ABCDEF+${name}`;
  sample
    .put(
      name,
      `<</Type/Font/Subtype/Type0${base}/Encoding${encoding}/DescendantFonts[@${name}-cid]/ToUnicode @${name}-unicode>>`,
    )
    .put(
      `${name}-cid`,
      `<</Type/Font/Subtype/CIDFontType2${base}/CIDSystemInfo${system('Adobe', 'Identity', 0)}/CIDToGIDMap/Identity/FontDescriptor @${name}-descriptor/DW 500/W[1[600]2 2 700 3[250]]>>`,
    )
    .put(`${name}-descriptor`, `<<${DESCRIPTOR}/FontName/ABCDEF+${name}/Flags 4/FontFile2 @${name}-program>>`)
    .put(`${name}-program`, '<<>>', tinyFont({ advances: ADVANCES, cmaps: [UNICODE] }))
    .put(`${name}-unicode`, '<<>>', TO_UNICODE);
}

function simpleFont(sample: Sample, name: string, { flags, program }: { flags: number; program: string }): void {
  sample
    .put(
      name,
      `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+${name}${WIDTHS}/FontDescriptor @${name}-descriptor/ToUnicode @${name}-unicode>>`,
    )
    .put(`${name}-descriptor`, `<<${DESCRIPTOR}/FontName/ABCDEF+${name}/Flags ${flags}/FontFile2 @${name}-program>>`)
    .put(`${name}-program`, '<<>>', program)
    .put(
      `${name}-unicode`,
      '<<>>',
      'begincmap\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n1 beginbfrange\n<41> <42> <0041>\nendbfrange\nendcmap',
    );
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
begincmap
1 begincodespacerange
<0000> <ffff>
endcodespacerange
1 beginbfrange
<0000> <0001> [<fffd> <0041>]
endbfrange
2 beginbfchar
<0002> <0042>
<0003> <0020>
endbfchar
endcmap end`;

const OWN_CMAP = `begincmap
/WMode 0 def
1 begincodespacerange
<0000> <00ff>
endcodespacerange
1 begincidrange
<0041> <0043> 1
endcidrange
endcmap`;
