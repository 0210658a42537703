import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { convertSlackError } from '../../../adapters/slack/errors.ts';
import { requestFetch } from '../../../adapters/slack/request-fetch.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Promise<string> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('requestFetch()', () => {
  it('sends method, headers and body, and hands back status, headers and body', async () => {
    const url = await serve((incoming, outgoing) => {
      outgoing.writeHead(429, { 'retry-after': '7', 'x-many': ['a', 'b'] });
      outgoing.write(`${incoming.method} ${incoming.headers.authorization} `);
      incoming.pipe(outgoing);
    });
    const response = await requestFetch(url, { method: 'POST', headers: { Authorization: 'Bearer x' }, body: 'نص' });
    expect(response).toMatchObject({ status: 429, ok: false });
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('x-many')).toBe('a, b');
    expect(await response.text()).toBe('POST Bearer x نص');
  });

  it('takes an answer without a body', async () => {
    const url = await serve((_, outgoing) => outgoing.writeHead(204).end());
    expect(await requestFetch(url)).toMatchObject({ status: 204, ok: true });
  });

  it('follows no redirect', async () => {
    const url = await serve((_, outgoing) => outgoing.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    expect(await requestFetch(url, { method: 'POST', body: 'x' })).toMatchObject({ status: 302, ok: false });
  });

  it('ends a call whose signal aborts, with the reason', async () => {
    const controller = new AbortController();
    const url = await serve(() => controller.abort(new DOMException('No answer within 1 ms', 'TimeoutError')));
    const call = requestFetch(url, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('fails on a server that is not there with an error that means "not reached"', async () => {
    const url = await serve(() => undefined);
    server?.close();
    const error: unknown = await requestFetch(url).catch((reason: unknown) => reason);
    expect(convertSlackError(error)).toMatchObject({ name: 'SlackUnreachableError', code: 'slack_unreachable' });
  });

  it.each([600, 999])('takes an answer with status %i for a server that is not well', async (status) => {
    const url = await serve((_, outgoing) => outgoing.writeHead(status).end('x'));
    const error: unknown = await requestFetch(url).catch((reason: unknown) => reason);
    expect(convertSlackError(error)).toMatchObject({ name: 'SlackUnreachableError', code: 'slack_unreachable' });
  });

  it('fails where a body is cut off', async () => {
    const url = await serve((_, outgoing) => {
      outgoing.writeHead(200, { 'content-length': '10' }).write('half');
      outgoing.socket?.end();
    });
    const error: unknown = await requestFetch(url).catch((reason: unknown) => reason);
    expect(convertSlackError(error)).toMatchObject({ name: 'SlackUnreachableError', code: 'slack_unreachable' });
  });

  it('refuses a body that is no text', async () => {
    await expect(requestFetch('http://127.0.0.1:1/', { body: new FormData() })).rejects.toThrow(TypeError);
  });
});
