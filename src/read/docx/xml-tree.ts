import { Parser } from 'htmlparser2';

/** An element of a part. Names have the prefixes of this module's table, whatever prefixes the file uses. */
export interface XmlElement {
  readonly name: string;
  /** By name with prefix; attributes without a prefix keep none. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Namespaces by the ends of their addresses, so that the transitional and the strict ones are the same. */
const PREFIXES: readonly (readonly [ending: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(\/2006)?\/main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/\/wordprocessingShape$/, 'wps'],
];
/** No document nests deeper: tables in tables take four levels each. */
const DEEPEST = 500;

type Scope = Readonly<Record<string, string>>;
interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** Reads a part's XML. Broken XML gives what could be read of it; null where that is nothing, or nested deeper than a document is. */
export function parseXml(text: string): XmlElement | null {
  const root: XmlNode[] = [];
  const open: Open[] = [];
  const scopes: Scope[] = [{}];
  let depth = 0;
  let deepest = 0;
  const add = (node: XmlNode): void => void (open.at(-1)?.children ?? root).push(node);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (depth > DEEPEST) return;
        const scope = scopeOf(attributes, scopes.at(-1) ?? {});
        const element: Open = {
          name: rename(name, scope, true),
          attributes: renameAll(attributes, scope),
          children: [],
        };
        add(element);
        open.push(element);
        scopes.push(scope);
      },
      ontext: data => add(data),
      onclosetag() {
        if (depth <= DEEPEST) {
          open.pop();
          scopes.pop();
        }
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return deepest > DEEPEST ? null : (root.find((node): node is XmlElement => typeof node !== 'string') ?? null);
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const known = declared.map(([name, address]) => {
    const own = name.slice('xmlns:'.length);
    return [own, PREFIXES.find(([ending]) => ending.test(address))?.[1] ?? own] as const;
  });
  return { ...outer, ...Object.fromEntries(known) };
}

function rename(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !isElement) return name;
  const prefix = scope[colon < 0 ? '' : name.slice(0, colon)] ?? name.slice(0, Math.max(0, colon));
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function renameAll(attributes: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name, scope, false), value]));
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** All children of a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The `w:val` of a child; undefined where there is none. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A property that is on or off; undefined where it is not stated (ECMA-376 17.17.4). */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** All the text inside an element. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
