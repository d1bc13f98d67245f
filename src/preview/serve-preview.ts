import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Answer, plainAnswer, refusalOf, send } from './answers.ts';
import { Listeners } from './listeners.ts';
import { pageHtml } from './page-html.ts';
import { PreviewSession, type SessionOptions } from './preview-session.ts';
import { watchFiles } from './watch-files.ts';
import { watchedPaths } from './watched-paths.ts';

/** How a preview is served. */
export interface ServeOptions extends Pick<SessionOptions, 'config' | 'language'> {
  /** Null: a free one. */
  readonly port: number | null;
  /** The folder with the page's own script, style and worker. */
  readonly assets: string;
}

/** A preview that is being served. */
export interface ServedPreview {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the preview of a file on this machine alone, and builds it anew when the article, its pictures, the template or the
 * settings change. Rejects where the port is taken.
 */
export async function servePreview(
  file: string,
  { config, language, port, assets }: ServeOptions,
): Promise<ServedPreview> {
  const listeners = new Listeners();
  const origins = { file, settingsFile: config.settingsFile ?? null, template: config.template ?? null };
  let paths = watchedPaths(origins, null);
  const session = new PreviewSession(file, {
    config,
    language,
    onBegin: () => listeners.tell('building', session.reading.version + 1),
    onDone: result => {
      paths = [...new Set([...paths, ...watchedPaths(origins, result)])];
      listeners.tell('built', session.reading.version);
    },
  });
  const site: Site = { session, listeners, files: loadAssets(assets, language) };
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, portOf(server));
    if (refusal === null && pathOf(request) === '/events') listeners.add(request, response);
    else send(request, response, refusal ?? answerTo(request, site));
  });
  await listening(server, port ?? 0);
  await session.rebuild();
  const watch = watchFiles(
    () => paths,
    () => void session.rebuild(),
  );
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    async close() {
      listeners.end();
      watch.close();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** All that is served. */
interface Site {
  readonly session: PreviewSession;
  readonly listeners: Listeners;
  readonly files: ReadonlyMap<string, Answer>;
}

/** The page's own files, read once: no path of a request ever reaches the disk. */
function loadAssets(folder: string, language: SessionOptions['language']): ReadonlyMap<string, Answer> {
  const asset = (name: string, type: string): readonly [string, Answer] => [
    `/${name}`,
    { status: 200, type: `${type}; charset=utf-8`, body: readFileSync(join(folder, name)) },
  ];
  return new Map([
    ['/', { status: 200, type: 'text/html; charset=utf-8', body: pageHtml(language) }],
    asset('page.js', 'text/javascript'),
    asset('pdf.worker.js', 'text/javascript'),
    asset('page.css', 'text/css'),
  ]);
}

function answerTo(request: IncomingMessage, { session, files }: Site): Answer {
  const path = pathOf(request);
  if (path === '/reading.json')
    return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(session.reading) };
  if (path === '/document.pdf' && session.pdf) return { status: 200, type: 'application/pdf', body: session.pdf };
  return files.get(path) ?? plainAnswer(404, 'nothing is here');
}

/** The path of a request without its question, as it was sent. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port; // a server that listens on a port has this kind
}

/** On the loopback address alone: no other machine reaches it. */
function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
