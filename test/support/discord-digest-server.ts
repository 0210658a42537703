import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { WireComponent } from './discord-reading.ts';

/** A message as the server keeps it. */
export interface KeptMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string };
  readonly flags?: number;
  readonly components: readonly WireComponent[];
  readonly allowed_mentions?: unknown;
}

/** How one call is answered: `drop`, `silent`, `half` and `fail` come after a message was kept, the others before. */
export type Behaviour =
  | { readonly kind: 'drop' | 'silent' | 'half' | 'html' }
  /** Answers well, and says in the headers that no further call is free for so long. */
  | { readonly kind: 'spent'; readonly seconds: number }
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: number }
  | { readonly kind: 'page'; readonly status: number }
  | { readonly kind: 'busy'; readonly seconds: number; readonly isGlobal?: boolean };

const OWN_USER = '1000';
/** How the poster reaches the server. */
export const DIGEST_TOKEN = 'digest.test.token';
const NONCE_MS = 120_000;
const EPOCH_MS = 1_420_070_400_000;

/** A stand-in for Discord's REST API on loopback: it keeps messages, forgets nonces, and answers as it is told. */
export class DiscordDigestServer {
  readonly messages: KeptMessage[] = [];
  readonly calls: { readonly route: string; readonly url: URL; readonly body: Readonly<Record<string, unknown>> }[] =
    [];
  /** The clock, in milliseconds. */
  now = Date.parse('2026-03-01T07:00:00Z');
  /** Who may not read the history sees no message. */
  isReadable = true;
  readonly #nonces = new Map<string, { readonly at: number; readonly message: KeptMessage }>();
  readonly #behaviours = new Map<string, (Behaviour | undefined)[]>();
  readonly #http = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new TypeError('Cannot read the port of the server');
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  /** Answers the next calls of a route so, such as `POST messages`; `undefined` is the usual answer. */
  script(route: string, ...behaviours: readonly (Behaviour | undefined)[]): void {
    this.#behaviours.set(route, [...behaviours]);
  }

  count(route: string): number {
    return this.calls.filter((call) => call.route === route).length;
  }

  /** Keeps a message of somebody else, or of anybody. */
  keep(message: Partial<KeptMessage>): KeptMessage {
    this.now += 1_000;
    const id = String((BigInt(this.now - EPOCH_MS) << 22n) + BigInt(this.messages.length));
    const kept = { id, channel_id: '3000', author: { id: '4000' }, components: [], ...message };
    this.messages.push(kept);
    return kept;
  }

  remove({ id }: KeptMessage): void {
    this.messages.splice(
      this.messages.findIndex((message) => message.id === id),
      1,
    );
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    const route = `${request.method} ${url.pathname.split('/').at(-1) ?? ''}`.replace(/\d{2,}$/u, 'channel');
    const body = JSON.parse((await text(request)) || '{}');
    this.calls.push({ route, url, body });
    const behaviour = this.#behaviours.get(route)?.shift();
    if (request.headers.authorization !== `Bot ${DIGEST_TOKEN}`)
      return send(response, 401, { message: '401', code: 0 });
    if (behaviour?.kind === 'refuse') return send(response, behaviour.status, { message: 'no', code: behaviour.code });
    if (behaviour?.kind === 'page') return sendPage(response, behaviour.status);
    if (behaviour?.kind === 'busy') return sendBusy(response, behaviour);
    const { status, answer } = this.#work(route, url, body);
    switch (behaviour?.kind) {
      case 'drop':
        return void request.socket.destroy();
      case 'silent':
        return;
      case 'half':
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.write('{"id":');
      case 'html':
        return sendPage(response, 200);
      case 'fail':
        return sendPage(response, behaviour.status);
      case 'spent':
        return send(response, status, answer, {
          'x-ratelimit-bucket': 'messages',
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset-after': String(behaviour.seconds),
        });
      default:
        send(response, status, answer);
    }
  }

  #work(route: string, url: URL, body: Record<string, unknown>): { status: number; answer: unknown } {
    const channel = url.pathname.split('/').at(-2) ?? '';
    switch (route) {
      case 'GET @me':
        return { status: 200, answer: { id: OWN_USER, username: 'tawsiya' } };
      case 'POST channels':
        return { status: 200, answer: { id: `77${body['recipient_id']}`, type: 1 } };
      case 'POST messages':
        return this.#post(channel, body);
      case 'GET messages':
        return { status: 200, answer: this.isReadable ? this.#readPage(channel, url) : [] };
      default:
        return { status: 200, answer: { id: '3000', last_message_id: this.messages.at(-1)?.id ?? null } };
    }
  }

  /** A nonce is that of its author for two minutes, whether its message still stands or not. */
  #post(channel: string, { nonce, enforce_nonce: isEnforced, ...body }: Record<string, unknown>) {
    const known = this.#nonces.get(String(nonce));
    if (isEnforced === true && known !== undefined && this.now - known.at < NONCE_MS) {
      const stands = this.messages.includes(known.message);
      return stands
        ? { status: 200, answer: known.message }
        : { status: 404, answer: { message: 'Unknown Message', code: 10_008 } };
    }
    const message = this.keep({ ...body, channel_id: channel, author: { id: OWN_USER } });
    if (nonce !== undefined) this.#nonces.set(String(nonce), { at: this.now, message });
    return { status: 200, answer: message };
  }

  #readPage(channel: string, url: URL): readonly KeptMessage[] {
    const after = BigInt(url.searchParams.get('after') ?? '0');
    const limit = Number(url.searchParams.get('limit') ?? '50');
    return this.messages
      .filter((message) => message.channel_id === channel && BigInt(message.id) > after)
      .slice(0, limit)
      .toReversed();
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<html>Ok</html>');
}

function sendBusy(
  response: ServerResponse,
  { seconds, isGlobal = false }: { seconds: number; isGlobal?: boolean },
): void {
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': String(seconds),
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  });
  response.end(JSON.stringify({ message: 'slow down', retry_after: seconds, global: isGlobal }));
}
