import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { buildHandleOnce } from '../../src/bot/handle-once.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { createStoredPreferences } from '../../src/bot/stored-preferences.ts';
import { StoreFullError } from '../../src/store/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { createDigestBot } from '../support/digest-bot.ts';
import { openTestStore } from '../support/digests.ts';

const NEVER = () => new Promise<never>(() => undefined);
const AT_ONCE = async () => undefined;
const KEY = 'slack:T1:U1';
const logger = pino({ level: 'silent' });

function create(store: Pick<Store, 'preferences'>, expire: () => Promise<void> = NEVER) {
  return createStoredPreferences({ store, memory: createMemoryPreferences(10), logger, now: () => 0, expire });
}

describe('languages of replies', () => {
  it('outlive the process, and a change by another process is seen', async () => {
    const first = await createDigestBot();
    await first.language('ar');
    const second = await createDigestBot({ store: first.store });
    expect((await second.say('2020 7')).language).toBe('ar');
    await second.language('en');
    expect((await first.say('التوصية 7 لعام 2020')).language).toBe('en');
    await second.language('auto');
    expect((await first.say('التوصية 7 لعام 2020')).language).toBe('ar');
  });

  it('keep nobody waiting for a store that hangs', async () => {
    const hanging = await createDigestBot({
      wrap: (store) => ({ ...store, preferences: { get: NEVER, set: NEVER } }),
      expire: AT_ONCE,
    });
    expect((await hanging.say('2020 7')).cards).toHaveLength(1);
    expect((await hanging.language('ar')).messages[0]).toContain('بالعربية');
    expect((await hanging.say('2020 7')).language).toBe('ar');
  });

  it('hold while they cannot be kept, though the store still reads', async () => {
    const store = await openTestStore();
    await store.preferences.set({ workspace: 'slack:T1', subject: 'U1' }, 'en', 0);
    const full = () => Promise.reject(new StoreFullError('store.sqlite'));
    const preferences = create({ preferences: { ...store.preferences, set: full } });
    preferences.set(KEY, 'ar');
    await preferences.flush();
    await preferences.load([KEY]);
    expect(preferences.get(KEY)).toBe('ar');
  });

  it('are not undone by an older answer of the store that comes late', async () => {
    const store = await openTestStore();
    const late = Promise.withResolvers<'en' | undefined>();
    const preferences = create({ preferences: { get: () => late.promise, set: NEVER } }, AT_ONCE);
    const loading = preferences.load([KEY]);
    preferences.set(KEY, 'ar');
    late.resolve('en');
    await Promise.all([loading, late.promise]);
    expect(preferences.get(KEY)).toBe('ar');
    await store.close();
  });

  it('of which one cannot be read leave the other', async () => {
    const store = await openTestStore();
    await store.preferences.set({ workspace: 'slack:T1', subject: 'C1' }, 'ar', 0);
    const get: Store['preferences']['get'] = (key) =>
      key.subject === 'U1' ? Promise.reject(new StoreFullError('x')) : store.preferences.get(key);
    const preferences = create({ preferences: { ...store.preferences, get } });
    await preferences.load([KEY, 'slack:T1:C1']);
    expect(preferences.get('slack:T1:C1')).toBe('ar');
  });
});

describe('buildHandleOnce()', () => {
  const build = (store: Pick<Store, 'events'>, now = () => 0, expire: () => Promise<void> = NEVER) =>
    buildHandleOnce({ store, logger, now, keptMs: 1_000, expire });

  it('lets one of two processes handle an event, until it is forgotten', async () => {
    const store = await openTestStore();
    let at = 0;
    const [first, second] = [build(store, () => at), build(store, () => at)];
    expect(await Promise.all([first('slack:T1', 'Ev1'), second('slack:T1', 'Ev1')])).toEqual([true, false]);
    expect(await second('slack:T2', 'Ev1')).toBe(true);
    at = 1_000;
    expect(await second('slack:T1', 'Ev1')).toBe(true);
  });

  it.each([
    ['fails', () => Promise.reject(new StoreFullError('x')), NEVER],
    ['hangs', NEVER, AT_ONCE],
  ])('takes an event for new where the store %s', async (_, add, expire) => {
    const store = await openTestStore();
    const handle = build({ events: { ...store.events, add } }, undefined, expire);
    expect(await handle('slack:T1', 'Ev1')).toBe(true);
  });
});
