import type { Logger } from '../logger.ts';
import type { Bot } from './bot.ts';

/** A platform on which the bot talks. */
export interface Adapter {
  readonly name: string;
  /**
   * Begins to listen, and returns at once: what cannot be reached yet is tried again with growing pauses, and a login
   * that is refused is logged with what to do. Never throws, so that one adapter never stops another.
   */
  readonly start: () => Promise<void>;
  /** Ends listening; what is being answered is finished first. */
  readonly stop: () => Promise<void>;
}

/** What every adapter works with. */
export interface AdapterContext {
  readonly bot: Bot;
  readonly logger: Logger;
  /**
   * Remembers that an event was handled, also for other processes at the same store. @returns `false`: it was before.
   * Takes half a second at most and never rejects. Left out, each process remembers by itself.
   */
  readonly handle?: (workspace: string, id: string) => Promise<boolean>;
  /** Forgets all that is kept for a workspace, which took the bot away. */
  readonly forget?: (workspace: string) => Promise<void>;
  /** Completes the name of a time zone or city, the best first; left out where there are no digests. */
  readonly completeZones?: (typed: string, max: number) => readonly string[];
  /** Makes the id that goes through adapter, bot, log and reply. */
  readonly newRequestId: () => string;
}
