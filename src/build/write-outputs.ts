import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';

/** A file to be written into the output folder. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a document's files whole or not at all: each under another name first, and renamed when all are complete. What
 * stood there before stays where that fails.
 */
export function writeOutputs(folder: string, outputs: readonly Output[]): readonly Diagnostic[] {
  const waiting = outputs.map(output => ({ ...output, temporary: join(folder, `.${output.name}.part`) }));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { temporary, bytes } of waiting) writeFileSync(temporary, bytes);
    for (const { temporary, name } of waiting) renameSync(temporary, join(folder, name));
    return [];
  } catch (error) {
    for (const { temporary } of waiting) if (existsSync(temporary)) rmSync(temporary);
    const why = error instanceof Error ? error.message : String(error);
    return [
      diagnostic('output-unwritable', 'fatal', {
        say: { en: `nothing could be written into ${folder}: ${why}`, vi: `không ghi được vào ${folder}: ${why}` },
        hint: {
          en: 'check the rights of the folder and the free space, or give another with --out',
          vi: 'kiểm tra quyền ghi và dung lượng, hoặc chọn thư mục khác bằng --out',
        },
      }),
    ];
  }
}
