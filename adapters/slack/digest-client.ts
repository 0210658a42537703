import { webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger.ts';
import { buildBoltLogger } from './bolt-logger.ts';
import type { Fetch } from './ports.ts';
import type { SlackSettings } from './settings.ts';

/** How Slack is reached for digests. */
export interface DigestClientOptions extends Pick<SlackSettings, 'botToken' | 'apiUrl'> {
  readonly fetch: Fetch;
  readonly logger: Logger;
}

/**
 * Builds a client for one attempt, all of whose calls end with `signal`: it repeats nothing, waits for nothing and, being
 * new, has no queue. Making one takes a sixth of a millisecond.
 */
export function openDigestClient(options: DigestClientOptions, signal: AbortSignal): webApi.WebClient {
  const { botToken, apiUrl, fetch, logger } = options;
  return new webApi.WebClient(botToken, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    fetch: (url, init) => fetch(url, { ...init, signal }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: buildBoltLogger(logger),
  });
}
