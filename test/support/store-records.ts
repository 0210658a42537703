import type { NewRun, Subscription } from '../../src/store/records.ts';

/** Noon of a day, in the calendar of the tests. */
export const NOON = Date.UTC(2026, 0, 5, 12);

/** Builds a valid subscription; the tests say what matters to them. */
export function makeSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    workspace: 'slack:T1',
    id: 'abc123def456',
    platform: 'slack',
    channel: 'C1',
    thread: null,
    zone: 'Africa/Cairo',
    minuteOfDay: 540,
    days: 'daily',
    topic: null,
    reports: [],
    language: 'both',
    seed: 0xffffffff,
    state: 'on',
    offReason: null,
    failingSince: null,
    nextDueAt: NOON,
    nextDate: '2026-01-05',
    createdBy: 'U1',
    createdAt: NOON - 1000,
    updatedAt: NOON - 1000,
    ...overrides,
  };
}

/** Builds the run of a day, of the subscription that {@link makeSubscription} builds. */
export function makeRun(overrides: Partial<NewRun> = {}): NewRun {
  return {
    workspace: 'slack:T1',
    subscription: 'abc123def456',
    date: '2026-01-05',
    id: 'run-1',
    dueAt: NOON,
    passage: '2020/7',
    round: 1,
    position: 1,
    total: 60,
    ...overrides,
  };
}
