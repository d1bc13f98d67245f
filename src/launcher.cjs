#!/usr/bin/env node
// Starts the bundled program (`program.cjs` beside this file) with the code that V8 made of it in an earlier run, so that a run
// of a second does not begin with compiling half a million lines. Plain JavaScript that `src/bundle.mjs` copies.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// In a run of half a second, optimising costs more than it brings: it may wait eight times as long, and regular expressions are compiled
// once and for all. A run over many articles gets there soon enough. Other versions of V8 name these flags otherwise, and complain.
const [version] = process.versions.node.split('.');
if (version === '20') setFlagsFromString('--interrupt-budget=1000000');
if (['20', '22', '24'].includes(version)) setFlagsFromString('--no-regexp-tier-up');

const file = join(__dirname, 'program.cjs');
const source = readFileSync(file, 'latin1'); // the bundle is ASCII
/** The code of this very program, V8 and processor: another's is never looked at. */
const cache = join(__dirname, `${source.slice(2, 18)}-${process.versions.v8}-${process.arch}.cache`);

function cachedCode() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** Keeps the code for the next run. Where nothing may be written here, the next run compiles again: no fault. */
function keep(script) {
  const part = `${cache}.${process.pid}`;
  try {
    writeFileSync(part, script.createCachedData());
    renameSync(part, cache);
  } catch {}
}

const cachedData = cachedCode();
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
  filename: file,
  cachedData,
});
if (cachedData === undefined && process.argv[2] === 'build')
  process.on('exit', code => code === 0 && !existsSync(cache) && keep(script));
script.runInThisContext()(exports, require, module, file, __dirname);
