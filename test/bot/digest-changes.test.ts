import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../src/digest/schedule.ts';
import { createDigestBot, makePlace } from '../support/digest-bot.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** From the east of the date line to its west, with and without daylight saving. */
const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Africa/Cairo',
  'Europe/Vienna',
  'UTC',
  'America/New_York',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
];

interface Post {
  readonly at: number;
  readonly zone: string;
  /** How often the zone was changed before. */
  readonly moves: number;
}

/** Sets and changes the digest of a channel, and delivers what is due while time passes. */
async function follow(start: string) {
  const bot = await createDigestBot();
  const place = makePlace();
  const posts: Post[] = [];
  let [zone, moves] = ['', 0];
  bot.clock.set(Date.parse(start));
  const say = (text: string) => bot.digest(text, { place });
  const set = async (hour: string, wanted: string) => {
    if (zone !== wanted) moves += 1;
    zone = wanted;
    const { messages } = await say(`on ${hour} ${wanted}`);
    expect(messages).toHaveLength(3);
  };
  const deliver = async () => {
    const before = bot.platform.posts.length;
    await bot.deliver();
    for (const _ of bot.platform.posts.slice(before)) posts.push({ at: bot.clock.now(), zone, moves });
  };
  const pass = async (hours: number) => {
    const until = bot.clock.now() + hours * HOUR_MS;
    for (;;) {
      const next = await bot.store.subscriptions.nextDueAt();
      if (next === undefined || next > until) break;
      bot.clock.set(Math.max(next, bot.clock.now()));
      await deliver();
    }
    bot.clock.set(until);
  };
  const dates = async () => {
    const [subscription] = await bot.store.subscriptions.list(place);
    const runs = subscription === undefined ? [] : await bot.store.runs.recent(subscription, 500);
    return runs.map(({ date }) => date);
  };
  return { bot, posts, say, set, pass, deliver, dates };
}

function expectOncePerDate(posts: readonly Post[]): void {
  for (const [index, { at, zone, moves }] of posts.entries()) {
    const before = posts[index - 1];
    if (before === undefined) continue;
    expect(localDate(at, zone) > localDate(before.at, zone)).toBe(true);
    if (moves - before.moves <= 1) {
      expect(localDate(at, before.zone) > localDate(before.at, before.zone)).toBe(true);
    }
  }
}

const hour = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom('00', '30', '59') })
  .map((time) => `${String(time.hour).padStart(2, '0')}:${time.minute}`);
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), hour, zone: fc.constantFrom(...ZONES) }),
  fc.record({ kind: fc.constant('off' as const) }),
  fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
);

describe('a digest whose hour and zone are changed', () => {
  it('is never posted twice on one local date, by neither clock', async () => {
    // Days of which clocks go forward and back in some of the zones are among them.
    const start = fc.constantFrom('2026-03-27T10:00:00Z', '2026-05-04T10:00:00Z', '2026-10-23T10:00:00Z');
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { minLength: 4, maxLength: 14 }), async (begin, steps) => {
        const { bot, posts, say, set, pass, dates } = await follow(begin);
        await set('09:00', 'Africa/Cairo');
        for (const next of steps) {
          if (next.kind === 'set') await set(next.hour, next.zone);
          else if (next.kind === 'off') await say('off');
          else await pass(next.hours);
        }
        await set('09:00', 'Africa/Cairo');
        await pass(72);
        expectOncePerDate(posts);
        expect(posts.length).toBeGreaterThan(0);
        const all = await dates();
        expect(new Set(all).size).toBe(all.length);
        await bot.store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('heeds the clock of the last post, also when the same new clock is set twice', async () => {
    const { posts, say, set, pass } = await follow('2026-03-27T10:00:00Z');
    await set('09:00', 'Africa/Cairo');
    await pass(21);
    await set('00:00', 'Pacific/Auckland');
    await say('off');
    await set('00:00', 'Pacific/Auckland');
    await pass(4);
    expect(posts).toHaveLength(1);
    await pass(24);
    expect(posts).toHaveLength(2);
    expectOncePerDate(posts);
  });

  it('comes later on the same day, where it was not posted yet', async () => {
    const { posts, set, pass } = await follow('2026-05-04T05:00:00Z');
    await set('09:00', 'Africa/Cairo');
    await set('20:00', 'Africa/Cairo');
    await pass(24);
    expect(posts.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-05-04T17:00:00.000Z']);
  });

  it('comes the next day, where it was posted, also after it was off', async () => {
    const { posts, set, say, pass } = await follow('2026-05-04T05:00:00Z');
    await set('09:00', 'Africa/Cairo');
    await pass(3);
    await say('off');
    await set('20:00', 'Africa/Cairo');
    await pass(24);
    expect(posts).toHaveLength(1);
    await pass(24);
    expect(posts).toHaveLength(2);
  });

  it('names as its next day none that was recorded as missed already', async () => {
    const { bot, posts, set, pass, deliver } = await follow('2026-05-04T05:00:00Z');
    await set('01:00', 'Africa/Cairo');
    bot.clock.advance(3 * DAY_MS);
    for (let turn = 0; turn < 4; turn += 1) await deliver();
    const { messages } = await bot.digest('on 23:00 cairo');
    const [subscription] = await bot.store.subscriptions.all(1);
    expect(messages[2]).toContain('8 May 2026, 11 p.m.');
    await pass(24 * 2);
    const [last] = await bot.store.runs.recent(subscription ?? { workspace: '', id: '' }, 9);
    expect([last?.state, posts.length > 0]).toEqual(['posted', true]);
  });

  it('keeps off the day after, where it is posted late that day', async () => {
    const { bot, posts, set, pass, deliver } = await follow('2026-05-04T05:00:00Z');
    await set('22:00', 'Africa/Cairo');
    bot.clock.set(Date.parse('2026-05-05T00:30:00Z'));
    await deliver();
    await set('09:00', 'Africa/Cairo');
    await pass(24);
    expect(posts.map(({ at }) => localDate(at, 'Africa/Cairo'))).toEqual(['2026-05-05']);
  });

  it('keeps off the day on which an attempt is still under way', async () => {
    const { bot, posts, set, pass, deliver } = await follow('2026-05-04T05:00:00Z');
    await set('09:00', 'Africa/Cairo');
    bot.platform.script({ kind: 'unknown', reason: 'http_503' });
    bot.clock.set(Date.parse('2026-05-04T06:00:00Z'));
    await deliver();
    await set('21:00', 'Pacific/Auckland');
    bot.clock.advance(60_000);
    await deliver();
    await pass(20);
    expect(posts).toHaveLength(1);
  });
});
