import { describe, expect, it } from 'vitest';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import type { DigestPost } from '../../src/digest/port.ts';
import { runDigests } from '../../src/digest/run-digests.ts';
import { findNextDue } from '../../src/digest/schedule.ts';
import type { DigestRun } from '../../src/store/records.ts';
import { buildSubscription, createDelivery, openTestStore } from '../support/digests.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const SUBSCRIPTIONS = 5_000;
const DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** Monday in all zones that are used: none is ahead of Kiritimati. */
const START = Date.parse('2026-05-04T12:01:00Z');
/** Three of five channels are due in the same minute. */
const ZONES = Intl.supportedValuesOf('timeZone');
/** What Slack or Discord take to answer, in milliseconds. */
const ANSWER_MS = [150, 450] as const;

interface Posted {
  readonly subscription: string;
  readonly date: string;
  readonly passage: string;
  readonly delayMs: number;
}

/** Saves digests at 9 in zones of the whole world, a quarter of them on weekdays only. */
async function saveSubscriptions(store: Awaited<ReturnType<typeof openTestStore>>): Promise<void> {
  for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
    const zone = n % 5 < 3 ? 'Africa/Cairo' : (ZONES[n % ZONES.length] ?? 'UTC');
    const schedule = { zone, minuteOfDay: 540, days: n % 4 === 0 ? 'weekdays' : 'daily' } as const;
    const { dueAt, date } = findNextDue(schedule, START);
    const place = { id: `s${n}`, channel: `C${n}`, seed: n, nextDueAt: dueAt, nextDate: date };
    await store.subscriptions.save(buildSubscription({ ...place, ...schedule }));
  }
}

describe('a week of 5,000 digests', () => {
  it('posts each once a day within ten minutes, and memory stays flat', { timeout: 600_000 }, async () => {
    const store = await openTestStore();
    await saveSubscriptions(store);
    const time = createVirtualTime(START);
    const { context, platform } = createDelivery(store);
    const posted: Posted[] = [];
    const post = async ({ reply: { subscription, date, passage }, dueAt }: DigestPost<DigestRun>) => {
      await time.delay(ANSWER_MS[0] + ((posted.length * 37) % (ANSWER_MS[1] - ANSWER_MS[0])));
      posted.push({ subscription, date, passage, delayMs: time.now() - dueAt });
      return { kind: 'posted', message: `m${posted.length}` } as const;
    };
    const getPoster: DeliveryContext<DigestRun>['getPoster'] = () => ({ ...platform, post });
    const stopping = new AbortController();
    const options = { signal: stopping.signal, delay: time.delay };
    const running = runDigests({ ...context, now: time.now, getPoster }, options);
    const heaps: number[] = [];
    for (let day = 1; day <= DAYS; day += 1) {
      await time.run(START + day * DAY_MS);
      globalThis.gc?.();
      heaps.push(process.memoryUsage().heapUsed);
    }
    stopping.abort();
    await time.run(START + DAYS * DAY_MS + DAY_MS);
    await running;

    const days = Map.groupBy(posted, ({ subscription, date }) => `${subscription} ${date}`);
    expect([...days.values()].filter((posts) => posts.length !== 1)).toEqual([]);
    // From Monday noon to Monday noon (UTC) there are seven 9 o'clocks in every zone, five of them on weekdays.
    const counts = Object.values(Object.groupBy(posted, ({ subscription }) => subscription)).map(
      (posts) => posts?.length,
    );
    expect(counts.filter((count) => count === 7)).toHaveLength((SUBSCRIPTIONS / 4) * 3);
    expect(counts.filter((count) => count === 5)).toHaveLength(SUBSCRIPTIONS / 4);
    const shown = Map.groupBy(posted, ({ subscription, passage }) => `${subscription} ${passage}`);
    expect(shown.size).toBe(posted.length);
    const delays = posted.map(({ delayMs }) => delayMs).toSorted((a, b) => a - b);
    expect(delays[0]).toBeGreaterThanOrEqual(ANSWER_MS[0]);
    expect(delays.at(-1)).toBeLessThan(10 * MINUTE_MS);
    // What is kept here of 30,000 posts takes some megabytes itself.
    const growthMb = ((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)) / 1e6;
    expect(growthMb).toBeLessThan(30);
    process.stdout.write(
      `${posted.length} posts of ${SUBSCRIPTIONS} digests in ${DAYS} days; latest after ${Math.round((delays.at(-1) ?? 0) / 1000)} s; ` +
        `heap ${heaps.map((heap) => Math.round(heap / 1e6)).join(', ')} MB\n`,
    );
  });
});
