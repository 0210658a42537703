import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';

/** One call that reached the server. */
export interface DiscordCall {
  readonly method: string;
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: a body is whatever the test expects it to be.
  readonly body: any;
}

/** What the server answers: `undefined` for the usual answer. */
export type AnswerCall = (call: DiscordCall) => { readonly status: number; readonly body: unknown } | undefined;

/** A REST server in the place of Discord's: it keeps every call and answers as Discord does when all is well. */
export interface DiscordServer {
  readonly url: string;
  readonly calls: DiscordCall[];
  answer: AnswerCall;
  readonly close: () => Promise<void>;
}

/** Starts a server on a port of its own. */
export async function startDiscordServer(): Promise<DiscordServer> {
  const calls: DiscordCall[] = [];
  const http = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const { status, body } = server.answer(call) ?? answerWell(call, calls.length);
    // An empty answer has no type: discord.js would read one as JSON.
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new TypeError('Cannot read the port of the server');
  const server: DiscordServer = {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    answer: () => undefined,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

async function readCall(request: IncomingMessage): Promise<DiscordCall> {
  const { method = '', url = '' } = request;
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
  return {
    method,
    path: new URL(url, 'http://localhost').pathname,
    body: hasBody ? await json(request) : undefined,
  };
}

function answerWell({ path, body }: DiscordCall, count: number) {
  if (path.endsWith('/callback')) return { status: 204, body: undefined };
  const author = { id: '1000', username: 'tawsiya', discriminator: '0', avatar: null, bot: true };
  return {
    status: 200,
    body: {
      ...body,
      id: String(900_000 + count),
      channel_id: '3000',
      author,
      content: '',
      attachments: [],
      embeds: [],
    },
  };
}
