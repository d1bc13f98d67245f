// What `npm start` and `npm test` run first: installs and compiles where that has not been done for this state of the
// sources. Plain JavaScript without packages, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(join(top, path)));
  return hash.digest('hex');
}

function once(stamp, state, say, run) {
  const file = join(top, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === state) return;
  console.log(say);
  const { status } = run();
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(file, state);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Bantin needs Node 20 or newer; this is ${process.version}`);
  process.exit(1);
}
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
once('node_modules/.bantin-installed', hashOf(['package-lock.json']), 'Installing…', () =>
  spawnSync(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: top,
    stdio: 'inherit',
  }),
);
const sources = readdirSync(join(top, 'src'), { recursive: true })
  .filter(path => path.endsWith('.ts'))
  .map(path => join('src', path))
  .sort();
once('dist/.bantin-compiled', hashOf(['tsconfig.json', ...sources]), 'Compiling…', () =>
  spawnSync(process.execPath, [join(top, 'node_modules/typescript/bin/tsc'), '-p', join(top, 'tsconfig.json')], {
    cwd: top,
    stdio: 'inherit',
  }),
);
