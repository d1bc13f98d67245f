import { type Diagnostic, diagnostic, type Place } from '../base/diagnostic.ts';
import type { Award } from '../model/article.ts';
import type { CombinedAward, CombinedFigure, FigureVariant, Story } from '../model/bulletin.ts';
import { figuresIn, type NamedFigure } from './awards/totals.ts';

const CODE = 'awards-conflict';

/** Where a story's award stands in its file; null where that is not known. */
export type PlaceOf = (story: Story, award: Award) => Place | null;

/** A warning for each figure that two stories give differently, unless one of them accepts it in its front matter. */
export function awardConflicts(
  awards: readonly CombinedAward[],
  stories: readonly Story[],
  placeOf: PlaceOf,
): Diagnostic[] {
  return awards.flatMap(award =>
    figuresIn(award)
      .filter(({ figure }) => figure.variants.length > 0 && !isAccepted(figure, stories))
      .map(named => conflict(award, named, variant => placesOf(award, variant, stories, placeOf))),
  );
}

function isAccepted({ variants }: CombinedFigure, stories: readonly Story[]): boolean {
  return variants.some(variant => variant.stories.some(number => stories[number - 1]?.article.accept.includes(CODE)));
}

function placesOf(
  { reports }: CombinedAward,
  variant: FigureVariant,
  stories: readonly Story[],
  placeOf: PlaceOf,
): { readonly text: string; readonly place: Place | null }[] {
  return variant.stories.flatMap(number => {
    const story = stories[number - 1];
    const report = reports.find(one => one.story === number);
    if (!story || !report) return [];
    const place = placeOf(story, report.award);
    const file = place?.file ?? story.article.origin.file;
    return [{ text: place ? `${file}:${place.line}` : file, place }];
  });
}

function conflict(
  { authority, award, year }: CombinedAward,
  { noun, figure }: NamedFigure,
  placesFor: (variant: FigureVariant) => ReturnType<typeof placesOf>,
): Diagnostic {
  const found = figure.variants.map(variant => ({ count: variant.count, places: placesFor(variant) }));
  const told = found.map(({ count, places }) => `${count} ${noun} (${places.map(({ text }) => text).join(', ')})`);
  const what = [authority, award, year].filter(part => part !== null).join(', ');
  return diagnostic(CODE, 'warning', {
    say: {
      en: `${what}: the articles differ: ${told.join('; ')}`,
      vi: `${what}: các bài ghi khác nhau: ${told.join('; ')}`,
    },
    hint: {
      en: 'compare with the decision; correct one article, or accept it with `accept: [awards-conflict]` in its front matter',
      vi: 'đối chiếu với quyết định; sửa một bài, hoặc chấp nhận bằng `accept: [awards-conflict]` ở đầu bài',
    },
    place: found[0]?.places[0]?.place ?? null,
  });
}
