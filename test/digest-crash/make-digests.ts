import type { Subscription } from '../../src/store/records.ts';
import { makeSubscription } from '../support/store-records.ts';

const LANGUAGES = ['ar', 'en', 'both'] as const;
const PER_PLACE = 2;
const MINUTE_MS = 60_000;
const MINUTES_OF_DAY = 24 * 60;

/** Makes digests of both platforms, in channels and threads, each due once: a minute ago, and again tomorrow. */
export function makeDigests(count: number, now: number): readonly Subscription[] {
  const dueAt = Math.floor(now / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor(index / 2 / PER_PLACE);
    const isThread = place % 5 === 4;
    return makeSubscription({
      ...(index % 2 === 0 ? placeInSlack(place, isThread) : placeInDiscord(place, isThread)),
      id: `digest-${index}`,
      zone: 'UTC',
      minuteOfDay: (dueAt / MINUTE_MS) % MINUTES_OF_DAY,
      language: LANGUAGES[index % LANGUAGES.length] ?? 'en',
      seed: index,
      nextDueAt: dueAt,
      nextDate: new Date(dueAt).toISOString().slice(0, 10),
      createdAt: now,
      updatedAt: now,
    });
  });
}

function placeInSlack(place: number, isThread: boolean) {
  const thread = isThread ? `1700000000.${String(place).padStart(6, '0')}` : null;
  return { platform: 'slack', workspace: 'slack:T1', channel: `C${place}`, thread } as const;
}

function placeInDiscord(place: number, isThread: boolean) {
  const thread = isThread ? String(50_000 + place) : null;
  return { platform: 'discord', workspace: 'discord:2000', channel: String(30_000 + place), thread } as const;
}
