import { REST } from 'discord.js';
import type { DiscordSettings } from './client.ts';
import { DIGEST_CALL_TIMEOUT_MS, DIGEST_CALLS_PER_SECOND } from './limits.ts';

/** The calls of one attempt; each ends with its signal. What they throw is for `judgeDiscordError()`. */
export interface DigestCalls {
  readonly get: (route: `/${string}`, query?: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly post: (route: `/${string}`, body: object) => Promise<unknown>;
}

/**
 * Builds the way Discord is called for digests, apart from the client that answers: nothing is repeated, and where Discord
 * asks to wait, or its headers said so before, the call fails at once instead of waiting.
 */
export function buildDigestRest({ token, apiUrl }: DiscordSettings): (signal: AbortSignal) => DigestCalls {
  const rest = new REST({
    retries: 0,
    timeout: DIGEST_CALL_TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: DIGEST_CALLS_PER_SECOND,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  });
  // After one 401 discord.js forgets the token, and would never call again.
  const withToken = () => rest.setToken(token);
  return (signal) => ({
    get: (route, query = {}) => withToken().get(route, { query: new URLSearchParams(query), signal }),
    post: (route, body) => withToken().post(route, { body, signal }),
  });
}
