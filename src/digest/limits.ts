import { FIND_TIMEOUT_MS } from './port.ts';

/** How long things take, in milliseconds. A test may shorten all of them together; what each must exceed stays true. */
export interface DigestTimes {
  /** How long a claim lasts: longer than looking and posting together may take. */
  readonly leaseMs: number;
  /** Looking for a post, before a further attempt. */
  readonly findTimeoutMs: number;
  /** One attempt to post. */
  readonly postTimeoutMs: number;
  /** Within its lease a claim must have time for the post, and for what the platform does once nobody waits any more. */
  readonly postReserveMs: number;
  /** After an attempt whose end is unknown the platform may still be at work for less than this; then somebody looks. */
  readonly settleMs: number;
  /** Pauses after attempts that failed grow up to this. */
  readonly retryMaxMs: number;
  /** Between two posts in one channel: Slack takes about one a second. */
  readonly channelPauseMs: number;
  /** The store is looked at at least so often: other processes write to it too. */
  readonly pollMs: number;
}

/** The times of the bot. */
export const DIGEST_TIMES: DigestTimes = {
  leaseMs: 75_000,
  findTimeoutMs: FIND_TIMEOUT_MS,
  postTimeoutMs: 20_000,
  postReserveMs: 25_000,
  settleMs: 30_000,
  retryMaxMs: 15 * 60_000,
  channelPauseMs: 1_100,
  pollMs: 5_000,
};

/** A post later than this says that it is late: a busy hour needs some minutes for all channels, in milliseconds. */
export const LATE_MS = 15 * 60_000;
/** A channel that cannot be posted to for so long loses its digest, in milliseconds. */
export const GONE_MS = 3 * 24 * 60 * 60_000;
/** Days missed longer ago than this are not even recorded, in milliseconds. */
export const RECORDED_MS = 7 * 24 * 60 * 60_000;
/** Digests of one channel. */
export const PER_PLACE_MAX = 10;
/** Digests that are looked at in one turn. */
export const BATCH = 200;
/** Posts under way at the same time, of one process. */
export const POSTS_AT_ONCE = 20;
/** What is over is forgotten after this, but for the last two rounds, in milliseconds. */
export const KEPT_MS = 400 * 24 * 60 * 60_000;
/** What is over is forgotten so often, in milliseconds. */
export const PRUNE_EVERY_MS = 24 * 60 * 60_000;
/** After failures of the store in a row it is asked at least so often, in milliseconds. */
export const FAILED_WAIT_MAX_MS = 60_000;
