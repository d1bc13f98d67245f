import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is sent for a path. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/**
 * Nothing is loaded from elsewhere, framed elsewhere or kept. pdf.js draws with fonts of the file (`data:`) and works in a worker
 * of our own.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** A short answer in plain words. */
export function plainAnswer(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

/** Sends an answer; of a HEAD request, its head alone. */
export function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** What is wrong with a request before its path is looked at; null: nothing. */
export function refusalOf({ method, headers }: IncomingMessage, port: number): Answer | null {
  // A name that leads to this machine is not ours: a page of that name could read what is shown here (DNS rebinding).
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`)
    return plainAnswer(421, 'this host is not served here');
  if (method !== 'GET' && method !== 'HEAD') return plainAnswer(405, 'only GET and HEAD are answered');
  return null;
}
