import { createHash } from 'node:crypto';
import type { DigestRun, Subscription, SubscriptionKey } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { DigestPlace } from '../store/subscriptions.ts';
import { PER_PLACE_MAX } from './limits.ts';
import { type Due, findNextDue, localDate } from './schedule.ts';

/** What somebody wants a channel to get. */
export interface Wanted
  extends DigestPlace,
    Pick<Subscription, 'platform' | 'zone' | 'minuteOfDay' | 'days' | 'topic' | 'reports' | 'language' | 'createdBy'> {}

/** What setting a digest came to; `number` counts the digests of the channel that are on, from 1. */
export type Subscribed =
  | { readonly kind: 'created' | 'changed'; readonly subscription: Subscription; readonly number: number }
  | { readonly kind: 'too-many'; readonly max: number };

/** What setting a digest takes from outside. */
export interface SubscribeContext {
  readonly store: Pick<Store, 'subscriptions' | 'runs'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

const SEEDS = 2 ** 32;
const ID_CHARS = 12;

/**
 * Sets a digest. A channel has one for each theme and choice of reports: setting that again changes it, whether it is on
 * or off, and its rotation goes on.
 *
 * @throws {StoreError} As a rejection.
 */
export async function subscribe(wanted: Wanted, { store, now, random }: SubscribeContext): Promise<Subscribed> {
  const { subscriptions } = store;
  const key = { workspace: wanted.workspace, id: makeId(wanted) };
  const on = await listOn(wanted, store);
  const before = await subscriptions.get(key);
  const isNew = before?.state !== 'on';
  if (isNew && on.length >= PER_PLACE_MAX) return { kind: 'too-many', max: PER_PLACE_MAX };
  const next = await findFirstDue(wanted, { key, before }, { store, now });
  await subscriptions.save({
    ...wanted,
    id: key.id,
    seed: before?.seed ?? Math.floor(random() * SEEDS),
    state: 'on',
    offReason: null,
    failingSince: null,
    nextDueAt: next.dueAt,
    nextDate: next.date,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  });
  const all = await listOn(wanted, store);
  const number = all.findIndex(({ id }) => id === key.id) + 1;
  const subscription = all[number - 1];
  if (subscription === undefined) throw new RangeError('The digest was taken away while it was set');
  return { kind: isNew ? 'created' : 'changed', subscription, number };
}

/** Lists the digests of a place that are on, in the order in which readers see them numbered. */
export async function listOn(
  place: DigestPlace,
  { subscriptions }: Pick<Store, 'subscriptions'>,
): Promise<readonly Subscription[]> {
  return (await subscriptions.list(place)).filter(({ state }) => state === 'on');
}

/** Lists those that are on, and behind them those that were switched off because their channel was gone. */
export async function listExplained(
  place: DigestPlace,
  { subscriptions }: Pick<Store, 'subscriptions'>,
): Promise<readonly Subscription[]> {
  const all = await subscriptions.list(place);
  const gone = all.filter(({ state, offReason }) => state === 'off' && offReason === 'gone');
  return [...all.filter(({ state }) => state === 'on'), ...gone];
}

/** The same wish gives the same id, so that two processes that are told it at once keep one digest. */
function makeId({ platform, channel, thread, topic, reports }: Wanted): string {
  const words = JSON.stringify([platform, channel, thread, topic, [...reports].sort()]);
  const digits = BigInt(`0x${createHash('sha256').update(words).digest('hex')}`).toString(36);
  return digits.slice(0, ID_CHARS);
}

/**
 * Finds when a changed digest is first due: never on a local date on which it was posted, neither by its old clock nor by
 * the new one, and never on one that has a run already, be it a skipped one.
 */
async function findFirstDue(
  wanted: Wanted,
  { key, before }: { readonly key: SubscriptionKey; readonly before: Subscription | undefined },
  { store, now }: Pick<SubscribeContext, 'store' | 'now'>,
): Promise<Due> {
  const runs = await store.runs.recent(key, RECENT_RUNS);
  const posted = runs.find(({ state }) => state !== 'skipped');
  const dates = runs.map(({ date }) => date);
  if (posted === undefined) return findNextDue(wanted, now, dates.toSorted().at(-1));
  const end = findEnd(posted, now);
  let next = findNextDue(wanted, now, [...dates, localDate(end, wanted.zone)].toSorted().at(-1));
  const oldZone = before?.zone ?? wanted.zone;
  // Changed since the post, it may have been posted by a clock that is not known any more: what the last change found heeds it.
  const isChanged = before !== undefined && before.updatedAt >= posted.updatedAt;
  const isTooSoon = ({ dueAt }: Due) => isChanged && dueAt < before.nextDueAt && dueAt - end <= DAY_MAX_MS;
  while (isTooSoon(next) || localDate(next.dueAt, oldZone) <= localDate(end, oldZone)) {
    next = findNextDue(wanted, next.dueAt, next.date);
  }
  return next;
}

const RECENT_RUNS = 10;
/** The longest day, in which clocks go back: what is further apart is never on one date, in milliseconds. */
const DAY_MAX_MS = 25 * 60 * 60_000;

/** When a post was, or at least may have been: an open run may be posted from now on. */
function findEnd({ state, updatedAt }: DigestRun, now: number): number {
  return state === 'open' ? Math.max(now, updatedAt) : updatedAt;
}
