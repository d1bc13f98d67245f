// What `npm start` and `npm test` run first: installs the packages and compiles the program where that has not been done
// for this state of the checkout. Plain JavaScript without packages, since nothing is installed yet.
// `node src/prepare.mjs compile` compiles only: npm calls that after an install of its own and before it packs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/** Picks the text for the reader's language. */
function say(en, vi) {
  return locale.toLowerCase().startsWith('vi') ? vi : en;
}

function fail(...lines) {
  console.error(lines.filter(Boolean).join('\n'));
  process.exit(1);
}

function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(top, path)));
  return hash.digest('hex');
}

/** The files of a folder, by their paths from the top. */
function filesIn(folder) {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(top, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** Runs a step unless its stamp says that it was done for this very state. */
function once(stamp, state, step) {
  const file = join(top, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === state) return;
  step();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, state);
}

function install() {
  console.log(say('Installing packages (once) …', 'Đang cài các gói cần thiết (một lần) …'));
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath; // set where npm runs this; a script that node can run on every system
  const options = { cwd: top, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error) fail(say(`npm cannot be run: ${done.error.message}`, `không chạy được npm: ${done.error.message}`));
  if (done.status !== 0) fail(done.stderr.trim(), whyNot(done.stderr));
}

function whyNot(complaint) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(complaint))
    return say(
      'The packages could not be fetched: is there a network? Then run the command again.',
      'Không tải được các gói: có mạng không? Hãy chạy lại lệnh khi có mạng.',
    );
  if (/EACCES|EPERM|EROFS/.test(complaint))
    return say(`This folder cannot be written: ${top}`, `Không ghi được vào thư mục này: ${top}`);
  return say('The packages could not be installed.', 'Không cài được các gói.');
}

function compile() {
  console.log(say('Compiling …', 'Đang biên dịch …'));
  rmSync(join(top, 'dist'), { recursive: true, force: true }); // or files whose source is gone would stay
  const compiler = join(top, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) fail(say('TypeScript is missing: run npm start', 'Thiếu TypeScript: hãy chạy npm start'));
  const done = spawnSync(process.execPath, [compiler, '-p', join(top, 'tsconfig.json')], { stdio: 'inherit' });
  if (done.status !== 0) fail(say('The program could not be compiled.', 'Không biên dịch được chương trình.'));
  run('src/bundle.mjs');
  run('dist/build/prepare-package.js');
}

/** Runs a script of ours; what it prints is seen. */
function run(script) {
  const done = spawnSync(process.execPath, [join(top, script)], { stdio: 'inherit' });
  if (done.status !== 0) fail(say(`This step failed: ${script}`, `Bước này bị lỗi: ${script}`));
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
  fail(
    say(
      `Bantin needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`,
      `Bantin cần Node ${OLDEST_NODE} trở lên; máy này có ${process.version}.`,
    ),
  );
if (!process.argv.includes('compile')) {
  const machine = `${process.platform} ${process.arch}`;
  once('node_modules/.bantin-installed', hashOf(['package-lock.json'], machine), install);
}
const sources = readdirSync(join(top, 'src'), { recursive: true })
  .filter(path => /\.(ts|mjs|cjs|css)$/.test(path))
  .map(path => join('src', path))
  .sort();
const data = ['fonts', 'templates', 'src/parse/lexicon', 'src/check/law', 'src/compose/ranks'].flatMap(filesIn);
once('dist/.bantin-compiled', hashOf(['tsconfig.json', 'package-lock.json', ...sources, ...data]), compile);
