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
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = yamlStart;
  const close = closing.exec(text);
  if (!close || !isYaml(text.slice(yamlStart, close.index))) return null;
  const bodyStart = close.index + close[0].length;
  return { yaml: text.slice(yamlStart, close.index), yamlStart, body: text.slice(bodyStart), bodyStart };
}

function isYaml(text: string): boolean {
  const first = text.split('\n').find(line => line.trim() !== '' && !line.startsWith('#'));
  return first === undefined || /^(?:"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s|$)/u.test(first);
}
