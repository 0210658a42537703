import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { requestFetch } from './request-fetch.ts';

/** How Slack is called. */
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** What the adapter takes from outside, so that tests need no network and no waiting. */
export interface SlackPorts {
  readonly fetch: Fetch;
  /** Waits; rejects when the signal aborts first. */
  readonly delay: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The network and the clock. */
export const REAL_PORTS: SlackPorts = {
  fetch: requestFetch,
  delay: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
