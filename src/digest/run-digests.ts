import { type DeliveryContext, deliverDue } from './deliver.ts';
import { BATCH, FAILED_WAIT_MAX_MS, KEPT_MS, PRUNE_EVERY_MS } from './limits.ts';

/** What running takes from outside, beside what delivery takes. */
export interface RunOptions {
  readonly signal: AbortSignal;
  /** Waits, or less when the signal is aborted. Never throws. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Delivers digests until the signal is aborted, and finishes what is under way. A store that fails is logged and tried
 * again after a growing pause: nothing is lost, since what was not recorded as posted is looked for before it is posted.
 * Never throws.
 */
export async function runDigests<Content>(
  context: DeliveryContext<Content>,
  { signal, delay }: RunOptions,
): Promise<void> {
  const { logger, now, times } = context;
  let prunedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  while (!signal.aborted) {
    let waitMs: number;
    try {
      waitMs = await deliverTurn(context);
      if (now() - prunedAt > PRUNE_EVERY_MS) {
        prunedAt = now();
        await prune(context);
      }
      failures = 0;
    } catch (error) {
      waitMs = Math.min(times.pollMs * 2 ** failures, FAILED_WAIT_MAX_MS);
      failures += 1;
      logger.error({ err: error, waitMs }, 'digests cannot be delivered at the moment; trying again');
    }
    await delay(waitMs, signal);
  }
}

/** Delivers what is due. @returns how long to wait: until the next is due, at most as long as other processes may go unnoticed. */
async function deliverTurn<Content>(context: DeliveryContext<Content>): Promise<number> {
  const { store, platforms, times, now } = context;
  if ((await deliverDue(context)) === BATCH) return 0;
  const inMs = ((await store.subscriptions.nextDueAt(platforms)) ?? Number.POSITIVE_INFINITY) - now();
  // What is due still could not be moved on; it is no reason to ask without a pause.
  return inMs > 0 ? Math.min(inMs, times.pollMs) : times.pollMs;
}

async function prune<Content>({ store, now }: DeliveryContext<Content>): Promise<void> {
  await store.runs.prune(now() - KEPT_MS);
  await store.events.prune(now());
}
