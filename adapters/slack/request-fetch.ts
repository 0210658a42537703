import { Agent, request } from 'undici';
import { SlackUnreachableError } from './errors.ts';
import type { Fetch } from './ports.ts';

/** An answer of Slack is JSON of a few kilobytes, a long thread some hundred; in bytes. */
const ANSWER_MAX_BYTES = 10_000_000;

/** A pool of our own: the global one is that of whichever undici was loaded first, here the older one of discord.js. */
let dispatcher: Agent | undefined;

/**
 * Calls Slack in the form of `fetch`, by the `request` of undici 7. The `fetch` of Node, and undici 8, keep what belongs to a
 * call in memory until a full garbage collection: at 500 commands a second pauses of 20 ms came of it (`npm run bench:slack`).
 * Redirects are not followed, nothing is asked for compressed, no proxy is used; the body is read whole.
 *
 * @throws {TypeError} Where a body is no text: files are not sent.
 * @throws {SlackUnreachableError} For a status that HTTP does not have.
 * @throws {Error} What undici throws, with a code such as `ECONNREFUSED` or `UND_ERR_SOCKET`.
 */
export const requestFetch: Fetch = async (url, init = {}) => {
  const { method = 'GET', signal, body } = init;
  if (body !== undefined && body !== null && typeof body !== 'string') {
    throw new TypeError('Cannot send a body that is no text');
  }
  dispatcher ??= new Agent({ maxResponseSize: ANSWER_MAX_BYTES });
  const response = await request(String(url), {
    dispatcher,
    method,
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  const { statusCode, statusText, headers } = response;
  const text = await response.body.text();
  // Something in between broke the answer.
  if (statusCode < STATUS_MIN || statusCode > STATUS_MAX)
    throw new SlackUnreachableError({ status: statusCode, cause: text });
  const isEmpty = text === '' || EMPTY_STATUSES.has(statusCode);
  return new Response(isEmpty ? null : text, { status: statusCode, statusText, headers: listHeaders(headers) });
};

/** What a `Response` can hold, and with which status it holds no body (https://fetch.spec.whatwg.org/#null-body-status). */
const STATUS_MIN = 200;
const STATUS_MAX = 599;
const EMPTY_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

function listHeaders(headers: Readonly<Record<string, string | readonly string[] | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}
