import { Parser } from 'htmlparser2';

const HIDDEN = new Set(
  'script style noscript template svg math iframe object embed canvas head title meta link audio video textarea select datalist map'.split(
    ' ',
  ),
);

/** What a page shows, without white space, by another parser than the reader's: everything but hidden elements. */
export function visibleText(html: string): string {
  const texts: string[] = [];
  let hidden = 0;
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, { style = '', class: names = '', hidden: attribute }) {
      const isHidden =
        HIDDEN.has(name) ||
        attribute !== undefined ||
        /display\s*:\s*none/.test(style) ||
        /\b(?:sr-only|screen-reader-text)\b/.test(names);
      open.push(isHidden);
      if (isHidden) hidden++;
    },
    ontext(text) {
      if (hidden === 0) texts.push(text);
    },
    onclosetag() {
      if (open.pop()) hidden--;
    },
  });
  parser.end(html);
  return texts
    .join('')
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, '');
}
