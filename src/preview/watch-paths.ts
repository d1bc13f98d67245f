import { watch } from 'chokidar';

/** Files and folders that are watched. */
export interface Watched {
  /** Watches these too. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** A file counts as written when it has kept its size for so long, in ms: an editor may write in several strokes. */
const SETTLED = 80;

/** Watches paths, those too that are not there yet, and calls back for each change; folders with all that is in them. */
export function watchPaths(paths: readonly string[], onChange: () => void): Watched {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 20 },
    ignored: path => /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)/.test(path),
  });
  watcher.on('all', onChange);
  return { add: more => void watcher.add([...more]), close: () => watcher.close() };
}
