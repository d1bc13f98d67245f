import { nearestName } from '../yaml/nearest-name.ts';
import type { Fault } from './attribute-faults.ts';
import { type Content, type ElementRule, elements, elementsFor, fitsInto } from './elements.ts';

/** Three braces would print an article's text as markup. */
export const TRIPLE: Fault = [
  { en: 'three braces would let a text break the page', vi: 'ba dấu ngoặc nhọn có thể làm hỏng trang in' },
  { en: 'write two: {{…}}', vi: 'chỉ viết hai dấu: {{…}}' },
];

export function unknownElement(name: string): Fault {
  return unknown('element', 'phần tử', name, Object.keys(elements));
}

export function unknownAttribute(element: string, name: string, known: readonly string[]): Fault {
  return unknown(`attribute of <${element}>`, `thuộc tính của <${element}>`, name, known);
}

function unknown(kindEn: string, kindVi: string, name: string, known: readonly string[]): Fault {
  const near = nearestName(name, known);
  const list = known.join(', ') || '–';
  return [
    { en: `there is no ${kindEn} "${name}"`, vi: `không có ${kindVi} "${name}"` },
    near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : { en: `known: ${list}`, vi: `có sẵn: ${list}` },
  ];
}

/** An element without an attribute that it needs. */
export function missingAttribute(element: string, name: string): Fault {
  return [
    { en: `<${element}> has no ${name}`, vi: `<${element}> thiếu ${name}` },
    { en: `write <${element} ${name}="…">`, vi: `viết <${element} ${name}="…">` },
  ];
}

/** A picture that says nothing to those who do not see it. */
export const NO_ALT: Fault = [
  { en: 'the picture has no alt="…"', vi: 'ảnh thiếu alt="…"' },
  {
    en: 'say in alt what the picture shows, for readers who do not see it',
    vi: 'ghi trong alt ảnh cho thấy điều gì, cho người không nhìn thấy ảnh',
  },
];

/** A table has one title. */
export const TWO_TITLES: Fault = [
  { en: 'the table has more than one <caption>', vi: 'bảng có nhiều hơn một <caption>' },
  {
    en: 'write one <caption>, and a note under the table as a <p>',
    vi: 'chỉ viết một <caption>; ghi chú dưới bảng viết bằng <p>',
  },
];

/** Pages are numbered across the whole page, not inside of something on it. */
export const NUMBERING_INSIDE: Fault = [
  {
    en: 'pages can be numbered anew only between the blocks of the page',
    vi: 'chỉ đánh lại số trang được ở giữa các khối của trang',
  },
  {
    en: 'put this <page-break> outside of columns, boxes, tables and what is kept together',
    vi: 'đặt <page-break> này ngoài cột, khung, bảng và phần giữ liền',
  },
];

/** An element where it may not stand; `parent` is null outside of every element. */
export function misplaced(name: string, rule: ElementRule, parent: string | null): Fault {
  const isHome = (home: ElementRule): boolean =>
    rule.is === 'margin' ? home.is === 'furniture' : fitsInto(home.content, rule);
  const homes = Object.keys(elements).filter(home => elements[home] && isHome(elements[home]));
  const list = homes.map(home => `<${home}>`).join(', ') || '–';
  const [en, vi] = parent ? [`in <${parent}>`, `trong <${parent}>`] : ['by itself', 'một mình'];
  return [
    { en: `<${name}> may not stand ${en}`, vi: `<${name}> không được đứng ${vi}` },
    { en: `it stands in ${list}`, vi: `phần tử này đứng trong ${list}` },
  ];
}

/** Text in an element that holds only other elements. */
export function strayText(parent: string, content: Content): Fault {
  const list = elementsFor(content)
    .map(name => `<${name}>`)
    .join(', ');
  return [
    { en: `text may not stand directly in <${parent}>`, vi: `chữ không được đứng trực tiếp trong <${parent}>` },
    list
      ? { en: `put it into one of ${list}`, vi: `hãy đặt vào một trong ${list}` }
      : { en: `write <${parent}/>`, vi: `viết <${parent}/>` },
  ];
}

export function mismatch(name: string, open: string | undefined): Fault {
  return [
    { en: `</${name}> closes nothing that is open here`, vi: `</${name}> không đóng phần tử nào đang mở ở đây` },
    open
      ? {
          en: `<${open}> is open: close it first, in the same block of the template`,
          vi: `<${open}> đang mở: hãy đóng nó trước, trong cùng một khối`,
        }
      : {
          en: 'an element opens and closes in the same block of the template',
          vi: 'một phần tử phải mở và đóng trong cùng một khối của mẫu',
        },
  ];
}

export function unclosed(name: string): Fault {
  return [
    { en: `<${name}> is never closed`, vi: `<${name}> không được đóng` },
    { en: `write </${name}>, in the same block of the template`, vi: `viết </${name}> trong cùng một khối của mẫu` },
  ];
}

/** A note that is to be named again, and does not stand before. */
export function noSuchNote(id: string, known: readonly string[]): Fault {
  const list = known.join(', ') || '–';
  return [
    { en: `there is no footnote "${id}" before this`, vi: `phía trước không có chú thích "${id}"` },
    { en: `footnotes with an id before this: ${list}`, vi: `chú thích có id ở phía trước: ${list}` },
  ];
}
