import type { Database, SqlValue } from './database.ts';
import type { DigestRun, NewRun, RunKey } from './records.ts';
import { insertList, parameters, parseRun, RUN_COLUMNS, selectList } from './rows.ts';
import { buildRunHistory, type RunHistory } from './run-history.ts';

/** Who wants to post a run, and until when nobody else may. */
export interface Claim {
  readonly owner: string;
  readonly now: number;
  readonly leaseUntil: number;
}

/** How a run ended. */
export type RunResult =
  | { readonly state: 'posted'; readonly message: string; readonly late: boolean }
  | { readonly state: 'failed'; readonly reason: string };

/** The days of each subscription. Every operation throws a `StoreError`, as a rejection, when the store fails. */
export interface Runs extends RunHistory {
  /**
   * Claims a run: makes it, or takes over an open one whose lease has ended. What is taken over keeps the id, passage,
   * round and place of its first claim: its post may already stand there.
   *
   * @returns `undefined` when somebody else has it, it is over, or the subscription is no longer kept.
   */
  readonly claim: (run: NewRun, claim: Claim) => Promise<DigestRun | undefined>;
  /** Records a day that is not posted, if it has no run yet and the subscription is kept. */
  readonly skip: (run: NewRun, reason: string, now: number) => Promise<boolean>;
  /** Ends a run, while `owner` still has it; `false`: it has not. */
  readonly finish: (key: RunKey, owner: string, result: RunResult, now: number) => Promise<boolean>;
  /** Gives a run back, to be claimed from `at` on, while `owner` still has it; `false`: it has not. */
  readonly retryLater: (key: RunKey, owner: string, at: number, reason: string, now: number) => Promise<boolean>;
}

const FIELDS = selectList(RUN_COLUMNS);
const KEPT_SUBSCRIPTION = 'EXISTS (SELECT 1 FROM digest_subscriptions WHERE workspace = $1 AND id = $2)';
const IS_OWNED = `workspace = $1 AND subscription = $2 AND local_date = $3 AND owner = $4 AND state = 'open'`;

/** Of the values, those of the new run come first: $1 to $9. */
const CLAIM = `
  INSERT INTO digest_runs (${insertList(RUN_COLUMNS)})
  SELECT ${parameters(9)}, 'open', $10, $11, 1, 0, NULL, NULL, $12 WHERE ${KEPT_SUBSCRIPTION}
  ON CONFLICT (workspace, subscription, local_date) DO UPDATE SET
    owner = excluded.owner,
    lease_until = excluded.lease_until,
    attempts = digest_runs.attempts + 1,
    updated_at = excluded.updated_at
  WHERE digest_runs.state = 'open' AND digest_runs.lease_until <= excluded.updated_at
  RETURNING ${FIELDS}`;
const SKIP = `
  INSERT INTO digest_runs (${insertList(RUN_COLUMNS)})
  SELECT ${parameters(9)}, 'skipped', NULL, 0, 0, 0, NULL, $10, $11 WHERE ${KEPT_SUBSCRIPTION}
  ON CONFLICT (workspace, subscription, local_date) DO NOTHING
  RETURNING id`;
const FINISH = `
  UPDATE digest_runs SET state = $5, message = $6, late = $7, reason = $8, updated_at = $9
  WHERE ${IS_OWNED} RETURNING id`;
const RETRY_LATER = `
  UPDATE digest_runs SET owner = NULL, lease_until = $5, reason = $6, updated_at = $7
  WHERE ${IS_OWNED} RETURNING id`;

/** @package */
export function buildRuns(database: Database): Runs {
  const { query } = database;
  const changes = async (sql: string, values: readonly SqlValue[]) => (await query(sql, values)).length === 1;
  return {
    ...buildRunHistory(database),
    claim: async (run, { owner, now, leaseUntil }) => {
      const [row] = await query(CLAIM, [...listNew(run), owner, leaseUntil, now]);
      return row === undefined ? undefined : parseRun(row);
    },
    skip: (run, reason, now) => changes(SKIP, [...listNew(run), reason, now]),
    finish: (key, owner, result, now) => changes(FINISH, [...listKey(key), owner, ...listResult(result), now]),
    retryLater: (key, owner, at, reason, now) => changes(RETRY_LATER, [...listKey(key), owner, at, reason, now]),
  };
}

function listKey({ workspace, subscription, date }: RunKey): readonly SqlValue[] {
  return [workspace, subscription, date];
}

function listNew(run: NewRun): readonly SqlValue[] {
  return [...listKey(run), run.id, run.dueAt, run.passage, run.round, run.position, run.total];
}

/** In the order state, message, late, reason. */
function listResult(result: RunResult): readonly SqlValue[] {
  if (result.state === 'posted') return ['posted', result.message, result.late ? 1 : 0, null];
  return ['failed', null, 0, result.reason];
}
