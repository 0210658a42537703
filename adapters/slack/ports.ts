import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';

/** How Slack is called; that of Node, unless a test hands in another. */
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** What the adapter takes from outside, so that tests need no network and no waiting. */
export interface SlackPorts {
  readonly fetch: Fetch;
  /** Waits; rejects when the signal aborts first. */
  readonly delay: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The network and the clock. */
export const REAL_PORTS: SlackPorts = {
  fetch: globalThis.fetch,
  delay: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
