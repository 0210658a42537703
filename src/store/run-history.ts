import type { Database } from './database.ts';
import type { DigestRun, Platform, SubscriptionKey } from './records.ts';
import { listPlatforms, parseRun, RUN_COLUMNS, selectList } from './rows.ts';

/** What is known of the runs there were. */
export interface RunHistory {
  /** Open runs of subscriptions that are kept, whose lease has ended, the oldest due first. */
  readonly abandoned: (now: number, limit: number, platforms?: readonly Platform[]) => Promise<readonly DigestRun[]>;
  /** The newest first. */
  readonly recent: (subscription: SubscriptionKey, limit: number) => Promise<readonly DigestRun[]>;
  /** Passages of the posted and open runs of a round, in the order of their days. */
  readonly shown: (subscription: SubscriptionKey, round: number) => Promise<readonly string[]>;
  /** The last round of which something was posted or is being posted; 0 before the first. */
  readonly lastRound: (subscription: SubscriptionKey) => Promise<number>;
  /**
   * Forgets runs due before `before` that are over, but those of the last two rounds of their subscription. Also any
   * whose subscription is no longer kept.
   *
   * @returns how many.
   */
  readonly prune: (before: number) => Promise<number>;
}

const FIELDS = selectList(RUN_COLUMNS);

const OF_RUN = `SELECT 1 FROM digest_subscriptions
    WHERE digest_subscriptions.workspace = digest_runs.workspace AND digest_subscriptions.id = digest_runs.subscription`;
/** Not so where a workspace was forgotten just while a run of it was made. */
const IS_KEPT = `EXISTS (${OF_RUN})`;

const ABANDONED = `
  SELECT ${FIELDS} FROM digest_runs WHERE state = 'open' AND lease_until <= $1
    AND EXISTS (${OF_RUN} AND digest_subscriptions.platform IN ($3, $4, $5))
  ORDER BY due_at, workspace, subscription, local_date LIMIT $2`;
const RECENT = `
  SELECT ${FIELDS} FROM digest_runs WHERE workspace = $1 AND subscription = $2
  ORDER BY due_at DESC, local_date DESC LIMIT $3`;
const SHOWN = `
  SELECT passage FROM digest_runs
  WHERE workspace = $1 AND subscription = $2 AND round = $3 AND state IN ('posted', 'open')
  ORDER BY due_at, local_date`;
const LAST_ROUND = `
  SELECT COALESCE(MAX(round), 0) AS round FROM digest_runs
  WHERE workspace = $1 AND subscription = $2 AND state IN ('posted', 'open')`;
const PRUNE = `
  DELETE FROM digest_runs
  WHERE NOT ${IS_KEPT} OR due_at < $1 AND state <> 'open' AND round < (
    SELECT MAX(other.round) - 1 FROM digest_runs AS other
    WHERE other.workspace = digest_runs.workspace AND other.subscription = digest_runs.subscription
      AND other.state IN ('posted', 'open')
  )
  RETURNING id`;

/** @package */
export function buildRunHistory({ query }: Database): RunHistory {
  return {
    abandoned: async (now, limit, platforms) =>
      (await query(ABANDONED, [now, limit, ...listPlatforms(platforms)])).map(parseRun),
    recent: async ({ workspace, id }, limit) => (await query(RECENT, [workspace, id, limit])).map(parseRun),
    shown: async ({ workspace, id }, round) => {
      const rows = await query(SHOWN, [workspace, id, round]);
      return rows.map(({ passage }) => String(passage));
    },
    lastRound: async ({ workspace, id }) => {
      const [row] = await query(LAST_ROUND, [workspace, id]);
      return Number(row?.['round'] ?? 0);
    },
    prune: async (before) => (await query(PRUNE, [before])).length,
  };
}
