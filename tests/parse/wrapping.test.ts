import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';

const source = readFileSync(new URL('../../input/hien-mau-tinh-nguyen.txt', import.meta.url), 'utf8').trim();

/** A line cut into lines of at most so many letters, as counted by `measure`. */
function wrap(line: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const letters = (text: string): number => text.length;
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const marksApart = (text: string): number => text.normalize('NFD').length;

async function structureOf(text: string): Promise<unknown> {
  const { value } = await readArticle(new TextEncoder().encode(text), { name: 'case.txt' });
  const { headline, publishedAt, lead, bylines, captions, sections } = value;
  const blocks = sections.map(section => [section.heading, ...section.blocks.map(block => block.text)]);
  return { headline, publishedAt, lead, bylines, captions, blocks };
}

describe('an article', () => {
  const widths = [44, 50, 57, 64, 72, 80, 93, 110, 140];

  it.each(widths)('is the same when its lines are wrapped at %i, with blank lines between', async width => {
    const wrapped = source.split('\n').map(line => wrap(line, width, letters).join('\n'));
    expect(await structureOf(wrapped.join('\n\n'))).toEqual(await structureOf(source));
  });

  it.each(widths)('is the same at %i with line ends of Windows and indents', async width => {
    const wrapped = source.split('\n').map(line => `\t${wrap(line, width, letters).join('\r\n')}`);
    expect(await structureOf(wrapped.join('\r\n\r\n'))).toEqual(await structureOf(source));
  });

  it.each([
    ['bytes', bytes],
    ['letters and marks apart', marksApart],
  ])('is the same where what wrapped it counted %s', async (_, measure) => {
    const wrapped = source.split('\n').map(line => wrap(line, 80, measure).join('\n'));
    expect(await structureOf(wrapped.join('\n\n'))).toEqual(await structureOf(source));
  });

  it.each(widths)('keeps its head, headings and byline at %i without blank lines', async width => {
    const wrapped = source.split('\n').flatMap(line => wrap(line, width, letters));
    const found = (await structureOf(wrapped.join('\n'))) as { blocks: unknown[][] };
    const whole = (await structureOf(source)) as { blocks: unknown[][] };
    expect({ ...found, blocks: found.blocks.map(([heading]) => heading) }).toEqual({
      ...whole,
      blocks: whole.blocks.map(([heading]) => heading),
    });
  });
});
