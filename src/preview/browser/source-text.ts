import type { Span } from '../../base/span.ts';
import { element, texted } from './element.ts';
import { say } from './texts.ts';

/** The article's text, a stretch of which can be shown: a sentence, and in it the words that are meant. */
export class SourceText {
  readonly node: HTMLElement;
  readonly #box: HTMLElement;
  #text = '';

  constructor() {
    this.#box = element('div', { attributes: { class: 'source-text', tabindex: '0', 'aria-labelledby': 'source' } });
    this.node = element('section', {
      attributes: { class: 'source' },
      children: [texted('h2', say('source'), { id: 'source' }), this.#box],
    });
  }

  /** Shows another text; what was marked is no longer. */
  update(text: string): void {
    this.#text = text;
    this.#box.replaceChildren(text);
  }

  /** Marks a sentence and the clause in it, and brings them into view. */
  mark(sentence: Span, clause: Span): void {
    const text = this.#text;
    const marked = element('mark', {
      children: [
        text.slice(sentence.start, clause.start),
        texted('strong', text.slice(clause.start, clause.end)),
        text.slice(clause.end, sentence.end),
      ],
    });
    this.#box.replaceChildren(text.slice(0, sentence.start), marked, text.slice(sentence.end));
    marked.scrollIntoView({ block: 'center' });
  }
}
