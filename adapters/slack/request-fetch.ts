import { Agent, request } from 'undici';
import type { Fetch } from './ports.ts';

/** A pool of our own: the global one is that of whichever undici was loaded first, here the older one of discord.js. */
const dispatcher = new Agent();

/**
 * Calls Slack in the form of `fetch`, by the `request` of undici 7. The `fetch` of Node, and undici 8, keep what belongs to a
 * call in memory until a full garbage collection: at 500 commands a second pauses of 20 ms came of it (`npm run bench:slack`).
 * Redirects are not followed; the body is read whole, since Slack answers with a few hundred bytes.
 *
 * @throws {TypeError} Where a body is no text: files are not sent.
 */
export const requestFetch: Fetch = async (url, init = {}) => {
  const { method = 'GET', signal, body } = init;
  if (body !== undefined && body !== null && typeof body !== 'string')
    throw new TypeError('Cannot send a file to Slack');
  const response = await request(String(url), {
    dispatcher,
    method,
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.body.text();
  return new Response(text === '' ? null : text, {
    status: response.statusCode,
    headers: listHeaders(response.headers),
  });
};

function listHeaders(headers: Readonly<Record<string, string | readonly string[] | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}
