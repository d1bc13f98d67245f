import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADERS } from './answers.ts';

/** The open pages that are told when something changes (server-sent events, HTML Living Standard 9.2). */
export class Listeners {
  readonly #open = new Set<ServerResponse>();

  /** Keeps a connection open until its page is closed. */
  add(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 500\n\n');
    this.#open.add(response);
    request.on('close', () => void this.#open.delete(response));
  }

  /** Tells every page the name of an event, and a number with it. */
  tell(event: string, value: number): void {
    for (const response of this.#open) response.write(`event: ${event}\ndata: ${value}\n\n`);
  }

  /** Ends all connections. */
  end(): void {
    for (const response of this.#open) response.end();
    this.#open.clear();
  }
}
