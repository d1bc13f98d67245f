import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { typeset } from '../../support/typeset.ts';

interface Sentence {
  readonly in: string;
  readonly out: string;
}

/** The file's form is that of `Sentence`. */
const sentences = parse(readFileSync('tests/cases/typography/kept-aside.yaml', 'utf8')) as readonly Sentence[];

describe('sentences that were written before the rules', () => {
  it.each(sentences)('sets “$in”', sentence => {
    expect(typeset(sentence.in)).toBe(sentence.out);
  });
});
