import type { Package } from './open-package.ts';
import { type Beside, type PartReader, partReader } from './part-reader.ts';
import { readBlocks } from './read-blocks.ts';
import { relationshipsOf, type Target } from './relationships.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/** The parts beside the text, by the type of their relationship, with the reason why they are no part of the article. */
const SIDE_PARTS: Readonly<Record<string, string>> = {
  footnotes: 'footnote',
  endnotes: 'endnote',
  comments: 'comment',
  header: 'page header',
  footer: 'page footer',
};
/** Notes that are lines between text and notes, not text (ECMA-376 17.18.33). */
const RULES = new Set(['separator', 'continuationSeparator', 'continuationNotice']);
const NOTES = new Set(['w:footnote', 'w:endnote', 'w:comment']);

/** Reads footnotes, endnotes, comments, page headers and footers, each in the order of the file. */
export function readSideParts(
  parts: Package,
  targets: ReadonlyMap<string, Target>,
  shared: Pick<PartReader, 'styles' | 'numbering'>,
): Beside[] {
  return Object.entries(SIDE_PARTS).flatMap(([type, why]) => {
    const paths = new Set([...targets.values()].filter(target => target.type === type).map(({ target }) => target));
    return [...paths].flatMap(path => {
      const root = parseXml(parts.get(path) ?? '');
      const reader = partReader(shared, relationshipsOf(parts, path));
      const blocks = root ? storiesOf(root).flatMap(story => readBlocks(story, reader)) : [];
      return [{ why, blocks }, ...reader.beside.map(beside => ({ ...beside, why }))];
    });
  });
}

/** The notes of a part, or the part itself where it has none. */
function storiesOf(root: XmlElement): readonly XmlElement[] {
  const notes = root.children.filter((node): node is XmlElement => typeof node !== 'string' && NOTES.has(node.name));
  return notes.length === 0 ? [root] : notes.filter(({ attributes }) => !RULES.has(attributes['w:type'] ?? ''));
}
