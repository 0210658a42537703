import type { Database } from './database.ts';

/** Subscriptions first: no run is made once its subscription is gone. */
const TABLES = ['digest_subscriptions', 'digest_runs', 'language_preferences', 'handled_events'] as const;

/**
 * Deletes all that is kept for a workspace, or nothing of it.
 *
 * @package
 */
export async function forgetWorkspace({ transaction }: Database, workspace: string): Promise<void> {
  await transaction(TABLES.map((table) => ({ sql: `DELETE FROM ${table} WHERE workspace = $1`, values: [workspace] })));
}
