import type { PostOutcome } from '../digest/port.ts';
import type { Subscription } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Reply } from './reply.ts';

/** What the digest commands work with beside the bot's own context. */
export interface DigestServices {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** Posts at once, once, where a digest is posted: no run of the digest. */
  readonly postNow: (subscription: Subscription, reply: Reply) => Promise<PostOutcome>;
}
