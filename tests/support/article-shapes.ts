/** A text in a file of some kind. */
interface ShapedText {
  readonly text: string;
  readonly name: string;
}

/** Lines of at most so many characters. */
function wrapped(text: string, width: number): string {
  return text.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'gmu'), '$1\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter(line => line.trim() !== '');
}

const asText = (text: string): ShapedText => ({ text, name: 'bai.txt' });

/** The states in which an article's text arrives. */
export const SHAPES = {
  'as it is': asText,
  'one flat paragraph': text => asText(text.replaceAll(/\s+/gu, ' ')),
  'a line a paragraph': text => asText(paragraphs(text).join('\n')),
  'wrapped at 40': text => asText(wrapped(text, 40)),
  'wrapped at 72, paragraphs indented': text => asText(wrapped(text.replaceAll(/\n+/g, '\n   '), 72)),
  'lines of Windows, tabs': text => asText(text.replaceAll('\n', '\r\n').replaceAll('. ', '.\t')),
  'marks apart': text => asText(text.normalize('NFD')),
  'a web page': text => ({
    text: `<!DOCTYPE html><html><body>${paragraphs(text)
      .map((line, i) => (i === 0 ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`))
      .join('')}</body></html>`,
    name: 'bai.html',
  }),
  Markdown: text => ({ text: `---\ntitle: Tin\n---\n\n${paragraphs(text).join('\n\n')}\n`, name: 'bai.md' }),
} as const satisfies Readonly<Record<string, (text: string) => ShapedText>>;

/** The name of a shape. */
export type Shape = keyof typeof SHAPES;
