import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How often files are looked at, in ms. A change counts when nothing has changed since the look before: it is written whole. */
const INTERVAL = 150;
/** Folders in a folder that are looked into. */
const DEEPEST = 3;

/** Something that goes on until it is closed. */
export interface Watch {
  close(): void;
}

/** When each file was written, and how large it is. */
type State = ReadonlyMap<string, string>;

/**
 * Looks at files and folders, as `pathsOf` names them at the time, and calls back when one has changed, come or gone. Looking
 * at the times of so few costs nothing, and works on every disk (note 0032).
 */
export function watchFiles(pathsOf: () => readonly string[], onChange: () => void): Watch {
  let told = stateOf(pathsOf());
  let last = told;
  const timer = setInterval(() => {
    const paths = pathsOf();
    const state = stateOf(paths);
    const isSettled = isSame(state, last);
    last = state;
    if (!isSettled || isSame(state, told)) return;
    told = state;
    onChange();
  }, INTERVAL);
  return { close: () => clearInterval(timer) };
}

function stateOf(paths: readonly string[]): State {
  const state = new Map<string, string>();
  for (const path of paths) look(path, state, 0);
  return state;
}

/** What is not there has a state as well: that it is not there. */
function look(path: string, state: Map<string, string>, depth: number): void {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) {
    state.set(path, facts ? `${facts.mtimeMs} ${facts.size}` : 'none');
    return;
  }
  if (depth > DEEPEST) return;
  for (const name of readdirSync(path)) if (isOwn(name)) look(join(path, name), state, depth + 1);
}

function isOwn(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function isSame(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([path, facts]) => b.get(path) === facts);
}
