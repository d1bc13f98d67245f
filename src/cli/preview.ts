import { packageFolder } from '../build/package-folder.ts';
import { servePreview } from '../preview/serve-preview.ts';
import type { PreviewFlags } from './preview-flags.ts';
import type { Language, Say } from './texts.ts';

/** The options of a preview, its port read; null: a free one. */
export type PreviewOptions = Omit<PreviewFlags, 'port'> & { readonly port: number | null };

/** Serves the preview of a file until it is interrupted. False where the port cannot be had. */
export async function runPreview(
  file: string,
  { port, template, encoding, config }: PreviewOptions,
  { language, say }: { readonly language: Language; readonly say: Say },
): Promise<boolean> {
  const settings = { template: template ?? null, encoding: encoding ?? null, settingsFile: config ?? null };
  const assets = packageFolder('dist/preview/page');
  try {
    const served = await servePreview(file, { config: settings, language, port, assets });
    process.stdout.write(`${say('previewAt')} ${served.address} (${say('previewEnd')})\n`);
    await interrupted();
    await served.close();
    return true;
  } catch (error) {
    if (!isListenFault(error)) throw error;
    process.stderr.write(`${say('error')}: ${say('portTaken')}: ${error.message}\n`);
    return false;
  }
}

function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** The port is taken, or not for us. */
function isListenFault(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}
