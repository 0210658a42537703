import type { DigestTimes } from '../../src/digest/limits.ts';

/** Those of `DIGEST_TIMES` a tenth as long or, where a loaded machine needs it, somewhat longer. */
export const CRASH_TIMES: DigestTimes = {
  leaseMs: 8_000,
  findTimeoutMs: 2_000,
  postTimeoutMs: 1_500,
  postReserveMs: 5_000,
  settleMs: 3_000,
  retryMaxMs: 6_000,
  channelPauseMs: 110,
  pollMs: 300,
};

/**
 * The longest that the platforms take until a post stands: after the bot gave up waiting for it, and before the bot may
 * believe that it does not stand. A post of two messages may begin the second as it gives up.
 */
export const SLOWEST_MS = CRASH_TIMES.postTimeoutMs + 700;

/** Discord forgets a nonce after some minutes, here after a tenth of two at most. */
export const NONCE_MAX_MS = 12_000;
