import type { Package } from './open-package.ts';
import { children, parseXml } from './xml-tree.ts';

/** What a part points to. */
export interface Target {
  /** The last word of the relationship's type: `header`, `footnotes`, `hyperlink` … */
  readonly type: string;
  /** A path in the package, or an address outside. */
  readonly target: string;
}

/** The relationships of a part, by their ids; none where the part has none. */
export function relationshipsOf(parts: Package, path: string): ReadonlyMap<string, Target> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const root = parseXml(parts.get(`${folder}_rels/${path.slice(slash)}.rels`) ?? '');
  return new Map(
    children(root ?? undefined, 'rel:Relationship').map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const type = /[^/]*$/.exec(attributes.Type ?? '')?.[0] ?? '';
      return [
        attributes.Id ?? '',
        { type, target: attributes.TargetMode === 'External' ? target : join(folder, target) },
      ];
    }),
  );
}

/** The path of the document's text. */
export function mainPart(parts: Package): string | null {
  const named = [...relationshipsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  return [named, 'word/document.xml'].find(path => path !== undefined && parts.has(path)) ?? null;
}

function join(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
