import { describe, expect, it } from 'vitest';
import { fullArticle } from '../support/full-article.ts';
import { articleTree } from '../support/sample-tree.ts';
import { showTree } from '../support/show-tree.ts';

const expected = new URL('../cases/layout/bulletin/full-article.txt', import.meta.url).pathname;

describe('the bulletin', () => {
  it('prints every kind of block, every mark and all the furniture of an article', async () => {
    await expect(showTree(await articleTree(fullArticle))).toMatchFileSnapshot(expected);
  });

  it('prints a caption that stands under no figure, and none twice', async () => {
    const captions = [...fullArticle.captions, 'Lẻ'];
    const [before, after] = await Promise.all([fullArticle, { ...fullArticle, captions }].map(articleTree));
    const lines = (tree: typeof before): string[] => (tree ? showTree(tree).split('\n') : []);
    const added = lines(after).filter(line => !lines(before).includes(line));
    expect(added.map(line => line.trim())).toEqual([expect.stringContaining('Lẻ')]);
  });

  it('leaves out the furniture that an article does not have', async () => {
    const bare = {
      ...fullArticle,
      kicker: null,
      lead: null,
      bylines: [],
      source: null,
      awards: [],
      captions: [],
      sections: [],
    };
    const body = showTree(await articleTree(bare)).split('body\n')[1] ?? '';
    expect(body.split('\n').map(line => line.trim().split(' ')[1])).toEqual([
      'organisation:',
      'masthead:',
      'issue-line:',
      undefined, // the section of the story
      'headline:',
      undefined,
    ]);
  });
});
