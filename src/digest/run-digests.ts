import { type DeliveryContext, deliverDue } from './deliver.ts';
import { BATCH, KEPT_MS, PRUNE_EVERY_MS } from './limits.ts';

/** What running takes from outside, beside what delivery takes. */
export interface RunOptions {
  readonly signal: AbortSignal;
  /** Waits, or less when the signal is aborted. Never throws. */
  readonly delay: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Delivers digests until the signal is aborted, and finishes what is under way. A store that fails is logged and tried
 * again: nothing is lost, since what was not recorded as posted is looked for before it is posted. Never throws.
 */
export async function runDigests<Content>(
  context: DeliveryContext<Content>,
  { signal, delay }: RunOptions,
): Promise<void> {
  const { store, logger, now } = context;
  const { pollMs } = context.times;
  let prunedAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    let waitMs = pollMs;
    try {
      const seen = await deliverDue(context);
      const nextDueAt = await store.subscriptions.nextDueAt(context.platforms);
      waitMs = seen === BATCH ? 0 : chooseWait(nextDueAt, now(), pollMs);
      if (now() - prunedAt > PRUNE_EVERY_MS) {
        prunedAt = now();
        await store.runs.prune(now() - KEPT_MS);
        await store.events.prune(now());
      }
    } catch (error) {
      logger.error({ err: error }, 'digests cannot be delivered at the moment; trying again');
    }
    await delay(waitMs, signal);
  }
}

/** Until the next digest is due, at most as long as other processes may go unnoticed. */
function chooseWait(nextDueAt: number | undefined, now: number, pollMs: number): number {
  if (nextDueAt === undefined) return pollMs;
  return Math.max(0, Math.min(nextDueAt - now, pollMs));
}
