/** A text's front matter and what follows it, each with its place in the text. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

/**
 * The YAML between a first line `---` and the next line `---` or `...`. Null where there is none: a text that begins with
 * a rule has no line `name: value` right under it.
 */
export function splitFrontMatter(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return null;
  const yamlStart = opening.length;
  const closing = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/g; // `^` would also stand behind U+2028
  closing.lastIndex = yamlStart - 1;
  const close = closing.exec(text);
  if (!close) return null;
  const yaml = text.slice(yamlStart, Math.max(yamlStart, close.index + 1));
  const bodyStart = close.index + close[0].length;
  return isYaml(yaml) ? { yaml, yamlStart, body: text.slice(bodyStart), bodyStart } : null;
}

/** A first line `name: value`, and hardly a line at the left edge that is anything but a name, an item or a comment. */
function isYaml(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !/^[ \t#\]}]/.test(line));
  const likely = lines.filter(line => NAME.test(line) || line.startsWith('- '));
  return lines.length === 0 ? text.trim() !== '' : NAME.test(lines[0] ?? '') && likely.length * 5 >= lines.length * 4;
}

/** A name as programs write one, quoted or not, or one of the Vietnamese names of an article's fields. */
const NAME = /^(?:"[^"]*"|'[^']*'|[A-Za-z_][\w.-]*|tiêu đề|tít|tác giả|ngày|nguồn)\s*:(?:\s|$)/iu;
