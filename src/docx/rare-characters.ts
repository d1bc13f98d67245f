import { charactersBeyond } from '../fonts/editor-subset.ts';
import type { FontFace } from '../fonts/face.ts';
import { type FontLibrary, findFace } from '../fonts/library.ts';
import type { LayoutInline, LayoutTree, TextInline } from '../layout/tree.ts';
import { furnitureOf } from '../layout/tree-targets.ts';
import { visitBlocks } from './style-ids.ts';

/** The characters that faces must have in a document beside those that every editor's font has, sorted. */
export type RareCharacters = ReadonlyMap<FontFace, string>;

/** Finds the characters of a tree that few documents have, by the face that they are set in. */
export function rareCharacters(tree: LayoutTree, fonts: FontLibrary): RareCharacters {
  const found = new Map<FontFace, string>();
  const see = (inlines: readonly LayoutInline[], style: string): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') seeText(inline, style);
      else if (inline.kind === 'footnote') see(inline.inlines, inline.paragraph);
      else if (inline.kind === 'sectionTitle') for (const title of inline.titles) see(title.inlines, style);
      else if ('inlines' in inline) see(inline.inlines, style);
    }
  };
  const seeText = (inline: TextInline, style: string): void => {
    const rare = charactersBeyond(inline.text);
    if (rare === '') return;
    const face = faceOf(inline, style, { tree, fonts });
    found.set(face, charactersBeyond((found.get(face) ?? '') + rare));
  };
  visitBlocks([...furnitureOf(tree).flat(), ...tree.body], block => {
    if ('inlines' in block) see(block.inlines, block.style);
    else if (block.kind === 'contents') for (const entry of block.entries) see(entry.inlines, entry.style);
  });
  return found;
}

interface Setting {
  readonly tree: LayoutTree;
  readonly fonts: FontLibrary;
}

function faceOf({ style, fallback }: TextInline, name: string, { tree, fonts }: Setting): FontFace {
  const paragraph = tree.styles.paragraph[name];
  const mark = style === null ? undefined : tree.styles.character[style];
  const family = fallback ?? mark?.font ?? paragraph?.font ?? '';
  const bold = mark?.bold ?? paragraph?.bold ?? false;
  return findFace(fonts, family, bold, mark?.italic ?? paragraph?.italic ?? false);
}
