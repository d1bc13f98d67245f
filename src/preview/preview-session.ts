import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type BuildConfig, type BuiltDocument, build } from '../build/build.ts';
import type { MadeDocument } from '../build/made-document.ts';
import { type BuildResult, readingOf } from './read-build.ts';
import type { PageLanguage, Reading } from './reading.ts';

/** What is previewed, and what is told when that changes. */
export interface SessionOptions {
  readonly config: Omit<BuildConfig, 'files'>;
  readonly language: PageLanguage;
  /** A build begins. */
  readonly onBegin?: () => void;
  /** A build is done. */
  readonly onDone?: (result: BuildResult) => void;
}

/** The latest build of a file: what is read in it, and its PDF; where one fails, the PDF of the one before stays. */
export class PreviewSession {
  readonly #file: string;
  readonly #options: SessionOptions;
  #running: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | null = null;
  #reading: Reading;
  #pdf: Uint8Array | null = null;

  constructor(file: string, options: SessionOptions) {
    this.#file = file;
    this.#options = options;
    const parts = readingOf({ document: null, made: null, diagnostics: [] }, options.language);
    this.#reading = { ...parts, version: 0, file, hasPdf: false, isStale: false };
  }

  get reading(): Reading {
    return this.#reading;
  }

  get pdf(): Uint8Array | null {
    return this.#pdf;
  }

  /** Builds anew: one build at a time, and of all that ask while one runs, one more. */
  rebuild(): Promise<void> {
    this.#waiting ??= this.#running.then(() => {
      this.#waiting = null;
      this.#running = this.#build();
      return this.#running;
    });
    return this.#waiting;
  }

  async #build(): Promise<void> {
    const { language, onBegin, onDone } = this.#options;
    onBegin?.();
    const result = await this.#result();
    const bytes = result.made?.outputs[0]?.bytes ?? null;
    if (bytes) this.#pdf = bytes;
    this.#reading = {
      ...readingOf(result, language),
      version: this.#reading.version + 1,
      file: this.#file,
      hasPdf: this.#pdf !== null,
      isStale: this.#pdf !== null && bytes === null,
    };
    onDone?.(result);
  }

  async #result(): Promise<BuildResult> {
    const made: MadeDocument[] = [];
    const documents: BuiltDocument[] = [];
    const { config } = this.#options;
    try {
      const { diagnostics } = await build({
        ...config,
        files: [this.#file],
        formats: ['pdf'],
        out: null,
        onMade: document => made.push(document),
        onDocument: document => documents.push(document),
      });
      return { document: documents[0] ?? null, made: made[0] ?? null, diagnostics };
    } catch (error) {
      return { document: null, made: null, diagnostics: [ourFault(error)] }; // a fault of ours: shown, and the next change is tried
    }
  }
}

function ourFault(error: unknown): Diagnostic {
  const why = error instanceof Error ? error.message : String(error);
  return diagnostic('preview-failed', 'fatal', {
    say: { en: `Bantin itself failed: ${why}`, vi: `chính Bantin bị lỗi: ${why}` },
    hint: { en: 'please report it with the article', vi: 'hãy báo lỗi kèm bài này' },
  });
}
