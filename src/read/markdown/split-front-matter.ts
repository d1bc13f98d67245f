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

function isYaml(text: string): boolean {
  const first = text.split('\n').find(line => line.trim() !== '' && !line.startsWith('#'));
  return first === undefined || /^(?:"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s|$)/u.test(first);
}
