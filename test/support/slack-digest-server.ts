import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A message as the server keeps it. */
export interface KeptMessage {
  readonly ts: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly object[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
}

/** How one call is answered: `drop` and `fail` come after a message was kept, `refuse` and `busy` before. */
export type Behaviour =
  | { readonly kind: 'drop' | 'silent' | 'html' }
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'refuse'; readonly error: string }
  | { readonly kind: 'busy'; readonly retryAfter: string | undefined };

const OWN_USER = 'U0BOT';
const TOKEN = 'xoxb-digest-token';
/** Slack gives fewer messages than were asked for, so that reading page by page is seen. */
const PAGE_MAX = 3;

type Fields = Readonly<Record<string, string>>;

/** A stand-in for the Web API on loopback that keeps messages, honours metadata and history, and answers as it is told. */
export class SlackDigestServer {
  readonly messages: KeptMessage[] = [];
  readonly calls: { readonly method: string; readonly fields: Fields }[] = [];
  /** The time of the next message, in milliseconds. */
  now = Date.parse('2026-03-01T07:00:00Z');
  readonly #behaviours = new Map<string, Behaviour[]>();
  readonly #http = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new TypeError('Cannot read the port of the server');
    return `http://127.0.0.1:${address.port}/api/`;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  /** Answers the next calls of a method so, one after the other; `undefined` is the usual answer. */
  script(method: string, ...behaviours: readonly (Behaviour | undefined)[]): void {
    this.#behaviours.set(method, behaviours as Behaviour[]);
  }

  count(method: string): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  /** Keeps a message of somebody else, or of anybody. */
  keep(message: Partial<KeptMessage>): KeptMessage {
    this.now += 1_000;
    const ts = (this.now / 1000).toFixed(6);
    const kept = { ts, user: 'U1', channel: 'C1', text: 'x', blocks: [], ...message };
    this.messages.push(kept);
    return kept;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    this.calls.push({ method, fields });
    const behaviour = this.#behaviours.get(method)?.shift();
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return sendJson(response, refuse('invalid_auth'));
    if (behaviour?.kind === 'refuse') return sendJson(response, refuse(behaviour.error));
    if (behaviour?.kind === 'busy') return sendBusy(response, behaviour.retryAfter);
    const result = this.#work(method, fields);
    switch (behaviour?.kind) {
      case 'drop':
        return void request.socket.destroy();
      case 'silent':
        return;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end('<html>Ok</html>');
      case 'fail':
        response.writeHead(behaviour.status);
        return void response.end('broken');
      default:
        sendJson(response, result);
    }
  }

  #work(method: string, fields: Fields): object {
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: OWN_USER, bot_id: 'B1', team_id: 'T1' };
      case 'chat.postMessage': {
        const { ts } = this.keep(readMessage(fields));
        return { ok: true, channel: fields['channel'], ts };
      }
      case 'chat.getPermalink':
        return {
          ok: true,
          permalink: `https://peer.slack.test/archives/${fields['channel']}/p${fields['message_ts']}`,
        };
      case 'conversations.history':
      case 'conversations.replies':
        return this.#readPage(fields);
      default:
        return refuse('unknown_method');
    }
  }

  /** The newest first; metadata only for who asks. */
  #readPage({ channel, oldest = '0', ts, cursor = '0', limit = '100', include_all_metadata: all }: Fields): object {
    const matching = this.messages
      .filter((message) => message.channel === channel && Number(message.ts) > Number(oldest))
      .filter((message) => (ts === undefined ? message.thread_ts === undefined : message.thread_ts === ts))
      .toReversed();
    const end = Number(cursor) + Math.min(Number(limit), PAGE_MAX);
    const messages = matching
      .slice(Number(cursor), end)
      .map(({ metadata, ...message }) =>
        all === 'true' && metadata !== undefined ? { ...message, metadata } : message,
      );
    const next = end < matching.length ? String(end) : '';
    return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } };
  }
}

/** How the poster reaches the server. */
export const DIGEST_TOKEN = TOKEN;

function readMessage(fields: Fields): Partial<KeptMessage> {
  const { channel = '', text: shown = '', thread_ts: thread, blocks = '[]', metadata } = fields;
  return {
    channel,
    text: shown,
    blocks: JSON.parse(blocks),
    user: OWN_USER,
    bot_id: 'B1',
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(metadata === undefined ? {} : { metadata: JSON.parse(metadata) }),
  };
}

function refuse(error: string): object {
  return { ok: false, error };
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendBusy(response: ServerResponse, retryAfter: string | undefined): void {
  response.writeHead(429, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  response.end();
}
