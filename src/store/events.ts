import type { Database } from './database.ts';

/** Remembers the ids of events that were handled, for all processes that share the store. */
export interface HandledEvents {
  /** Tells whether the id is new in its workspace, and remembers it until `expiresAt`. */
  readonly add: (
    key: { readonly workspace: string; readonly id: string },
    now: number,
    expiresAt: number,
  ) => Promise<boolean>;
  /** Forgets those that have expired. @returns how many. */
  readonly prune: (now: number) => Promise<number>;
}

const ADD = `
  INSERT INTO handled_events (workspace, id, expires_at) VALUES ($1, $2, $3)
  ON CONFLICT (workspace, id) DO UPDATE SET expires_at = excluded.expires_at WHERE handled_events.expires_at <= $4
  RETURNING id`;
const PRUNE = 'DELETE FROM handled_events WHERE expires_at <= $1 RETURNING id';

/** @package */
export function buildEvents({ query }: Database): HandledEvents {
  return {
    add: async ({ workspace, id }, now, expiresAt) => (await query(ADD, [workspace, id, expiresAt, now])).length === 1,
    prune: async (now) => (await query(PRUNE, [now])).length,
  };
}
