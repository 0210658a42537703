import { describe, expect, it } from 'vitest';
import { listMatching } from '../../src/digest/choose-passage.ts';
import { deliverDue } from '../../src/digest/deliver.ts';
import { DIGEST_TIMES, GONE_MS } from '../../src/digest/limits.ts';
import type { PostOutcome } from '../../src/digest/port.ts';
import { realCorpus } from '../support/corpus.ts';
import { buildSubscription, createDelivery, openTestStore } from '../support/digests.ts';

const { leaseMs: LEASE_MS, settleMs: SETTLE_MS } = DIGEST_TIMES;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KEY = { workspace: 'slack:T1', id: 'abcdefghijkl' };

async function start(more: Parameters<typeof buildSubscription>[0] = {}) {
  const store = await openTestStore();
  await store.subscriptions.save(buildSubscription(more));
  const delivery = createDelivery(store);
  const recent = () => store.runs.recent(KEY, 10);
  return { ...delivery, store, recent, deliver: () => deliverDue(delivery.context) };
}

describe('deliverDue()', () => {
  it('posts what is due, once, and moves on to the next day', async () => {
    const { deliver, platform, store, recent } = await start();
    await deliver();
    await deliver();
    expect(platform.posts).toHaveLength(1);
    expect(platform.calls).toEqual({ find: 0, post: 1 });
    expect(await recent()).toEqual([expect.objectContaining({ state: 'posted', late: false, date: '2026-05-04' })]);
    expect(await store.subscriptions.get(KEY)).toMatchObject({
      nextDate: '2026-05-05',
      nextDueAt: Date.parse('2026-05-05T06:00:00Z'),
    });
  });

  it('posts nothing before its hour', async () => {
    const { deliver, platform, clock } = await start();
    clock.advance(-1);
    await deliver();
    expect(platform.calls).toEqual({ find: 0, post: 0 });
  });

  it('shows every adopted recommendation before any a second time', async () => {
    const { deliver, platform, clock } = await start();
    const matching = listMatching({ reports: [], topic: null }, { corpus: realCorpus, findTopic: () => undefined });
    for (let day = 0; day < matching.length * 2; day += 1) {
      await deliver();
      clock.advance(DAY_MS);
    }
    const shown = platform.posts.map(({ reply }) => reply.passage);
    expect(new Set(shown.slice(0, matching.length))).toEqual(new Set(matching));
    expect(new Set(shown.slice(matching.length))).toEqual(new Set(matching));
    expect(platform.posts.map(({ reply }) => reply.position).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('looks before it posts again, when an answer was lost', async () => {
    const { deliver, platform, clock, recent } = await start();
    platform.script('lost');
    await deliver();
    expect((await recent())[0]).toMatchObject({ state: 'open', owner: null });
    clock.advance(SETTLE_MS);
    await deliver();
    expect(platform.posts).toHaveLength(1);
    expect(platform.calls).toEqual({ find: 1, post: 1 });
    expect((await recent())[0]).toMatchObject({ state: 'posted', attempts: 2 });
  });

  it('posts again with the same id and passage, when nothing stands', async () => {
    const { deliver, platform, clock, recent } = await start();
    platform.script({ kind: 'unknown', reason: 'http_503' });
    await deliver();
    const [before] = await recent();
    clock.advance(SETTLE_MS);
    await deliver();
    expect(platform.posts.map(({ runId, reply }) => [runId, reply.passage])).toEqual([[before?.id, before?.passage]]);
  });

  it('does not post while it cannot look', async () => {
    const { deliver, platform, clock } = await start();
    platform.script('lost');
    platform.scriptFind({ kind: 'unknown', reason: 'http_500' }, { kind: 'wait', ms: 1_000 });
    await deliver();
    for (const pauseMs of [SETTLE_MS, SETTLE_MS * 2, 1_000]) {
      clock.advance(pauseMs);
      await deliver();
    }
    expect(platform.posts).toHaveLength(1);
    expect(platform.calls).toEqual({ find: 3, post: 1 });
  });

  it('posts the rest of what stands in part', async () => {
    const { deliver, platform, clock } = await start();
    platform.script({ kind: 'unknown', reason: 'no_answer' });
    platform.scriptFind({ kind: 'partly', standing: [1] });
    await deliver();
    clock.advance(SETTLE_MS);
    await deliver();
    expect(platform.posts).toEqual([expect.objectContaining({ standing: [1] })]);
  });

  it('takes over what another process left, once its lease has ended', async () => {
    const { deliver, platform, clock, context, store, recent } = await start();
    const dying = createDelivery(store, { clock, owner: 'o-2' });
    await deliverDue({
      ...dying.context,
      getPoster: () => ({ ...dying.platform, post: () => Promise.reject(new Error('killed')) }),
    }).catch((error: unknown) => expect(error).toMatchObject({ message: 'killed' }));
    await deliver();
    clock.advance(LEASE_MS - 1);
    await deliver();
    expect(platform.calls).toEqual({ find: 0, post: 0 });
    clock.advance(1);
    await deliver();
    expect(platform.calls).toEqual({ find: 1, post: 1 });
    expect((await recent())[0]).toMatchObject({ state: 'posted', owner: context.owner, attempts: 2 });
  });

  it('is posted by one of many processes that see it at once', async () => {
    const store = await openTestStore();
    for (let n = 0; n < 20; n += 1)
      await store.subscriptions.save(buildSubscription({ id: `s${n}`, channel: `C${n}` }));
    const deliveries = Array.from({ length: 5 }, (_, n) => createDelivery(store, { owner: `o-${n}` }));
    await Promise.all(deliveries.map(({ context }) => deliverDue(context)));
    const posts = deliveries.flatMap(({ platform }) => platform.posts.map(({ channel }) => channel));
    expect(posts.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => `C${n}`).toSorted());
  });

  it('marks what is late, and skips what is too late', async () => {
    const { deliver, clock, recent } = await start();
    clock.advance(6 * HOUR_MS);
    await deliver();
    expect((await recent())[0]).toMatchObject({ state: 'posted', late: true });
    clock.advance(DAY_MS + 1);
    await deliver();
    expect((await recent())[0]).toMatchObject({ state: 'skipped', reason: 'missed', date: '2026-05-05' });
  });

  it('records each day that was missed, and posts none of them twice', async () => {
    const { deliver, platform, clock, recent } = await start();
    clock.advance(3 * DAY_MS + HOUR_MS);
    for (let turn = 0; turn < 5; turn += 1) await deliver();
    expect((await recent()).map(({ date, state }) => [date, state])).toEqual([
      ['2026-05-07', 'posted'],
      ['2026-05-06', 'skipped'],
      ['2026-05-05', 'skipped'],
      ['2026-05-04', 'skipped'],
    ]);
    expect(platform.posts).toHaveLength(1);
  });

  it('gives up a run that could not be posted in its hours, with the reason', async () => {
    const { deliver, platform, clock, recent } = await start();
    const failure: PostOutcome = { kind: 'unknown', reason: 'http_503' };
    platform.script(...Array.from({ length: 60 }, () => failure));
    for (let minute = 0; minute < 7 * 60; minute += 5) {
      await deliver();
      clock.advance(5 * MINUTE_MS);
    }
    expect((await recent())[0]).toMatchObject({ state: 'failed', reason: 'no-answer:http_503' });
    expect(platform.posts).toEqual([]);
  });

  it('waits as told, without an attempt in between', async () => {
    const { deliver, platform, clock } = await start();
    platform.script({ kind: 'wait', ms: 90_000, standing: [] });
    await deliver();
    clock.advance(89_999);
    await deliver();
    expect(platform.calls.post).toBe(1);
    clock.advance(1);
    await deliver();
    expect(platform.posts).toHaveLength(1);
  });

  it('switches off a digest whose channel is gone for three days, and tells who set it', async () => {
    const { deliver, platform, clock, store, recent } = await start();
    const gone: PostOutcome = { kind: 'gone', reason: 'is_archived' };
    platform.script(...Array.from({ length: 500 }, () => gone));
    const begin = clock.now();
    while (clock.now() - begin < GONE_MS + DAY_MS) {
      await deliver();
      clock.advance(10 * MINUTE_MS);
    }
    expect(await store.subscriptions.get(KEY)).toMatchObject({ state: 'off', offReason: 'gone', failingSince: begin });
    expect(platform.notes).toEqual(['U1']);
    expect((await recent())[0]).toMatchObject({ state: 'failed', reason: 'gone:is_archived' });
  });

  it('forgets that a channel was gone once it takes a post', async () => {
    const { deliver, platform, clock, store } = await start();
    platform.script({ kind: 'gone', reason: 'not_in_channel' });
    await deliver();
    expect((await store.subscriptions.get(KEY))?.failingSince).toBe(clock.now());
    clock.advance(SETTLE_MS);
    await deliver();
    expect((await store.subscriptions.get(KEY))?.failingSince).toBeNull();
  });

  it('ends a run that can never be posted, and goes on the next day', async () => {
    const { deliver, platform, clock, recent } = await start();
    platform.script({ kind: 'refused', reason: 'invalid_blocks' });
    await deliver();
    clock.advance(DAY_MS);
    await deliver();
    expect((await recent()).map(({ state }) => state)).toEqual(['posted', 'failed']);
  });

  it('fails one digest that cannot be built, and posts the others', async () => {
    const { context, platform, store, recent } = await start();
    await store.subscriptions.save(buildSubscription({ id: 'other', channel: 'C2' }));
    const buildPost: typeof context.buildPost = (run, subscription) => {
      if (subscription.id === KEY.id) throw new Error('mismatch');
      return run;
    };
    await deliverDue({ ...context, buildPost });
    expect(platform.posts.map(({ channel }) => channel)).toEqual(['C2']);
    expect((await recent())[0]).toMatchObject({ state: 'failed', reason: 'refused:not-built' });
  });

  it('posts nothing of a digest that was switched off meanwhile', async () => {
    const { deliver, platform, clock, store } = await start();
    platform.script({ kind: 'unknown', reason: 'http_500' });
    await deliver();
    await store.subscriptions.switchOff(KEY, 'asked', clock.now());
    clock.advance(SETTLE_MS);
    await deliver();
    expect(platform.posts).toEqual([]);
  });

  it('skips a day on which nothing matches', async () => {
    const { deliver, recent } = await start({ topic: 'no-such-topic' });
    await deliver();
    expect(await recent()).toEqual([expect.objectContaining({ state: 'skipped', reason: 'nothing-matches' })]);
  });

  it('leaves digests of platforms that it does not talk to', async () => {
    const { deliver, store, platform, recent } = await start({ platform: 'discord' });
    await store.subscriptions.save(buildSubscription({ id: 'other', channel: 'C2' }));
    expect(await deliver()).toBe(1);
    expect(platform.posts.map(({ channel }) => channel)).toEqual(['C2']);
    expect(await recent()).toEqual([]);
    expect(await deliver()).toBe(0);
  });

  it('posts in one channel one after the other, with a pause between', async () => {
    const store = await openTestStore();
    for (const id of ['a', 'b', 'c']) await store.subscriptions.save(buildSubscription({ id }));
    const { context, platform } = createDelivery(store);
    const order: string[] = [];
    await deliverDue({
      ...context,
      pauseChannel: async () => void order.push('pause'),
      getPoster: () => ({
        ...platform,
        post: async (post, timeoutMs) => {
          order.push('post');
          return platform.post(post, timeoutMs);
        },
      }),
    });
    expect(order).toEqual(['post', 'pause', 'post', 'pause', 'post']);
  });
});
