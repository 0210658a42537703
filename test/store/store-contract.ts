import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrateStore, openDatabase, openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { DigestRun, NewRun, Platform, Subscription } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { makeRun, makeSubscription, NOON } from '../support/store-records.ts';
import { declareMigrationContract } from './migration-contract.ts';
import { declareRunModel } from './run-model.ts';

/** An engine that must keep the contract. */
export interface TestEngine {
  /** Makes an empty place for a store, in which nothing was migrated yet. */
  readonly makeLocation: () => Promise<StoreLocation>;
}

const MINUTE = 60_000;
const KEY = { workspace: 'slack:T1', id: 'abc123def456' };
const RUN_KEY = { workspace: 'slack:T1', subscription: 'abc123def456', date: '2026-01-05' };

/** Text as platforms send it: any script, but neither NUL nor half a character. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => !value.includes('\0'));
const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const subscriptions: fc.Arbitrary<Subscription> = fc.record({
  workspace: text,
  id: text,
  platform: fc.constantFrom('slack', 'discord', 'terminal'),
  channel: text,
  thread: maybe(text),
  zone: text,
  minuteOfDay: fc.integer({ min: 0, max: 1439 }),
  days: fc.constantFrom('daily', 'weekdays'),
  topic: maybe(text),
  reports: fc.array(text, { maxLength: 3 }),
  language: fc.constantFrom('ar', 'en', 'both'),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  state: fc.constantFrom('on', 'off'),
  offReason: fc.constantFrom('asked', 'gone', null),
  failingSince: maybe(time),
  nextDueAt: time,
  nextDate: fc.constantFrom('2024-02-29', '2026-01-05'),
  createdBy: text,
  createdAt: time,
  updatedAt: time,
});

/** Declares the suite that every engine must pass. */
export function declareStoreContract(engine: TestEngine): void {
  const makeStore = async (): Promise<{ store: Store; location: StoreLocation }> => {
    const location = await engine.makeLocation();
    await migrateStore(location);
    return { store: await openAt(location), location };
  };
  const makeStoreWith = async (...kept: readonly Subscription[]): Promise<Store> => {
    const { store } = await makeStore();
    for (const subscription of kept) await store.subscriptions.save(subscription);
    return store;
  };

  describe('subscriptions', () => {
    it('gives back what was saved, whatever it holds', async () => {
      const { store } = await makeStore();
      await fc.assert(
        fc.asyncProperty(subscriptions, async (subscription) => {
          await store.forgetWorkspace(subscription.workspace);
          await store.subscriptions.save(subscription);
          expect(await store.subscriptions.get(subscription)).toEqual(subscription);
          expect(await store.subscriptions.list(subscription)).toEqual([subscription]);
          const other = { ...subscription, thread: subscription.thread === null ? 'x' : null };
          expect(await store.subscriptions.list(other)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it('replaces all but the time of making', async () => {
      const store = await makeStoreWith(makeSubscription());
      const changed = makeSubscription({
        channel: 'C2',
        thread: '1.5',
        state: 'off',
        offReason: 'asked',
        createdAt: 5,
      });
      await store.subscriptions.save(changed);
      expect(await store.subscriptions.get(KEY)).toEqual({ ...changed, createdAt: NOON - 1000 });
    });

    it('lists those of a place by age, then id', async () => {
      const made = (id: string, createdAt: number) => makeSubscription({ id, createdAt });
      const store = await makeStoreWith(made('b', 2), made('a-', 2), made('aa', 2), made('c', 1));
      await store.subscriptions.save(makeSubscription({ id: 'd', channel: 'C2' }));
      await store.subscriptions.save(makeSubscription({ id: 'e', workspace: 'slack:T2' }));
      const ids = (await store.subscriptions.list(makeSubscription())).map(({ id }) => id);
      expect(ids).toEqual(['c', 'a-', 'aa', 'b']);
    });

    it('knows nothing of one that was never saved', async () => {
      const { store } = await makeStore();
      expect(await store.subscriptions.get(KEY)).toBeUndefined();
      expect(await store.subscriptions.nextDueAt()).toBeUndefined();
    });

    it('gives those that are due, the longest due first, up to the limit', async () => {
      const due = (id: string, nextDueAt: number, state: 'on' | 'off' = 'on') =>
        makeSubscription({ id, nextDueAt, state });
      const store = await makeStoreWith(
        due('late', 30),
        due('off', 5, 'off'),
        due('first', 10),
        due('now', 40),
        due('next', 41),
      );
      const ids = async (limit: number) => (await store.subscriptions.due(40, limit)).map(({ id }) => id);
      expect(await ids(10)).toEqual(['first', 'late', 'now']);
      expect(await ids(2)).toEqual(['first', 'late']);
      expect(await store.subscriptions.nextDueAt()).toBe(10);
    });

    it('gives those of some platforms alone, and what was left of theirs', async () => {
      const discord = makeSubscription({ id: 'discord', platform: 'discord', nextDueAt: 20 });
      const store = await makeStoreWith(makeSubscription({ platform: 'slack', nextDueAt: 30 }), discord);
      const ids = async (platforms?: readonly Platform[]) =>
        (await store.subscriptions.due(40, 10, platforms)).map(({ id }) => id);
      expect(await ids(['discord'])).toEqual(['discord']);
      expect(await ids(['slack', 'discord'])).toEqual(['discord', KEY.id]);
      expect(await ids()).toEqual(['discord', KEY.id]);
      expect(await ids([])).toEqual([]);
      expect(await store.subscriptions.nextDueAt(['slack'])).toBe(30);
      expect(await store.subscriptions.nextDueAt([])).toBeUndefined();
      await store.runs.claim(makeRun(), { owner: 'a', now: NOON, leaseUntil: NOON + MINUTE });
      expect(await store.runs.abandoned(NOON + MINUTE, 10, ['discord'])).toEqual([]);
      expect(await store.runs.abandoned(NOON + MINUTE, 10, ['slack'])).toHaveLength(1);
    });

    it('moves on to the next day once', async () => {
      const store = await makeStoreWith(makeSubscription());
      const advance = () =>
        store.subscriptions.advance(KEY, { nextDueAt: NOON }, { nextDueAt: NOON + 1, nextDate: '2026-01-06' });
      const outcomes = await Promise.all(Array.from({ length: 10 }, advance));
      expect(outcomes.filter((isDone) => isDone)).toHaveLength(1);
      expect(await advance()).toBe(false);
      expect(await store.subscriptions.get(KEY)).toMatchObject({ nextDueAt: NOON + 1, nextDate: '2026-01-06' });
    });

    it('keeps the first time of failing until it is well again', async () => {
      const store = await makeStoreWith(makeSubscription());
      const readFailing = async () => (await store.subscriptions.get(KEY))?.failingSince;
      await store.subscriptions.setFailing(KEY, 100);
      await store.subscriptions.setFailing(KEY, 200);
      expect(await readFailing()).toBe(100);
      await store.subscriptions.setFailing(KEY, null);
      expect(await readFailing()).toBeNull();
    });

    it('switches off once, with the first reason', async () => {
      const store = await makeStoreWith(makeSubscription());
      await store.subscriptions.switchOff(KEY, 'gone', NOON);
      await store.subscriptions.switchOff(KEY, 'asked', NOON + 1);
      expect(await store.subscriptions.get(KEY)).toMatchObject({ state: 'off', offReason: 'gone', updatedAt: NOON });
      expect(await store.subscriptions.due(NOON, 10)).toEqual([]);
    });
  });

  describe('runs', () => {
    const claimFor = (store: Store, owner: string, now: number, run = makeRun()): Promise<DigestRun | undefined> =>
      store.runs.claim(run, { owner, now, leaseUntil: now + MINUTE });

    it('lets one of twenty claim, in two processes', async () => {
      const { store, location } = await makeStore();
      await store.subscriptions.save(makeSubscription());
      const stores = [store, await openAt(location)];
      for (let day = 1; day <= 5; day += 1) {
        const run = makeRun({ date: `2026-01-0${day}` });
        const claims = Array.from({ length: 20 }, (_, index) =>
          claimFor(stores[index % 2] ?? store, `owner-${index}`, NOON, run),
        );
        const won = (await Promise.all(claims)).filter((claimed) => claimed !== undefined);
        expect(won).toHaveLength(1);
        expect((await store.runs.recent(KEY, 1))[0]?.owner).toBe(won[0]?.owner);
      }
    });

    it('gives whoever claims the run as it now stands', async () => {
      const store = await makeStoreWith(makeSubscription());
      const expected: DigestRun = {
        ...makeRun(),
        state: 'open',
        owner: 'a',
        leaseUntil: NOON + MINUTE,
        attempts: 1,
        late: false,
        message: null,
        reason: null,
        updatedAt: NOON,
      };
      expect(await claimFor(store, 'a', NOON)).toEqual(expected);
      expect(await store.runs.recent(KEY, 5)).toEqual([expected]);
    });

    it('lets another take over once the lease has ended, with what the first had chosen', async () => {
      const store = await makeStoreWith(makeSubscription());
      const other = makeRun({ id: 'run-2', passage: '2021/1', round: 2, position: 9, total: 70, dueAt: NOON + 5 });
      await claimFor(store, 'a', NOON);
      expect(await claimFor(store, 'b', NOON + MINUTE - 1, other)).toBeUndefined();
      expect(await store.runs.abandoned(NOON + MINUTE - 1, 10)).toEqual([]);
      expect(await store.runs.abandoned(NOON + MINUTE, 10)).toHaveLength(1);
      const taken = await claimFor(store, 'b', NOON + MINUTE, other);
      expect(taken).toMatchObject({ ...makeRun(), owner: 'b', attempts: 2, leaseUntil: NOON + 2 * MINUTE });
    });

    it('lets one of twenty take over', async () => {
      const store = await makeStoreWith(makeSubscription());
      await claimFor(store, 'a', NOON);
      const takeovers = Array.from({ length: 20 }, (_, index) => claimFor(store, `owner-${index}`, NOON + MINUTE));
      expect((await Promise.all(takeovers)).filter((claimed) => claimed !== undefined)).toHaveLength(1);
      expect((await store.runs.recent(KEY, 1))[0]?.attempts).toBe(2);
    });

    it('refuses that a lost owner ends or gives back the run', async () => {
      const store = await makeStoreWith(makeSubscription());
      await claimFor(store, 'a', NOON);
      await claimFor(store, 'b', NOON + MINUTE);
      const posted = { state: 'posted', message: 'https://x', late: true } as const;
      expect(await store.runs.finish(RUN_KEY, 'a', posted, NOON)).toBe(false);
      expect(await store.runs.retryLater(RUN_KEY, 'a', NOON, 'slow', NOON)).toBe(false);
      expect(await store.runs.finish(RUN_KEY, 'b', posted, NOON + 2)).toBe(true);
      expect(await store.runs.recent(KEY, 1)).toMatchObject([
        { state: 'posted', owner: 'b', message: 'https://x', late: true, reason: null, updatedAt: NOON + 2 },
      ]);
    });

    it('lets an owner end a run after its lease, while nobody took over', async () => {
      const store = await makeStoreWith(makeSubscription());
      await claimFor(store, 'a', NOON);
      const failed = { state: 'failed', reason: 'refused' } as const;
      expect(await store.runs.finish(RUN_KEY, 'a', failed, NOON + 2 * MINUTE)).toBe(true);
      expect(await store.runs.recent(KEY, 1)).toMatchObject([{ state: 'failed', reason: 'refused', message: null }]);
    });

    it.each([
      { state: 'posted', message: 'm', late: false },
      { state: 'failed', reason: 'r' },
    ] as const)('never opens again a run that is $state', async (result) => {
      const store = await makeStoreWith(makeSubscription());
      await claimFor(store, 'a', NOON);
      await store.runs.finish(RUN_KEY, 'a', result, NOON);
      expect(await claimFor(store, 'a', NOON + 9 * MINUTE)).toBeUndefined();
      expect(await store.runs.finish(RUN_KEY, 'a', { state: 'failed', reason: 'x' }, NOON)).toBe(false);
      expect(await store.runs.skip(makeRun(), 'missed', NOON)).toBe(false);
      expect(await store.runs.abandoned(NOON + 9 * MINUTE, 10)).toEqual([]);
      expect(await store.runs.recent(KEY, 1)).toMatchObject([result]);
    });

    it('gives a run back for later, and says why', async () => {
      const store = await makeStoreWith(makeSubscription());
      await claimFor(store, 'a', NOON);
      expect(await store.runs.retryLater(RUN_KEY, 'a', NOON + 5 * MINUTE, 'HTTP 500', NOON)).toBe(true);
      expect(await store.runs.recent(KEY, 1)).toMatchObject([{ state: 'open', owner: null, reason: 'HTTP 500' }]);
      expect(await claimFor(store, 'a', NOON + 4 * MINUTE)).toBeUndefined();
      expect(await claimFor(store, 'b', NOON + 5 * MINUTE)).toMatchObject({ owner: 'b', attempts: 2 });
    });

    it('records a day that is skipped, which nobody posts then', async () => {
      const store = await makeStoreWith(makeSubscription());
      expect(await store.runs.skip(makeRun(), 'missed', NOON)).toBe(true);
      expect(await store.runs.skip(makeRun(), 'again', NOON)).toBe(false);
      expect(await claimFor(store, 'a', NOON)).toBeUndefined();
      expect(await store.runs.recent(KEY, 1)).toMatchObject([
        { ...makeRun(), state: 'skipped', owner: null, attempts: 0, reason: 'missed' },
      ]);
    });

    it('makes no run of a subscription that is not kept', async () => {
      const { store } = await makeStore();
      expect(await claimFor(store, 'a', NOON)).toBeUndefined();
      expect(await store.runs.skip(makeRun(), 'missed', NOON)).toBe(false);
      expect(await store.runs.recent(KEY, 1)).toEqual([]);
    });

    it('lists abandoned ones, the oldest due first, up to the limit', async () => {
      const store = await makeStoreWith(makeSubscription());
      const days = [3, 1, 2].map((day) => makeRun({ date: `2026-01-0${day}`, dueAt: day }));
      for (const run of days) await claimFor(store, 'a', NOON, run);
      const dates = async (limit: number) => (await store.runs.abandoned(NOON + MINUTE, limit)).map(({ date }) => date);
      expect(await dates(10)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
      expect(await dates(1)).toEqual(['2026-01-01']);
    });

    it('lists recent ones, the newest first, of this subscription alone', async () => {
      const store = await makeStoreWith(makeSubscription(), makeSubscription({ id: 'other' }));
      for (const day of [2, 3, 1]) await claimFor(store, 'a', NOON, makeRun({ date: `2026-01-0${day}`, dueAt: day }));
      await claimFor(store, 'a', NOON, makeRun({ subscription: 'other', dueAt: 9 }));
      const dates = (await store.runs.recent(KEY, 2)).map(({ date }) => date);
      expect(dates).toEqual(['2026-01-03', '2026-01-02']);
    });
  });

  describe('rounds', () => {
    /** Makes a run a day, in these states. */
    const makeDays = async (days: readonly { round: number; end: 'open' | 'posted' | 'failed' | 'skipped' }[]) => {
      const store = await makeStoreWith(makeSubscription(), makeSubscription({ id: 'other' }));
      for (const [index, { round, end }] of days.entries()) {
        const run = makeRun({ date: `2026-01-${index + 10}`, dueAt: index, round, passage: `p${index}` });
        await endRun(store, run, end);
      }
      return store;
    };

    it('gives what was shown in a round, in the order of the days: posted and open', async () => {
      const store = await makeDays([
        { round: 1, end: 'posted' },
        { round: 1, end: 'failed' },
        { round: 1, end: 'skipped' },
        { round: 1, end: 'open' },
        { round: 2, end: 'posted' },
      ]);
      expect(await store.runs.shown(KEY, 1)).toEqual(['p0', 'p3']);
      expect(await store.runs.shown(KEY, 2)).toEqual(['p4']);
      expect(await store.runs.shown({ ...KEY, id: 'other' }, 1)).toEqual([]);
    });

    it('knows the last round of which something was posted or is open', async () => {
      const store = await makeDays([
        { round: 1, end: 'posted' },
        { round: 2, end: 'open' },
        { round: 3, end: 'failed' },
        { round: 3, end: 'skipped' },
      ]);
      expect(await store.runs.lastRound(KEY)).toBe(2);
      expect(await store.runs.lastRound({ ...KEY, id: 'other' })).toBe(0);
    });

    it('forgets old runs that are over, but not those of the last two rounds', async () => {
      const store = await makeDays([
        { round: 1, end: 'posted' },
        { round: 1, end: 'open' },
        { round: 1, end: 'failed' },
        { round: 2, end: 'skipped' },
        { round: 3, end: 'posted' },
        { round: 4, end: 'posted' },
      ]);
      await endRun(store, makeRun({ subscription: 'other', dueAt: 0 }), 'posted');
      expect(await store.runs.prune(2)).toBe(1);
      expect(await store.runs.prune(100)).toBe(2);
      expect(await store.runs.prune(100)).toBe(0);
      const kept = (await store.runs.recent(KEY, 10)).map(({ passage }) => passage);
      expect(kept).toEqual(['p5', 'p4', 'p1']);
      expect(await store.runs.recent({ ...KEY, id: 'other' }, 10)).toHaveLength(1);
    });
  });

  describe('preferences', () => {
    it('keeps a language for each subject of each workspace, and forgets it', async () => {
      const { store } = await makeStore();
      const user = { workspace: 'slack:T1', subject: 'user:U1' };
      const channel = { workspace: 'slack:T1', subject: 'channel:C1' };
      await store.preferences.set(user, 'ar', 1);
      await store.preferences.set(channel, 'ar', 1);
      await store.preferences.set(user, 'en', 2);
      expect(await store.preferences.get(user)).toBe('en');
      expect(await store.preferences.get(channel)).toBe('ar');
      expect(await store.preferences.get({ ...user, workspace: 'slack:T2' })).toBeUndefined();
      await store.preferences.set(user, undefined, 3);
      expect(await store.preferences.get(user)).toBeUndefined();
    });
  });

  describe('events', () => {
    it('are new once, until they expire', async () => {
      const { store } = await makeStore();
      const key = { workspace: 'slack:T1', id: 'Ev1' };
      expect(await store.events.add(key, 100, 200)).toBe(true);
      expect(await store.events.add(key, 199, 299)).toBe(false);
      expect(await store.events.add({ ...key, workspace: 'slack:T2' }, 199, 299)).toBe(true);
      expect(await store.events.add(key, 200, 300)).toBe(true);
      expect(await store.events.add(key, 299, 399)).toBe(false);
    });

    it('are new to one of twenty', async () => {
      const { store } = await makeStore();
      const add = () => store.events.add({ workspace: 'slack:T1', id: 'Ev1' }, 100, 200);
      expect((await Promise.all(Array.from({ length: 20 }, add))).filter((isNew) => isNew)).toHaveLength(1);
    });

    it('are forgotten when they have expired', async () => {
      const { store } = await makeStore();
      for (const at of [10, 20, 30]) await store.events.add({ workspace: 'w', id: `e${at}` }, 0, at);
      expect(await store.events.prune(20)).toBe(2);
      expect(await store.events.prune(20)).toBe(0);
      expect(await store.events.add({ workspace: 'w', id: 'e30' }, 20, 30)).toBe(false);
    });
  });

  describe('forgetWorkspace()', () => {
    it('deletes all of the workspace and nothing else', async () => {
      const { store, location } = await makeStore();
      const workspaces = ['slack:T1', 'slack:T', 'slack:T12', 'discord:T1'];
      for (const workspace of workspaces) {
        await store.subscriptions.save(makeSubscription({ workspace }));
        await endRun(store, makeRun({ workspace }), 'posted');
        await store.preferences.set({ workspace, subject: 'user:U1' }, 'ar', 1);
        await store.events.add({ workspace, id: 'Ev1' }, 1, 100);
      }
      await store.forgetWorkspace('slack:T1');
      const database = await openDatabase(location);
      onTestFinished(database.close);
      for (const table of ['digest_subscriptions', 'digest_runs', 'language_preferences', 'handled_events']) {
        const rows = await database.query(`SELECT workspace FROM ${table}`);
        expect(rows.map(({ workspace }) => workspace).sort(), table).toEqual(workspaces.slice(1).sort());
      }
    });

    it('leaves no run to a process that still wanted to post', async () => {
      const store = await makeStoreWith(makeSubscription());
      const claim = () => store.runs.claim(makeRun(), { owner: 'a', now: NOON, leaseUntil: NOON });
      await claim();
      await store.forgetWorkspace('slack:T1');
      expect(await store.runs.finish(RUN_KEY, 'a', { state: 'failed', reason: 'x' }, NOON)).toBe(false);
      expect(await claim()).toBeUndefined();
    });
  });

  it('hands nobody a run whose subscription went while it was made, and forgets it', async () => {
    const { store, location } = await makeStore();
    await store.subscriptions.save(makeSubscription());
    await endRun(store, makeRun(), 'open');
    const database = await openDatabase(location);
    onTestFinished(database.close);
    await database.query('DELETE FROM digest_subscriptions');
    expect(await store.runs.abandoned(NOON + MINUTE, 10)).toEqual([]);
    expect(await store.runs.prune(0)).toBe(1);
    expect(await store.runs.recent(KEY, 10)).toEqual([]);
  });

  it('keeps what was written after it is closed and opened again', async () => {
    const { store, location } = await makeStore();
    await store.subscriptions.save(makeSubscription());
    await endRun(store, makeRun(), 'posted');
    await store.preferences.set({ workspace: 'slack:T1', subject: 'user:U1' }, 'ar', 1);
    await store.events.add({ workspace: 'slack:T1', id: 'Ev1' }, 1, 100);
    await store.close();
    const again = await openAt(location);
    expect(await again.subscriptions.get(KEY)).toEqual(makeSubscription());
    expect(await again.runs.recent(KEY, 5)).toMatchObject([{ ...makeRun(), state: 'posted' }]);
    expect(await again.preferences.get({ workspace: 'slack:T1', subject: 'user:U1' })).toBe('ar');
    expect(await again.events.add({ workspace: 'slack:T1', id: 'Ev1' }, 1, 100)).toBe(false);
  });

  declareRunModel(async () => (await makeStore()).store);
  declareMigrationContract(engine);
}

/** Opens a store that is closed after the test. */
async function openAt(location: StoreLocation): Promise<Store> {
  const store = await openStore(location);
  onTestFinished(store.close);
  return store;
}

/** Makes a run that ends like this. */
async function endRun(store: Store, run: NewRun, end: 'open' | 'posted' | 'failed' | 'skipped'): Promise<void> {
  if (end === 'skipped') {
    expect(await store.runs.skip(run, 'missed', NOON)).toBe(true);
    return;
  }
  expect(await store.runs.claim(run, { owner: 'a', now: NOON, leaseUntil: NOON + MINUTE })).toBeDefined();
  const failed = { state: 'failed', reason: 'refused' } as const;
  const posted = { state: 'posted', message: 'm', late: false } as const;
  if (end !== 'open') await store.runs.finish(run, 'a', end === 'posted' ? posted : failed, NOON);
}
