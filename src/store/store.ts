import type { Database } from './database.ts';
import { buildEvents, type HandledEvents } from './events.ts';
import { forgetWorkspace } from './forget-workspace.ts';
import { buildPreferences, type StoredPreferences } from './preferences.ts';
import { buildRuns, type Runs } from './runs.ts';
import { buildSubscriptions, type Subscriptions } from './subscriptions.ts';

/**
 * What survives a restart. Never the text of a question. A store that fails rejects with a `StoreError` and ends
 * nothing; the next operation works again once the cause is gone.
 */
export interface Store {
  readonly subscriptions: Subscriptions;
  readonly runs: Runs;
  readonly preferences: StoredPreferences;
  readonly events: HandledEvents;
  /** Deletes all that is kept for a workspace, or nothing of it. */
  readonly forgetWorkspace: (workspace: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the store on a database whose schema is up to date. */
export function buildStore(database: Database): Store {
  return {
    subscriptions: buildSubscriptions(database),
    runs: buildRuns(database),
    preferences: buildPreferences(database),
    events: buildEvents(database),
    forgetWorkspace: (workspace) => forgetWorkspace(database, workspace),
    close: database.close,
  };
}
