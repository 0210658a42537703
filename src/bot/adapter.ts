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
  /** Makes the id that goes through adapter, bot, log and reply. */
  readonly newRequestId: () => string;
}
