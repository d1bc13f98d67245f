import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A DOCX with one of its parts changed. Throws where the change changes nothing. */
export function editDocx(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const edited = edit(xml);
  if (edited === xml) throw new Error(`nothing to change in ${part}`);
  return zipSync({ ...files, [part]: strToU8(edited) });
}

/** The innermost element of a name that holds a text. */
export function elementWith(xml: string, name: string, text: string): string {
  const at = xml.indexOf(text);
  const start = Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at));
  return xml.slice(start, xml.indexOf(`</${name}>`, at) + name.length + 3);
}

/** Takes the element away. */
export function without(xml: string, name: string, text: string): string {
  return xml.replace(elementWith(xml, name, text), '');
}
