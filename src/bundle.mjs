// Bundles the command line program into dist/bin, so that a run loads one file instead of a thousand: `program.cjs`, the
// launcher beside it, and the licences of what is bundled. `src/prepare.mjs` calls it after the compiler.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const bin = join(top, 'dist/bin');
/** Loaded from their own folders when they are needed: rare, and large or with files of their own. */
const APART = ['@cantoo/pdf-lib', 'fontkit', 'subset-font', 'linkedom', '@mozilla/readability'];

/**
 * What packages load and we never use, but would pay for in every run: pdfkit's fonts (ours are not its) and its encryption,
 * commander's subcommands in files of their own.
 */
const LEFT_OUT = {
  pdfkit: ['fontkit', '@noble/ciphers/aes', '@noble/hashes/utils', '@noble/hashes/sha2'],
  commander: ['node:child_process'],
};

/** `require` made of a module's own address is the bundler's here: it follows calls of the plain name. */
const plainRequire = {
  name: 'plain-require',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^import \{ createRequire \} from 'node:module';\n|^const require = createRequire\(.*\n/gm,
        '',
      ),
      loader: 'ts',
    }));
    // one copy of linebreak for pdfmake, which requires it, and for us, who import it
    onResolve({ filter: /^linebreak$/ }, () => ({ path: require.resolve('linebreak') }));
    // linebreak unpacks its table with JavaScript that nothing has optimised yet when a run begins: Node's own zlib is faster
    onResolve({ filter: /^tiny-inflate$/ }, ({ path }) => ({ path, namespace: 'native-inflate' }));
    onLoad({ filter: /./, namespace: 'native-inflate' }, () => ({
      contents: "module.exports = (packed, room) => (room.set(require('node:zlib').inflateRawSync(packed)), room);",
    }));
    // fflate without its workers, and of zod's fifty languages ours
    onResolve({ filter: /^fflate$/ }, () => ({ path: join(top, 'node_modules/fflate/esm/browser.js') }));
    onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'; export { default as vi } from './vi.js';",
    }));
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const [owner] = /(?<=node_modules[/\\])[^/\\]+/.exec(importer) ?? [];
      return LEFT_OUT[owner]?.includes(path) ? { path, namespace: 'left-out' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: [join(top, 'src/cli/main.ts')],
  absWorkingDir: top,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: APART,
  supported: { 'dynamic-import': false }, // a script with cached code cannot import
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  minifyWhitespace: true,
  legalComments: 'none', // whole licences lie beside it
  logLevel: 'warning',
  plugins: [plainRequire],
});
// What the bundler leaves unescaped stands in regular expressions, and in templates of String.raw that become some: escapes mean the
// same there, and a file of ASCII is read ten times as fast.
const program = outputFiles[0].text.replace(
  /[^\0-\x7f]/g,
  unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const mark = createHash('sha256').update(program).digest('hex').slice(0, 16);
mkdirSync(bin, { recursive: true });
writeFileSync(join(bin, 'program.cjs'), `//${mark}\n${program}`);
copyFileSync(join(top, 'src/launcher.cjs'), join(bin, 'bantin.cjs'));
chmodSync(join(bin, 'bantin.cjs'), 0o755);
writeFileSync(join(bin, 'THIRD-PARTY.txt'), licences(Object.keys(metafile.inputs)));

await bundlePreview();

/** The page of the preview: its script with pdf.js in it, its style, and pdf.js's worker, which is a script of its own. */
async function bundlePreview() {
  const folder = join(top, 'dist/preview/page');
  const reader = join(top, 'node_modules/pdfjs-dist/legacy/build');
  const { metafile: page } = await build({
    entryPoints: { page: join(top, 'src/preview/browser/main.ts') },
    absWorkingDir: top,
    outdir: folder,
    bundle: true,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    alias: { 'pdfjs-dist/legacy/build/pdf.mjs': join(reader, 'pdf.min.mjs') },
  });
  copyFileSync(join(reader, 'pdf.worker.min.mjs'), join(folder, 'pdf.worker.js'));
  copyFileSync(join(top, 'src/preview/browser/page.css'), join(folder, 'page.css'));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), licences(Object.keys(page.inputs)));
}

/** The licences of the packages that these files come from. Fails where a package has none. */
function licences(files) {
  const folders = new Set(files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const texts = [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(top, folder)).find(entry => /^licen[cs]e/i.test(entry));
    if (!file && !license) throw new Error(`${name} states no licence`);
    const text = file
      ? readFileSync(join(top, folder, file), 'utf8').trim()
      : 'The package has no text of its licence.';
    return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
  });
  return `The program in this folder contains the packages below.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
