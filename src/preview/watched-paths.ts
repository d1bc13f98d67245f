import { dirname, join } from 'node:path';
import type { BuildResult } from './read-build.ts';

/** What a preview is made of before anything was built. */
export interface Origins {
  readonly file: string;
  /** As `--config` and `--template` name them; null: not given. */
  readonly settingsFile: string | null;
  readonly template: string | null;
}

/**
 * The files and folders whose change makes a new preview: the article and its pictures, the settings, the folders of the template,
 * and every file in which something was found. Some may not be there (yet).
 */
export function watchedPaths({ file, settingsFile, template }: Origins, result: BuildResult | null): string[] {
  const named = template !== null && /[/\\]/.test(template) ? [template] : [];
  const own = result?.made?.template;
  const folders = own ? [...own.settingsFiles, ...own.files].map(({ path }) => dirname(path)) : [];
  const found = [...(result?.diagnostics ?? []), ...(result?.document?.diagnostics ?? [])];
  const places = found.flatMap(({ place }) => (place && place.file !== 'stdin' ? [place.file] : []));
  const pictures = (result?.made?.sources ?? []).flatMap(({ article, file: source }) =>
    article.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.kind === 'figure' && block.image ? [join(dirname(source), block.image)] : [])),
  );
  return [...new Set([file, settingsFile ?? 'bantin.yaml', ...named, ...folders, ...places, ...pictures])];
}
