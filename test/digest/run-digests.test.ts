import { describe, expect, it } from 'vitest';
import { runDigests } from '../../src/digest/run-digests.ts';
import { StoreUnreachableError } from '../../src/store/errors.ts';
import { buildSubscription, createDelivery, openTestStore } from '../support/digests.ts';

/** Runs until so many waits were asked for; each wait moves the clock on. @returns the waits, in milliseconds. */
async function run({ context, clock }: ReturnType<typeof createDelivery>, turns: number): Promise<readonly number[]> {
  const stopping = new AbortController();
  const waits: number[] = [];
  await runDigests(context, {
    signal: stopping.signal,
    delay: async (ms) => {
      waits.push(ms);
      clock.advance(ms);
      if (waits.length === turns) stopping.abort();
    },
  });
  return waits;
}

describe('runDigests()', () => {
  it('wakes exactly when the next digest is due', async () => {
    const store = await openTestStore();
    const delivery = createDelivery(store);
    const dueAt = delivery.clock.now() + 7_200;
    await store.subscriptions.save(buildSubscription({ nextDueAt: dueAt }));
    expect(await run(delivery, 3)).toEqual([5_000, 2_200, 5_000]);
    expect(delivery.platform.posts).toEqual([expect.objectContaining({ dueAt })]);
  });

  it('asks a store that fails after growing pauses, and goes on once it is back', async () => {
    const store = await openTestStore();
    await store.subscriptions.save(buildSubscription());
    const delivery = createDelivery(store);
    let failures = 6;
    const due: typeof store.subscriptions.due = async (...asked) => {
      failures -= 1;
      if (failures >= 0) throw new StoreUnreachableError({ place: 'PostgreSQL', reason: 'ECONNREFUSED' });
      return await store.subscriptions.due(...asked);
    };
    const context = { ...delivery.context, store: { ...store, subscriptions: { ...store.subscriptions, due } } };
    expect(await run({ ...delivery, context }, 7)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 5_000]);
    expect(delivery.platform.posts).toHaveLength(1);
  });

  it('does not ask without a pause for what it cannot move on', async () => {
    const store = await openTestStore();
    await store.subscriptions.save(buildSubscription());
    const delivery = createDelivery(store);
    const subscriptions = { ...store.subscriptions, due: async () => [] };
    expect(await run({ ...delivery, context: { ...delivery.context, store: { ...store, subscriptions } } }, 3)).toEqual(
      [5_000, 5_000, 5_000],
    );
  });
});
