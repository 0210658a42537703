import type { Database, SqlValue } from './database.ts';
import type { Platform, Subscription, SubscriptionKey } from './records.ts';
import { insertList, listPlatforms, parameters, parseSubscription, SUBSCRIPTION_COLUMNS, selectList } from './rows.ts';

/** Where a digest is posted. */
export interface DigestPlace {
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
}

/** The digests that channels get. Every operation throws a `StoreError`, as a rejection, when the store fails. */
export interface Subscriptions {
  /** Inserts, or replaces all but `createdAt` of the one with this key. */
  readonly save: (subscription: Subscription) => Promise<void>;
  /** All of a place, on or off, the oldest first. */
  readonly list: (place: DigestPlace) => Promise<readonly Subscription[]>;
  /** Those of all places, on or off, by workspace and channel, at most `limit`. */
  readonly all: (limit: number) => Promise<readonly Subscription[]>;
  readonly get: (key: SubscriptionKey) => Promise<Subscription | undefined>;
  /** Those of some platforms (left out: of all) that are on and due at `now`, the longest due first. */
  readonly due: (now: number, limit: number, platforms?: readonly Platform[]) => Promise<readonly Subscription[]>;
  /** When the next one of some platforms (left out: of all) that is on is due; `undefined`: there is none. */
  readonly nextDueAt: (platforms?: readonly Platform[]) => Promise<number | undefined>;
  /** Moves on to the next day, if nobody did: compare-and-set on the old `nextDueAt`. */
  readonly advance: (
    key: SubscriptionKey,
    from: { readonly nextDueAt: number },
    to: { readonly nextDueAt: number; readonly nextDate: string },
  ) => Promise<boolean>;
  /** Notes that posting fails since `since` (the first one stays) or, with `null`, no more. */
  readonly setFailing: (key: SubscriptionKey, since: number | null) => Promise<void>;
  /** Switches off what is on; what is off keeps its reason. */
  readonly switchOff: (key: SubscriptionKey, reason: 'asked' | 'gone', now: number) => Promise<void>;
}

const FIELDS = selectList(SUBSCRIPTION_COLUMNS);
const KEPT: readonly string[] = ['workspace', 'id', 'created_at'];
const REPLACED = Object.values(SUBSCRIPTION_COLUMNS)
  .filter((column) => !KEPT.includes(column))
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

const SAVE = `
  INSERT INTO digest_subscriptions (${insertList(SUBSCRIPTION_COLUMNS)})
  VALUES (${parameters(Object.keys(SUBSCRIPTION_COLUMNS).length)})
  ON CONFLICT (workspace, id) DO UPDATE SET ${REPLACED}`;
const LIST = `
  SELECT ${FIELDS} FROM digest_subscriptions
  WHERE workspace = $1 AND channel = $2 AND thread IS NOT DISTINCT FROM $3`;
const GET = `SELECT ${FIELDS} FROM digest_subscriptions WHERE workspace = $1 AND id = $2`;
const ALL = `SELECT ${FIELDS} FROM digest_subscriptions ORDER BY workspace, channel, created_at, id LIMIT $1`;
const DUE = `
  SELECT ${FIELDS} FROM digest_subscriptions
  WHERE state = 'on' AND next_due_at <= $1 AND platform IN ($3, $4, $5)
  ORDER BY next_due_at, workspace, id LIMIT $2`;
const NEXT_DUE_AT = `
  SELECT MIN(next_due_at) AS at FROM digest_subscriptions WHERE state = 'on' AND platform IN ($1, $2, $3)`;
const ADVANCE = `
  UPDATE digest_subscriptions SET next_due_at = $4, next_date = $5
  WHERE workspace = $1 AND id = $2 AND next_due_at = $3 RETURNING id`;
const SET_FAILING = `
  UPDATE digest_subscriptions SET failing_since = COALESCE(failing_since, $3) WHERE workspace = $1 AND id = $2`;
const SET_WELL = 'UPDATE digest_subscriptions SET failing_since = NULL WHERE workspace = $1 AND id = $2';
const SWITCH_OFF = `
  UPDATE digest_subscriptions SET state = 'off', off_reason = $3, updated_at = $4
  WHERE workspace = $1 AND id = $2 AND state = 'on'`;

/** @package */
export function buildSubscriptions({ query }: Database): Subscriptions {
  return {
    save: async (subscription) => void (await query(SAVE, listValues(subscription))),
    list: async ({ workspace, channel, thread }) => {
      const rows = await query(LIST, [workspace, channel, thread]);
      return rows.map(parseSubscription).sort(compareAge);
    },
    get: async ({ workspace, id }) => {
      const [row] = await query(GET, [workspace, id]);
      return row === undefined ? undefined : parseSubscription(row);
    },
    all: async (limit) => (await query(ALL, [limit])).map(parseSubscription),
    due: async (now, limit, platforms) =>
      (await query(DUE, [now, limit, ...listPlatforms(platforms)])).map(parseSubscription),
    nextDueAt: async (platforms) => {
      const [row] = await query(NEXT_DUE_AT, listPlatforms(platforms));
      const at = row?.['at'] ?? null;
      return at === null ? undefined : Number(at);
    },
    advance: async ({ workspace, id }, from, to) => {
      const rows = await query(ADVANCE, [workspace, id, from.nextDueAt, to.nextDueAt, to.nextDate]);
      return rows.length === 1;
    },
    setFailing: async ({ workspace, id }, since) => {
      await (since === null ? query(SET_WELL, [workspace, id]) : query(SET_FAILING, [workspace, id, since]));
    },
    switchOff: async ({ workspace, id }, reason, now) => void (await query(SWITCH_OFF, [workspace, id, reason, now])),
  };
}

/** Ordered here, because the engines order text each in their own way. */
function compareAge(a: Subscription, b: Subscription): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.id < b.id ? -1 : 1;
}

function listValues(subscription: Subscription): readonly SqlValue[] {
  const values = { ...subscription, reports: JSON.stringify(subscription.reports) };
  return (Object.keys(SUBSCRIPTION_COLUMNS) as (keyof Subscription)[]).map((field) => values[field]);
}
