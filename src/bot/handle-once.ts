import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';

/** What remembering events takes from outside. */
export interface HandleOnceOptions {
  readonly store: Pick<Store, 'events'>;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long an event is remembered, in milliseconds. */
  readonly keptMs: number;
  /** Ends waiting for a store that is slow. */
  readonly expire: () => Promise<void>;
}

/**
 * Builds what tells whether an event is new to all processes at the store. Never rejects: where the store fails or is slow
 * an event counts as new, since two answers are better than none.
 */
export function buildHandleOnce(options: HandleOnceOptions): (workspace: string, id: string) => Promise<boolean> {
  const { store, logger, now, keptMs, expire } = options;
  return async (workspace, id) => {
    const at = now();
    const added = store.events.add({ workspace, id }, at, at + keptMs).catch((error: unknown) => {
      logger.warn({ err: error }, 'event not remembered');
      return true;
    });
    return await Promise.race([added, expire().then(() => true)]);
  };
}
