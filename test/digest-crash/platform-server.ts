import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { drawFate } from './faults.ts';
import type { Answer, Platform } from './platform.ts';

/** How often the bots were not answered well. */
export interface FaultCounts {
  busy: number;
  broken: number;
  dropped: number;
}

interface ServerOptions {
  /** By the name that stands in the address. */
  readonly platforms: Readonly<Record<string, Platform>>;
  readonly random: () => number;
}

/** The platforms on loopback, with the faults of a bad day. The address of a bot begins with its own name. */
export class PlatformServer {
  readonly counts: FaultCounts = { busy: 0, broken: 0, dropped: 0 };
  /** Called right after a message was kept, and before anybody knows; `true`: the bot is no more. */
  onKept: (bot: string) => boolean = () => false;
  /** Calls that are not over. */
  underWay = 0;
  readonly #options: ServerOptions;
  readonly #http = createServer((request, response) => void this.#take(request, response));

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  /** @returns the address, without a slash at its end. */
  async start(): Promise<string> {
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#http.close();
    this.#http.closeAllConnections();
    await once(this.#http, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay += 1;
    try {
      await this.#answer(request, response);
    } catch {
      // The bot was killed as it spoke: what it said is not whole, and was not done.
      request.socket.destroy();
    } finally {
      this.underWay -= 1;
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://platforms.test');
    const [, bot = '', name = ''] = url.pathname.split('/');
    const platform = this.#options.platforms[name];
    if (platform === undefined) return send(response, { status: 404 });
    const { delayMs, refusal, loss, answerMs } = drawFate(this.#options.random);
    const call = { method: request.method ?? '', url, body: await text(request) };
    await wait(delayMs);
    if (refusal !== undefined) this.counts[refusal] += 1;
    if (refusal === 'busy') return send(response, platform.busy);
    if (refusal === 'broken') return send(response, BROKEN);
    // It is done even if the bot does not wait any more.
    const answer = platform.answer(call);
    if (answer.isKept === true && this.onKept(bot)) return void request.socket.destroy();
    await wait(answerMs);
    if (loss !== undefined) this.counts[loss] += 1;
    if (loss === 'dropped') return void request.socket.destroy();
    send(response, loss === 'broken' ? BROKEN : answer);
  }
}

const BROKEN: Answer = { status: 500 };

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
