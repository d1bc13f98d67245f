import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';
import { SHAPES, type Shape } from '../support/article-shapes.ts';
import { type Mutation, mutate, mutations } from '../support/mutate-text.ts';

/** More by RUNS=5000. */
const RUNS = Number(process.env.RUNS ?? 120);
/** An article that a mutation made longer than this is cut: thousands of them are read. */
const LONGEST = 6000;
/** A text may take this many times as long as plain words of its length, and a moment. */
const SLOWEST = 60;
const A_MOMENT = 400;

const folders = ['../../input/', '../cases/articles/'].map(folder => new URL(folder, import.meta.url).pathname);
const texts = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(folder + name, 'utf8').normalize('NFC')),
);

async function readTimed(text: string, name = 'bai.txt'): Promise<{ faults: string[]; ms: number }> {
  const started = performance.now();
  const { diagnostics } = await readArticle(new TextEncoder().encode(text), { name });
  const faults = diagnostics.filter(({ code }) => code === 'text-lost' || code === 'text-twice');
  return {
    faults: faults.map(({ code, place }) => `${code} ${place?.excerpt ?? ''}`),
    ms: performance.now() - started,
  };
}

describe('any text', () => {
  let msPerCharacter = 0;

  beforeAll(async () => {
    const plain = 'Nắng lên trên cánh đồng làng, người đi chợ sớm. '.repeat(400);
    await readTimed(plain);
    msPerCharacter = (await readTimed(plain)).ms / plain.length;
  });

  /** Reads a text of the shape: nothing lost, nothing twice, and in time. */
  async function expectRead(text: string, shape: Shape): Promise<void> {
    const cut = SHAPES[shape](text.slice(0, LONGEST));
    const bound = A_MOMENT + SLOWEST * msPerCharacter * cut.text.length;
    const { faults, ms } = await readTimed(cut.text, cut.name);
    expect(faults).toEqual([]);
    if (ms < bound) return;
    const again = [await readTimed(cut.text, cut.name), await readTimed(cut.text, cut.name)]; // the machine may have been busy
    expect(Math.min(...again.map(run => run.ms))).toBeLessThan(bound);
  }

  it.each(Object.keys(SHAPES) as Shape[])(
    'in the shape “%s” is accounted for, however it is mutated',
    async shape => {
      const anyMutation = fc.array(mutations, { minLength: 0, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...texts), anyMutation, async (text: string, changes: Mutation[]) => {
          await expectRead(changes.reduce(mutate, text), shape);
        }),
        { numRuns: RUNS },
      );
    },
    300_000,
  );

  it('made of two articles is accounted for', async () => {
    const part = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 1500 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async parts => {
        const pieces = parts.map(({ text, from, length }) => {
          const start = Math.floor(from * text.length);
          return text.slice(start, start + length);
        });
        await expectRead(pieces.join('\n'), 'as it is');
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it('of any characters is read without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.json', 'a.yaml'),
        async (text, name) => {
          expect((await readTimed(text, name)).faults).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  }, 300_000);
});
