/** What an element of the page is made of. */
export interface ElementParts {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly children?: readonly (Node | string | null)[];
}

/** Makes an element. Text is always text: nothing that an article says is markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { attributes = {}, on = {}, children = [] }: ElementParts = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener);
  made.append(...children.filter(child => child !== null));
  return made;
}

/** An element of a class that holds a text. */
export function texted<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  return element(name, { attributes, children: [text] });
}
